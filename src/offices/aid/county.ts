import { ok } from '#kernel/problem.ts';
import { pupil } from '#offices/roster/index.ts';
import {
  type Actor,
  type DemonstrationDesk,
  type DemonstrationPerson,
  type Fields,
  type Register,
  rows,
  type Verb,
} from '#register/index.ts';
import { awardDeeds } from './awards.ts';
import { correctionDeeds } from './corrections.ts';
import { hardshipDeeds } from './hardship.ts';
import { noticeDeeds } from './notice.ts';
import { aidByRule } from './patterns.ts';
import { schoolTermDeeds } from './schoolTerm.ts';

const deeds = [
  ...hardshipDeeds,
  ...schoolTermDeeds,
  ...aidByRule.verbs,
  ...correctionDeeds,
  ...noticeDeeds,
  ...awardDeeds,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, string>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `aid.${name}`)!, input, day) as Promise<Told>;

const TERM = '2027-2028-1';

interface Stored {
  readonly id: string;
  readonly version: number;
}

/** Rows of a register as they stand, read by whoever sits at the desk. */
const rowsOf = (desk: DemonstrationDesk, day: string, register: Register<never>, where: Input) =>
  desk.deed('aid.demonstration', day, async at => ok(await rows(at, register as never as Register, { where }))) as Promise<
    readonly (Stored & Input)[]
  >;

/** Who is in difficulty at each school: which of its pupils, why, since when. The last one of the first school is told of too late. */
const families: Readonly<Record<string, readonly (readonly [place: number, kind: string, from: string])[]>> = {
  chengguan1: [
    [0, 'subsistence', '2027-09-01'],
    [3, 'disabled', '2027-09-01'],
    [7, 'liftedFromPoverty', '2027-09-01'],
  ],
  shuangquan: [
    [1, 'watched', '2027-09-01'],
    [2, 'subsistence', '2027-09-01'],
    [5, 'orphan', '2027-09-01'],
    [6, 'other', '2027-12-01'],
  ],
};

const programmes = [
  { name: '寄宿生生活补助', method: 'boarderSubsidy', condition: null, standard: null, budget: 100_000, basis: '城乡义务教育经费保障机制' },
  {
    name: '非寄宿生生活补助',
    method: 'dayPupilSubsidy',
    condition: null,
    standard: null,
    budget: 100_000,
    basis: '城乡义务教育经费保障机制',
  },
  { name: '营养改善计划', method: 'nutrition', condition: null, standard: null, budget: null, basis: '农村义务教育学生营养改善计划' },
  {
    name: '寄宿生交通补助',
    method: null,
    condition: '寄宿 and count(困难类别) > 0',
    standard: '120',
    budget: 20_000,
    basis: '市政府民生实事安排',
  },
] as const;

/** The aid of the autumn term: families recognised, four programmes found, one of them to the money on the account, a correction, an award. */
export async function countyAfter(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const who = (username: string) => people.find(one => one.username === username);
  const office = who('aid');
  if (office === undefined) return;
  const [keeper, cashier] = [open(office), open(who('aid.cashier')!)];
  for (const [username, entries] of Object.entries(families)) {
    const clerk = who(`${username}.clerk`)!;
    const school = open(clerk);
    const blank = { tuition: null, careFee: null, localCareFee: null, ownership: null };
    const conditions = { organisation: clerk.organisation, period: TERM, isNutritionSchool: username === 'shuangquan', mealDays: 96 };
    await does(school, 'addSchoolTerm', '2027-09-06', { ...conditions, ...blank });
    const pupils = await rowsOf(keeper, '2027-09-06', pupil as never, { organisation: clerk.organisation, state: 'enrolled' });
    for (const [place, kind, from] of entries) {
      const day = from < '2027-09-08' ? '2027-09-08' : '2028-01-06';
      const input = {
        pupil: pupils[place]!.id,
        source: 'family',
        kinds: [kind],
        tier: null,
        heldFrom: from,
        heldUntil: null,
        grounds: null,
        proofs: [],
      };
      const entered = await does(school, 'applyHardship', day, input);
      if (kind !== 'other') await does(keeper, 'confirmHardship', '2027-09-15', { row: entered.row, version: entered.version, why: null });
    }
  }
  const set: string[] = [];
  for (const one of programmes) {
    const { row } = await does(keeper, 'setProgramme', '2027-09-20', { ...one, startsOn: '2027-09-01', endsOn: null });
    await does(keeper, 'findEntitled', '2027-10-08', { programme: row, version: null, period: TERM });
    set.push(row!);
  }
  const programme = set[0]!;
  for (const username of Object.keys(families)) {
    const clerk = who(`${username}.clerk`)!;
    const where = { programme, organisation: clerk.organisation, state: 'found' };
    for (const { id, version } of await rowsOf(keeper, '2027-10-09', aidByRule.right as never, where))
      await does(open(clerk), 'confirmRight', '2027-10-12', { row: id, version, proofs: null, due: null, lastReason: null });
  }
  const closed = await does(keeper, 'closeRoster', '2027-10-20', { programme, period: TERM });
  await does(cashier, 'payRoster', '2027-11-03', {
    roster: closed.row,
    version: closed.version,
    paidOn: '2027-11-02',
    reference: '2027年秋第1批',
  });
  await late(who, keeper, programme);
  await award(open, who, keeper);
  await does(keeper, 'showRoster', '2028-01-07', { programme, period: TERM, days: 7 });
}

/** A boarder whose household was on a department's list all along: the closed term owes what it did not give. */
async function late(
  who: (username: string) => DemonstrationPerson | undefined,
  keeper: DemonstrationDesk,
  programme: string,
): Promise<void> {
  const school = who('shuangquan.clerk')!;
  const known = new Set((await rowsOf(keeper, '2028-01-04', aidByRule.right as never, { programme })).map(one => one.person));
  const pupils = await rowsOf(keeper, '2028-01-04', pupil as never, {
    organisation: school.organisation,
    state: 'enrolled',
    boarding: 'boarder',
  });
  const one = pupils.find(each => !known.has(each.id));
  if (one === undefined) return;
  const input = {
    pupil: one.id,
    source: 'list',
    kinds: ['subsistence'],
    tier: null,
    heldFrom: '2027-09-01',
    heldUntil: null,
    grounds: null,
    proofs: [],
  };
  const entered = await does(keeper, 'applyHardship', '2028-01-04', input);
  await does(keeper, 'confirmHardship', '2028-01-04', { row: entered.row, version: entered.version, why: null });
  await does(keeper, 'findCorrections', '2028-01-05', { programme, period: TERM });
}

/** A grant out of a fixed sum, for which both schools have entered pupils. */
async function award(
  open: (actor: Actor) => DemonstrationDesk,
  who: (username: string) => DemonstrationPerson | undefined,
  keeper: DemonstrationDesk,
): Promise<void> {
  const round = { name: '政府助学金', year: 2027, kind: 'grant', yuan: 1000, budget: 3000, perSchool: 2, basis: '市政府助学金管理办法' };
  const { aidAwardRound } = await does(keeper, 'openAwardRound', '2027-11-08', round);
  const scores = [92, 88.5, 88.5, 81];
  for (const username of Object.keys(families)) {
    const clerk = who(`${username}.clerk`)!;
    const pupils = await rowsOf(keeper, '2027-11-15', pupil as never, { organisation: clerk.organisation, state: 'enrolled' });
    for (const [place, score] of scores.slice(0, username === 'shuangquan' ? 2 : 3).entries())
      await does(open(clerk), 'enterAward', '2027-11-15', { round: aidAwardRound, person: pupils[place]!.id, score, grounds: null });
  }
  await does(keeper, 'decideAwards', '2027-12-06', { row: aidAwardRound, version: 1 });
}
