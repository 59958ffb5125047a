import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreStore } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { passphraseFor } from './passphrase.ts';
import { storePlace } from './place.ts';

const HELP = `yuheng restore 备份文件 [--passphrase-file 文件] [--data 新目录]
yuheng restore FILE [--passphrase-file FILE] [--data NEWDIR]
恢复到一个空目录，或（设有 DATABASE_URL 时）一个空的 PostgreSQL 数据库。
Restores into an empty directory, or into an empty PostgreSQL database where DATABASE_URL is set.`;
const options = { data: { type: 'string' }, 'passphrase-file': { type: 'string' }, help: { type: 'boolean' } } as const;

/** `yuheng restore FILE`: a backup of either database into an empty one. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.help) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const passphrase = await passphraseFor(values['passphrase-file'], false, out);
  if (passphrase === null) return 2;
  const done = await restoreStore(storePlace(values.data), resolve(file), passphrase);
  if (!done.ok) return refused(out, done.problems);
  const rows = Object.values(done.value.rows).reduce((sum, count) => sum + count, 0);
  out.result(done.value, `${rows}行、${done.value.files}个文件 · ${rows} rows, ${done.value.files} files`);
  return 0;
}
