import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { passphraseFor } from './passphrase.ts';
import { storePlace } from './place.ts';

const HELP = `yuheng backup 备份文件 [--passphrase-file 文件] [--data 目录]
yuheng backup FILE [--passphrase-file FILE] [--data DIR]
口令也可由环境变量 YUHENG_PASSPHRASE 给出。The passphrase may also come from YUHENG_PASSPHRASE.`;
const options = { data: { type: 'string' }, 'passphrase-file': { type: 'string' }, help: { type: 'boolean' } } as const;

/** `yuheng backup FILE`: database, files and keys in one encrypted archive, read again after writing. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.help) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const passphrase = await passphraseFor(values['passphrase-file'], true, out);
  if (passphrase === null) return 2;
  const store = await openStore({ ...storePlace(values.data), mustExist: true });
  try {
    const done = await store.backup(resolve(file), passphrase);
    if (!done.ok) return refused(out, done.problems);
    const rows = Object.values(done.value.rows).reduce((sum, count) => sum + count, 0);
    out.message(
      `已备份并重新读过一遍：${rows}行、${done.value.files}个文件。备份里有密钥，没有口令就打不开；请把口令另外保管。`,
      `Backed up and read again: ${rows} rows, ${done.value.files} files. The keys are in it and nothing opens it but the passphrase: keep that elsewhere.`,
    );
    out.result({ file: resolve(file), ...done.value }, resolve(file));
    return 0;
  } finally {
    await store.close();
  }
}
