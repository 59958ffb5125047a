import { parseArgs } from 'node:util';
import { openStore } from '#store/index.ts';
import type { Out } from './out.ts';
import { storePlace } from './place.ts';

const HELP = 'yuheng audit verify [--data 目录]\nyuheng audit verify [--data DIR]';

const BROKEN = {
  missing: ['缺了一条', 'an entry is missing'],
  changed: ['这一条被改动过', 'this entry was changed'],
  head: ['末尾被截去或链头被改动', 'the tail was cut off, or the head was changed'],
} as const;

/** `yuheng audit verify`: walks every county's chain; exit code 1 where one is broken. Its last hash, noted elsewhere, proves the past. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length !== 1 || positionals[0] !== 'verify') {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const store = await openStore({ ...storePlace(values.data), mustExist: true });
  try {
    const reports = await store.verifyAudit();
    const lines = reports.map(report =>
      report.isWhole
        ? `${report.county} 完整 whole · ${report.entries} · ${report.hash}`
        : `${report.county} 断在第${report.brokenAt}条：${BROKEN[report.because][0]} · broken at ${report.brokenAt}: ${BROKEN[report.because][1]}`,
    );
    out.result(reports, lines.join('\n'));
    return reports.every(report => report.isWhole) ? 0 : 1;
  } finally {
    await store.close();
  }
}
