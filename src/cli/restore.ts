import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '#kernel/day.ts';
import { recordRestoration } from '#offices/privacy/index.ts';
import { type BackupReport, openStore, restoreStore, type StoreOptions } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { passphraseFor } from './passphrase.ts';
import { storePlace } from './place.ts';

const HELP = `yuheng restore 备份文件 [--passphrase-file 文件] [--data 新目录]
yuheng restore FILE [--passphrase-file FILE] [--data NEWDIR]
恢复到一个空目录，或（设有 DATABASE_URL 时）一个空的 PostgreSQL 数据库；恢复后核验审计链，并在恢复出来的库里留一条恢复记录。
Restores into an empty directory, or into an empty PostgreSQL database where DATABASE_URL is set; walks the audit chain and leaves a record of the restoration in the restored books.`;
const options = { data: { type: 'string' }, 'passphrase-file': { type: 'string' }, help: { type: 'boolean' } } as const;

/** Walks the chains of what was restored and writes the restoration down in it. */
async function lookedOver(place: StoreOptions, file: string, report: BackupReport, began: number) {
  const store = await openStore({ ...place, mustExist: true });
  try {
    const chains = await store.verifyAudit();
    const restored = {
      backupName: basename(file),
      backupOn: dayOf(statSync(file).mtime),
      restoredTo: 'dataDirectory' in place && place.dataDirectory !== undefined ? basename(place.dataDirectory) : 'PostgreSQL',
      restoredRows: Object.values(report.rows).reduce((sum, count) => sum + count, 0),
      restoredFiles: report.files,
      neededMinutes: Math.max(1, Math.round((Date.now() - began) / 60_000)),
    };
    for (const chain of chains) await recordRestoration(store, chain.county, { ...restored, isChainWhole: chain.isWhole });
    return { ...restored, isChainWhole: chains.every(one => one.isWhole) };
  } finally {
    await store.close();
  }
}

/** `yuheng restore FILE`: a backup of either database into an empty one. Exit code 1 where the restored chain is broken. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.help) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const passphrase = await passphraseFor(values['passphrase-file'], false, out);
  if (passphrase === null) return 2;
  const began = Date.now();
  const place = storePlace(values.data);
  const done = await restoreStore(place, resolve(file), passphrase);
  if (!done.ok) return refused(out, done.problems);
  const {
    restoredRows: rows,
    restoredFiles: files,
    neededMinutes,
    isChainWhole,
  } = await lookedOver(place, resolve(file), done.value, began);
  out.message(
    `恢复演练请在“个人信息保护—恢复演练”里登记：${rows}行、${files}个文件、${neededMinutes}分钟、审计链${isChainWhole ? '完整' : '有断裂'}。`,
    `Enter a rehearsal under Personal data – Rehearsals: ${rows} rows, ${files} files, ${neededMinutes} minutes, the audit chain ${isChainWhole ? 'whole' : 'broken'}.`,
  );
  out.result({ ...done.value, isChainWhole, neededMinutes }, `${rows}行、${files}个文件 · ${rows} rows, ${files} files`);
  return isChainWhole ? 0 : 1;
}
