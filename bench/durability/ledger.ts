import { ok } from '#kernel/problem.ts';
import { draftMigration, type Store, type TableShape } from '#store/index.ts';
import { type Migration, migrationsIn } from '#store/migrate.ts';

/** Every deed of the bench writes two rows with one tag: one without the other is a torn deed. */
export const half: TableShape = {
  name: 'half',
  columns: { tag: { type: 'text', nullable: false }, part: { type: 'integer', nullable: false }, note: { type: 'text', nullable: true } },
  unique: [['tag', 'part']],
};

export const county = { code: '990001', name: '示例县', bureau: '示例县教育局', isExample: false } as const;

/** The store's own tables and the one of the bench. */
export const migrations: readonly Migration[] = [
  ...migrationsIn().filter(one => one.name === '0001-store'),
  { name: '0002-half', sql: draftMigration(half), digest: 'half' },
];

interface Half {
  readonly tag: string;
}

/** One deed: both halves, or neither. True when it was acknowledged. */
export async function writeBoth(store: Store, tag: string): Promise<boolean> {
  const done = await store.deed({ county: county.code, actor: 'bench', deed: 'bench.write' }, async transaction => {
    await transaction.insert<Half>(half, { tag, part: 1, note: '甲'.repeat(200) });
    await transaction.insert<Half>(half, { tag, part: 2, note: '乙'.repeat(200) });
    return ok(null);
  });
  return done.ok;
}

/** What a check found. */
export interface Verdict {
  readonly lost: number;
  readonly torn: number;
  readonly isWhole: boolean;
  readonly rows: number;
}

/** Compares a store with what was acknowledged before it was cut. */
export async function check(store: Store, acknowledged: readonly string[]): Promise<Verdict> {
  const rows = await store.read({ county: county.code, actor: 'bench' }, reading => reading.rows<Half>(half));
  const parts = new Map<string, number>();
  for (const { tag } of rows) parts.set(tag, (parts.get(tag) ?? 0) + 1);
  const [report] = await store.verifyAudit();
  return {
    lost: acknowledged.filter(tag => parts.get(tag) !== 2).length,
    torn: [...parts.values()].filter(count => count !== 2).length,
    isWhole: report?.isWhole === true && report.entries === rows.length,
    rows: rows.length,
  };
}
