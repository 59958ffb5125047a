import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { offices } from '#app';
import { listeningOf } from '#server/listen.ts';
import { start } from '#server/start.ts';
import { openStore, StoreFault } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { root, storePlace } from './place.ts';

const HELP = `yuheng serve [参数 options]
  --data 目录 DIR          数据目录，默认 ./data（或环境变量 YUHENG_DATA） · where the data lie
  --port 端口 PORT         默认 8620
  --listen 地址 ADDRESS    默认 127.0.0.1（只供本机） · this machine only unless given
  --cert 文件 --key 文件   https 的证书与私钥（PEM） · certificate and key for https
  --trust-proxy 地址 IP    前面带 https 的代理服务器 · the https proxy in front
  DATABASE_URL             改用 PostgreSQL 15 以上 · use PostgreSQL instead of the embedded database`;

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  listen: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  'trust-proxy': { type: 'string' },
  help: { type: 'boolean' },
} as const;

function wordsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch {
    return null;
  }
}

/** The version in package.json. */
const versionHere = (): string => (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version;

/** Waits for the first signal to stop. */
const toldToStop = (): Promise<void> =>
  new Promise(done => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => done());
  });

/** `yuheng serve`: opens the store, prepares the counties, serves until it is told to stop. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const words = wordsOf(args);
  if (words === null || words.help) {
    out.message(HELP);
    return words === null ? 2 : 0;
  }
  const listening = listeningOf({ ...words, trustProxy: words['trust-proxy'] });
  if (!listening.ok) return refused(out, listening.problems);
  const stop = toldToStop();
  try {
    out.message('正在打开数据库…', 'Opening the database…');
    const store = await openStore(storePlace(words.data));
    try {
      const house = await start({
        store,
        offices,
        listening: listening.value,
        pages: join(root, 'dist', 'web'),
        version: versionHere(),
        log: line => process.stderr.write(`${JSON.stringify(line)}\n`),
        tell: out.message,
      });
      announce(out, house);
      await stop;
      out.message('正在停止…', 'Stopping…');
      await house.close();
    } finally {
      await store.close();
    }
    return 0;
  } catch (error) {
    if (isAddressTaken(error))
      out.message(
        '这个地址或端口不能用，可能已被占用，请用 --port 另选。',
        'This address or port cannot be used; choose another with --port.',
      );
    else if (error instanceof StoreFault) out.message(error.message);
    else throw error;
    return 1;
  }
}

const isAddressTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(String(error.code));

function announce(out: Out, { address, administrator }: Awaited<ReturnType<typeof start>>): void {
  if (administrator) {
    const { username, password } = administrator;
    out.message(
      `用户名 ${username}，一次性口令 ${password}（24小时内有效，首次登录须修改）`,
      `User ${username}, one-time password ${password} (good for 24 hours; you will be asked to change it)`,
    );
  }
  out.message(`玉衡已启动：${address}`, `Yuheng is ready at ${address}`);
  if (out.json) out.result({ address, administrator });
}
