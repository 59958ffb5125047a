import { parseArgs } from 'node:util';
import { offices } from '#app';
import { shapeOf } from '#register/index.ts';
import { openStore, type Suite, suiteNames } from '#store/index.ts';
import type { Out } from './out.ts';
import { storePlace } from './place.ts';

const HELP = `yuheng keys rotate [--cipher international|national] [--data 目录]
  换主密钥；--cipher national 改用国密 SM4/HMAC-SM3。中断后再运行一次即从断处继续。先备份并停止服务。
  A new master key; --cipher changes the ciphers. Cut short, it goes on when run again. Back up and stop the server first.`;

const options = { cipher: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean' } } as const;

/** `yuheng keys rotate`: a new master key, and other ciphers where they are named; Ctrl-C stops it after the batch at hand. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const suite = suiteNames.find(name => name === values.cipher);
  if (positionals[0] !== 'rotate' || (values.cipher !== undefined && suite === undefined)) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const { cipher: _, ...place } = storePlace(values.data);
  const store = await openStore({ ...place, mustExist: true });
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  try {
    const tables = offices.flatMap(office => office.registers).map(shapeOf);
    const asked: { readonly suite?: Suite } = suite === undefined ? {} : { suite };
    const report = await store.rotateKeys({ ...asked, tables, stop: stop.signal });
    const told = report.isDone ? '已换完' : '已停在中途，再运行一次即继续';
    out.result(report, `${told}：密钥${report.keys}把，记录${report.values}条，算法${report.suite}`);
    return report.isDone ? 0 : 1;
  } finally {
    await store.close();
  }
}
