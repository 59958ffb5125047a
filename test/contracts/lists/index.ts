import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ok } from '#kernel/problem.ts';
import { organisation, roster } from '#offices/roster/index.ts';
import {
  type Actor,
  ask,
  code,
  count,
  date,
  defineOffice,
  defineRegister,
  type Ledgers,
  listRows,
  money,
  narrowedTo,
  note,
  type Office,
  optional,
  ownRows,
  type Question,
  type Register,
  ref,
  shapeOf,
  text,
} from '#register/index.ts';
import { draftMigration, openStore, type Store, type StoreOptions } from '#store/index.ts';
import { migrationsIn } from '#store/migrate.ts';
import { person } from '../../county/people.ts';
import { testCounty } from '../../county/store.ts';
import { listOf, type Plain } from './oracle.ts';

/** A made-up ledger with every kind of column that lists are narrowed and sorted by. */
const outing = defineRegister({
  name: 'outing',
  label: '活动',
  scope: 'organisation',
  organisation: 'school',
  key: ['number'],
  title: ['name'],
  columns: ['name', 'kind', 'day', 'people', 'fee'],
  fields: {
    number: text('编号'),
    name: text('姓名'),
    school: ref('organisation', '单位'),
    kind: optional(code('类别', { fire: '消防', quake: '地震', traffic: '交通安全' })),
    day: optional(date('日期')),
    people: optional(count('人数')),
    fee: optional(money('费用')),
    remark: optional(note('说明')),
  },
  rules: [],
  workflow: { draft: { submit: { to: 'open', by: ['filer'] } }, open: { restoreRow: { to: 'open', by: ['filer'] } } },
  states: { draft: '草稿中', open: '办理中' },
  readBy: ['filer'],
  readAllBy: ['planner'],
}) as unknown as Register;

const office = defineOffice({
  name: 'outings',
  label: '活动',
  basis: [],
  serves: [],
  roles: [],
  registers: [outing],
  verbs: [],
  views: [],
});
const offices: readonly Office[] = [roster, office];
const ledgers: Ledgers = { offices, namesOf: async () => new Map() };

/** The migrations under the made-up ledger. */
export const listMigrations = () => [...migrationsIn(), { name: '9999-outings', sql: draftMigration(shapeOf(outing)), digest: 'outings' }];

const SCHOOLS = ['红柳小学', '白杨中学', '沙枣幼儿园'];
const NAMES = ['赵军', '赵军伟', '张伟', '单雄', '曾帆', '王伟', '王军伟', '林安', 'Ａ班', 'zj 组', "O'安", '百%分_一\\'];
const REMARKS = ['第一次由学生自己带队', '雨天改期', 'ABC abc', '一 二 三', '𠮷祥如意', '王伟带队', null, null];
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 });
const day = fc.integer({ min: 0, max: 40 }).map(days => new Date(Date.UTC(2027, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

const rowValues = fc.record({
  name: oneOf(...NAMES),
  school: fc.nat(2),
  kind: maybe(oneOf('fire', 'quake', 'traffic')),
  day: maybe(day),
  people: maybe(fc.nat(12)),
  fee: maybe(oneOf(0, 0.1, 9.99, 10, 100.5, 1e6)),
  remark: oneOf(...REMARKS),
  state: oneOf('draft', 'open'),
  isRemoved: fc.boolean(),
});

const between = <T>(ends: fc.Arbitrary<T>) =>
  fc.tuple(fc.option(ends), fc.option(ends)).map(([from, to]) => ({ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }));
const asking = (empty: boolean) => ({ isEmpty: empty });

const whereArbitrary = fc.record(
  {
    kind: fc.oneof(oneOf<unknown>('fire', 'quake'), fc.constant(['traffic', null]), fc.boolean().map(asking)),
    day: fc.oneof(between(day), fc.boolean().map(asking)),
    people: fc.oneof(between(fc.nat(12)), fc.nat(12)),
    fee: between(oneOf(0, 9.99, 100.5)),
    name: fc.record({ contains: oneOf('军', '伟', 'o', '%', '_', '\\', 'zj') }),
    state: oneOf('draft', 'open'),
  },
  { requiredKeys: [] },
);
// A range without ends is no filter at all; the address would not hold one.
const hasEnds = (wanted: unknown) => typeof wanted !== 'object' || wanted === null || Object.keys(wanted).length > 0;

const question: fc.Arbitrary<Question> = fc.record({
  where: whereArbitrary.map(where => Object.fromEntries(Object.entries(where).filter(([, wanted]) => hasEnds(wanted)))),
  search: fc.option(
    oneOf(
      '赵军',
      '军伟',
      '军',
      'zj',
      'zhj',
      'zhao',
      'ZJ',
      'sx',
      'shan',
      'zf',
      'w',
      '小学',
      '红柳',
      '消防',
      '安全',
      '办理中',
      '一 二',
      '二 一',
      'abc',
      'a班',
      '𠮷祥',
      '𠮷',
      "o'",
      '王伟 zj',
      '%',
      '_',
      '龘龘',
      '  ',
    ),
    { freq: 3 },
  ),
  order: fc.option(
    fc.tuple(oneOf('', '-'), oneOf('name', 'kind', 'day', 'people', 'fee', 'state', 'id')).map(parts => parts.join('')),
    { freq: 4 },
  ),
  removed: fc.boolean(),
});

/** Enters the rows through the store, some of them removed again. */
async function enter(store: Store, values: readonly (typeof rowValues extends fc.Arbitrary<infer R> ? R : never)[]) {
  const done = await store.deed({ county: testCounty.code, actor: 'system', deed: 'test.enter' }, async transaction => {
    const schools: string[] = [];
    for (const name of SCHOOLS)
      schools.push(
        (await transaction.insert(shapeOf(organisation), { name, shortName: null, code: null, kind: 'school', parent: null }, 'open')).id,
      );
    const rows: Plain[] = [];
    for (const [place, { school, state, isRemoved, ...own }] of values.entries()) {
      const row = { number: `N${place}`, ...own, school: schools[school]! };
      const { id, version } = await transaction.insert(shapeOf(outing), row, state);
      if (isRemoved) await transaction.remove(shapeOf(outing), id, version);
      rows.push({ id, state, isRemoved, ...row, schoolName: SCHOOLS[school]! });
    }
    return ok({ schools, rows });
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

/** The ids of all pages of a list, one after the other. */
async function pages(
  store: Store,
  actor: Actor,
  asked: Question,
  size: number,
): Promise<{ ids: string[]; total: number; states: Readonly<Record<string, number>> }> {
  const understood = ask(ledgers, outing, asked);
  if (!understood.ok) throw new Error(JSON.stringify(understood.problems));
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const listed: Awaited<ReturnType<typeof listRows>> = await store.read(
      { county: testCounty.code, actor: actor.id, only: narrowedTo(ledgers, actor) },
      reading => listRows({ store: reading, actor, today: reading.today }, ledgers, outing, understood.value, { size, after }),
    );
    if (!listed.ok) throw new Error(JSON.stringify(listed.problems));
    ids.push(...listed.value.rows.map(row => String(row.id)));
    after = listed.value.next;
    if (after === null) return { ids, total: listed.value.total, states: listed.value.states };
  }
}

/** The same stretch without counting, by which long lists are read. */
async function uncounted(store: Store, actor: Actor, asked: Question, limit: number): Promise<readonly string[]> {
  const understood = ask(ledgers, outing, asked);
  if (!understood.ok) throw new Error(JSON.stringify(understood.problems));
  const { states, matching, orderBy } = understood.value;
  const ids: string[] = [];
  const column = (orderBy[0]?.[0] ?? 'id') as string;
  let place: { value: unknown; id: string } | null = null;
  for (;;) {
    const found: Awaited<ReturnType<Parameters<Parameters<Store['read']>[1]>[0]['page']>> = await store.read(
      { county: testCounty.code, actor: actor.id },
      reading =>
        reading.page(shapeOf(outing), {
          states: states.state ?? [],
          matching: [...matching, ...ownRows(ledgers, outing, actor)],
          ...(orderBy[0] === undefined ? {} : { orderBy: orderBy[0] }),
          ...(place === null ? {} : { after: place }),
          limit,
          isCounted: false,
        }),
    );
    ids.push(...found.rows.map(row => row.id));
    const last: Readonly<Record<string, unknown>> | undefined = found.rows.at(-1);
    if (found.rows.length < limit || last === undefined) return ids;
    place = { value: last[column], id: String(last.id) };
  }
}

/** Lists are what the plainest reading of the question gives, however they are found; on any database. */
export function listContract(engine: string, options: () => Promise<StoreOptions>, runs = 250): void {
  test(`on ${engine} lists are those of the oracle: narrowed, searched, sorted, page by page, for everyone`, {
    timeout: 600_000,
  }, async () => {
    const store = await openStore({ ...(await options()), migrations: listMigrations() });
    try {
      await store.addCounty(testCounty);
      const { schools, rows } = await enter(store, fc.sample(rowValues, { numRuns: 240, seed: 7 }));
      await store.tidy();
      const reach = [schools[0]!, schools[2]!];
      const readers: readonly (readonly [Actor, readonly Plain[]])[] = [
        [person(1, '甲', ['planner'], schools[0]!), rows],
        [person(2, '乙', ['filer'], schools[1]!), rows.filter(row => row.school === schools[1])],
        [
          { ...person(3, '丙', []), bounds: [{ role: 'filer', kind: 'organisation', ids: reach, organisations: reach }] },
          rows.filter(row => reach.includes(row.school)),
        ],
      ];
      const size = fc.integer({ min: 1, max: 60 });
      await fc.assert(
        fc.asyncProperty(question, fc.nat(2), size, async (asked, reader, limit) => {
          const [actor, seen] = readers[reader]!;
          const wanted = listOf(seen, asked);
          const got = await pages(store, actor, asked, limit);
          assert.deepEqual(
            got.ids,
            wanted.map(row => row.id),
          );
          assert.equal(got.total, wanted.length);
          const { state: _, ...others } = asked.where;
          const all = listOf(seen, { ...asked, where: others });
          assert.deepEqual(
            got.states,
            Object.fromEntries(
              ['draft', 'open']
                .map(state => [state, all.filter(row => row.state === state).length] as const)
                .filter(([, number]) => number > 0),
            ),
          );
          assert.deepEqual(
            await uncounted(store, actor, asked, limit),
            wanted.map(row => row.id),
          );
        }),
        { numRuns: runs, seed: 11 },
      );
    } finally {
      await store.close();
    }
  });
}
