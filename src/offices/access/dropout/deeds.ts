import { addDays } from '#kernel/day.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  countRows,
  type Demand,
  type Desk,
  date,
  defineVerb,
  type Fields,
  fetchRow,
  insert,
  note,
  ref,
  rows,
  step,
  type Verb,
} from '#register/index.ts';
import { CASES, clearedWays, closingWays, KEEPS, resettlements, SCHOOL } from '../codes.ts';
import { knowsSchool, notAhead, ownPupil } from '../own.ts';
import { says } from '../refusals.ts';
import { type DropoutCase, dropoutCase } from './dropoutCase.ts';

/** Days for which a child has to be back before its case is closed: a working rule of ours. */
export const SETTLED_DAYS = 30;
/** Fewest days that a child is given to come back. */
export const LEAST_DAYS = 7;

const { fields } = dropoutCase;
type Values = Readonly<Record<string, unknown>>;

/** Enters a child who may have left: the case stands in the ledger of those suspected. */
export const openCase = defineVerb({
  name: 'access.openCase',
  label: '登记疑似辍学',
  by: SCHOOL,
  within: ['pupil.organisation', 'pupil.homeroom'],
  on: { register: 'dropoutCase' },
  input: {
    pupil: fields.pupil,
    foundBy: fields.foundBy,
    foundOn: fields.foundOn,
    awayFrom: fields.awayFrom,
    township: fields.township,
    responsible: fields.responsible,
    cause: fields.cause,
    situation: fields.situation,
  },
  async run(desk, input) {
    const child = await ownPupil(desk, input.pupil);
    if (!child.ok) return child;
    const { organisation, homeroom } = child.value;
    const passed = notAhead(desk, '发现日期', input.foundOn, 'foundOn');
    if (!passed.ok) return passed;
    if (input.awayFrom > input.foundOn) return refuse(says.dayBefore({ label: '发现日期', day: input.awayFrom }, 'foundOn'));
    const [open] = await rows(desk, dropoutCase, { where: { pupil: input.pupil, state: ['suspected', 'droppedOut', 'returned'] } });
    if (open !== undefined) return refuse(says.openCase({ number: open.caseNumber }, 'pupil'));
    const place = (await countRows(desk, dropoutCase, { organisation })) + 1;
    const blank = { confirmedOn: null, returnBy: null, resettlement: null, returnedOn: null, closing: null, closedOn: null };
    const added = await insert(desk, dropoutCase, {
      ...input,
      ...blank,
      closingGrounds: null,
      organisation,
      homeroom,
      caseNumber: `${desk.today.slice(0, 4)}-${String(place).padStart(3, '0')}`,
    });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

type Work = (desk: Desk, row: DropoutCase, given: Values) => Promise<Result<Values>>;

/** A deed upon a case that the person may know of, along its workflow. */
const caseDeed = (way: string, label: string, by: Demand, input: Fields, work: Work): Verb<Fields, Values> =>
  defineVerb({
    name: `access.${way}`,
    label,
    by,
    within: ['row.organisation', 'row.homeroom'],
    on: { register: 'dropoutCase', row: 'row', step: way },
    input: { row: ref('dropoutCase', '控辍个案'), version: count('版次'), ...input } as Fields,
    async run(desk, { row: id, version, ...given }) {
      const found = await fetchRow(desk, dropoutCase, String(id));
      if (!found.ok) return found;
      if (!knowsSchool(desk.actor, found.value.organisation)) return refuse(says.notYourPupil());
      const changes = await work(desk, found.value, given);
      if (!changes.ok) return changes;
      const done = await step(desk, dropoutCase, { ...found.value, version: Number(version) }, way, changes.value);
      return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
    },
  });

/** Refuses a day before another, or one that is yet to come. */
function between(desk: Desk, label: string, day: unknown, from: string, at: string): Result<null> {
  if (String(day) < from) return refuse(says.dayBefore({ label, day: from }, at));
  return notAhead(desk, label, String(day), at);
}

const confirmCase = caseDeed('confirmCase', '认定辍学', CASES, { returnBy: date('返校期限') }, async (desk, _, { returnBy }) => {
  const least = addDays(desk.today, LEAST_DAYS);
  return String(returnBy) < least ? refuse(says.returnTooNear({ day: least }, 'returnBy')) : ok({ confirmedOn: desk.today, returnBy });
});

const clearCase = caseDeed(
  'clearCase',
  '排除疑似',
  SCHOOL,
  { clearedAs: code('排除依据', clearedWays), closingGrounds: note('核查说明', { longest: 2000 }) },
  async (desk, _, { clearedAs, closingGrounds }) =>
    ok({ closingGrounds: `${clearedWays[clearedAs as keyof typeof clearedWays]}：${closingGrounds}`, closedOn: desk.today }),
);

const recordReturn = caseDeed(
  'recordReturn',
  '登记返校',
  SCHOOL,
  { returnedOn: date('返校日期'), resettlement: code('返校安置方式', resettlements) },
  async (desk, row, given) => {
    const inOrder = between(desk, '返校日期', given.returnedOn, row.awayFrom, 'returnedOn');
    return inOrder.ok ? ok({ returnedOn: given.returnedOn, resettlement: given.resettlement }) : inOrder;
  },
);

/** A child that left once more: the case goes on under its number, counted anew from today. */
const leaveAgain = caseDeed('leaveAgain', '再次离校', SCHOOL, { awayFrom: date('离校日期') }, async (desk, row, { awayFrom }) => {
  const inOrder = between(desk, '离校日期', awayFrom, row.returnedOn ?? row.awayFrom, 'awayFrom');
  if (!inOrder.ok) return inOrder;
  const back = { returnedOn: null, resettlement: null, closing: null, closedOn: null };
  return ok({ ...back, awayFrom, confirmedOn: desk.today, returnBy: addDays(desk.today, SETTLED_DAYS) });
});

const grounds = note('核查说明', { longest: 2000 });

const closeCase = caseDeed('closeCase', '核查销号', KEEPS, { closingGrounds: grounds }, async (desk, row, { closingGrounds }) => {
  const settled = addDays(row.returnedOn ?? desk.today, SETTLED_DAYS);
  if (desk.today < settled) return refuse(says.notSettled({ days: SETTLED_DAYS, day: settled }));
  return ok({ closing: 'keptInSchool', closedOn: desk.today, closingGrounds });
});

const { keptInSchool: _, ...otherWays } = closingWays;

const closeOtherwise = caseDeed(
  'closeOtherwise',
  '其他情形销号',
  KEEPS,
  { closing: code('销号方式', otherWays), closingGrounds: grounds },
  async (desk, __, given) => ok({ ...given, closedOn: desk.today }),
);

/** The deeds upon cases; reasons that tell of a child are sealed with the case and never given as a reason of the audit. */
export const caseDeeds = [openCase, confirmCase, clearCase, recordReturn, leaveAgain, closeCase, closeOtherwise];
