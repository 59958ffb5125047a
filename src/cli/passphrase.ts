import { readFileSync } from 'node:fs';
import type { Out } from './out.ts';

const ENTER = ['\r', '\n'];
const STOP = '\u0003';
const BACK = ['\u007f', '\b'];

/** Asks on the terminal without showing what is typed. Null when the person stops, or there is no terminal. */
function ask(question: string): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return Promise.resolve(null);
  stderr.write(question);
  stdin.setRawMode(true).setEncoding('utf8').resume();
  return new Promise(resolve => {
    let typed = '';
    const end = (answer: string | null) => {
      stdin.off('data', take).setRawMode(false).pause();
      stderr.write('\n');
      resolve(answer);
    };
    const take = (text: string) => {
      for (const letter of text) {
        if (ENTER.includes(letter)) return end(typed);
        if (letter === STOP) return end(null);
        typed = BACK.includes(letter) ? typed.slice(0, -1) : typed + letter;
      }
    };
    stdin.on('data', take);
  });
}

/**
 * The passphrase of a backup: the first line of `--passphrase-file`, else YUHENG_PASSPHRASE, else asked on the terminal (twice where it
 * is new). Null, with a message, where there is none.
 */
export async function passphraseFor(file: string | undefined, isNew: boolean, out: Out): Promise<string | null> {
  if (file !== undefined) return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? null;
  if (process.env.YUHENG_PASSPHRASE) return process.env.YUHENG_PASSPHRASE;
  const first = await ask('口令 Passphrase: ');
  if (first === null) {
    out.message(
      '请用 --passphrase-file 文件 或环境变量 YUHENG_PASSPHRASE 给出口令。',
      'Give the passphrase by --passphrase-file FILE or the environment variable YUHENG_PASSPHRASE.',
    );
    return null;
  }
  if (!isNew || (await ask('再输一次 Again: ')) === first) return first;
  out.message('两次输入的口令不同。', 'The two passphrases differ.');
  return null;
}
