import { ok } from '#kernel/problem.ts';
import { randomOf } from '#kernel/random.ts';
import { organisation } from '#offices/roster/index.ts';
import { firstState, shapeOf } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { course, enrolment, place } from './ledger.ts';
import { nameBy } from './people.ts';

/** A row as the questions remember it. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly day: string;
  readonly seats: number;
  readonly fee: number;
}

/** What was loaded: the organisations, and some rows to ask about. */
export interface Loaded {
  readonly organisations: readonly string[];
  readonly known: readonly Known[];
  readonly seconds: number;
}

const DEED = 50_000;
const BATCH = 2_000;
const KINDS = ['common', 'common', 'common', 'subject', 'subject', 'management', 'safety', 'digital'];
const WORDS = ['集中研修', '校本教研', '跟岗学习', '线上课程', '送教下乡', '专题讲座', '课例观摩', '读书沙龙'];
const dayAt = (days: number) => new Date(Date.UTC(2021, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** Fills the long ledger through the store, as an import does, with rows by this seed. */
export async function load(store: Store, county: string, rows: number, seed: number): Promise<Loaded> {
  const { next: random } = randomOf(seed);
  const under = (most: number) => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[under(list.length)]!;
  const began = performance.now();
  const deed = async <T>(work: (transaction: Parameters<Parameters<Store['deed']>[1]>[0]) => Promise<T>): Promise<T> => {
    const done = await store.deed({ county, actor: 'system', deed: 'bench.load' }, async transaction => ok(await work(transaction)));
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return done.value;
  };
  const many = (label: string, number: number) => Array.from({ length: number }, (_, i) => `${label}${i + 1}`);
  const organisations = await deed(transaction =>
    transaction.insertMany(
      shapeOf(organisation),
      many('示例学校', 70).map(name => ({ name, shortName: null, code: null, kind: 'school', parent: null })),
      firstState(organisation),
    ),
  );
  const courses = await deed(transaction =>
    transaction.insertMany(
      shapeOf(course),
      many('研修课程', 300).map(name => ({ name, hours: 8 })),
    ),
  );
  const places = await deed(transaction =>
    transaction.insertMany(
      shapeOf(place),
      many('培训教室', 200).map(name => ({ name, seats: 40 })),
    ),
  );
  const known: Known[] = [];
  let made = 0;
  const row = () => {
    made += 1;
    const days = under(1800);
    return {
      number: `BH${String(made).padStart(8, '0')}`,
      name: nameBy(random),
      organisation: pick(organisations),
      course: pick(courses),
      place: pick(places),
      kind: random() < 0.001 ? 'rare' : pick(KINDS),
      level: random() < 0.8 ? 'county' : pick(['city', 'province']),
      day: dayAt(days),
      endsOn: random() < 0.3 ? null : dayAt(days + under(30)),
      year: 2021 + Math.floor(days / 365.25),
      term: null,
      seats: under(400),
      hours: under(80),
      fee: under(2_000_000) / 100,
      score: random() < 0.2 ? null : under(1000) / 10,
      isOnline: random() < 0.4,
      contact: random() < 0.5 ? null : `139${String(under(100_000_000)).padStart(8, '0')}`,
      remark: `${pick(WORDS)}，第${under(60)}期，${pick(WORDS)}为主`,
      outcome: random() < 0.7 ? '合格' : null,
      teacher: nameBy(random),
    };
  };
  while (made < rows)
    await deed(async transaction => {
      for (let held = 0; held < DEED && made < rows; held += BATCH) {
        const batch = Array.from({ length: Math.min(BATCH, rows - made) }, row);
        const ids = await transaction.insertMany(shapeOf(enrolment), batch, pick(['draft', 'open', 'open', 'closed']));
        for (let one = 0; one < 4; one += 1) {
          const at = under(batch.length);
          const { name, kind, day, seats, fee } = batch[at]!;
          known.push({ id: ids[at]!, name, kind, day, seats, fee });
        }
      }
    });
  return { organisations, known, seconds: (performance.now() - began) / 1000 };
}
