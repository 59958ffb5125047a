import { accounts, namesOf } from '#offices/accounts/index.ts';
import { roster } from '#offices/roster/index.ts';
import { type Actor, ask, type Ledgers, listRows, narrowedTo, type Office, type Register, shapeOf } from '#register/index.ts';
import { draftMigration, type Store } from '#store/index.ts';
import { migrationsIn } from '#store/migrate.ts';
import { person } from '../../test/county/people.ts';
import { testCounty } from '../../test/county/store.ts';
import { enrolment, office, registers } from './ledger.ts';
import type { Asking } from './questions.ts';
import type { Loaded } from './seed.ts';

/** Rows of a page. */
export const SIZE = 50;

const ledger = enrolment as unknown as Register;

/** The offices of a house with the long ledger in it. */
export const offices: readonly Office[] = [
  roster,
  accounts(
    [
      { name: 'planner', label: '规划' },
      { name: 'filer', label: '填报' },
    ],
    () => new Date(),
  ),
  office,
];
const ledgers: Ledgers = { offices, namesOf };

/** The product's migrations, and the tables of the long ledger. */
export const migrations = [
  ...migrationsIn(),
  { name: '9998-registers', sql: registers.map(one => draftMigration(shapeOf(one))).join('\n'), digest: 'registers' },
];

/** A reader of the whole bureau, the clerk of one school, and one whose role reaches five schools. */
export function readers({ organisations }: Pick<Loaded, 'organisations'>): readonly Actor[] {
  const reach = organisations.slice(3, 8);
  return [
    person(1, '甲', ['planner'], organisations[0]!),
    person(2, '乙', ['filer'], organisations[1]!),
    { ...person(3, '丙', []), bounds: [{ role: 'filer', kind: 'organisation', ids: reach, organisations: reach }] },
  ];
}

/** What the server does for one page: the question understood, the rows read behind both walls, the answer as JSON. */
export async function page(store: Store, actor: Actor, asking: Asking): Promise<void> {
  const { where = {}, search = null, order = null, after = null } = asking;
  const asked = ask(ledgers, ledger, { where, search, order });
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  const only = narrowedTo(ledgers, actor);
  const listed = await store.read({ county: testCounty.code, actor: actor.id, only }, reading =>
    listRows({ store: reading, actor, today: reading.today }, ledgers, ledger, asked.value, { size: SIZE, after }),
  );
  JSON.stringify(listed);
  if (!listed.ok) throw new Error(JSON.stringify(listed.problems));
}
