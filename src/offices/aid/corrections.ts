import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  type Change,
  type Desk,
  date,
  defineRegister,
  defineVerb,
  type Fields,
  fetchRow,
  insertAll,
  money,
  note,
  optional,
  type RowOf,
  ref,
  roundsBetween,
  rows,
  sensitive,
  stepping,
  text,
  updateAll,
  type Verb,
} from '#register/index.ts';
import { functions } from './byRule.ts';
import { KEEPS, PAYS, SCHOOL } from './codes.ts';
import { candidatesOf } from './facts.ts';
import { aidLaw } from './hardship.ts';
import { aidByRule, aidSaid } from './patterns.ts';

const says = problems('aid', {
  rosterStillOpen: {
    zh: '“{programme}”{period}的名册还没有确定，请直接按规则认定，不必补差。',
    en: 'The roster of “{programme}” for {period} is still open; find who is entitled instead.',
  },
  ownFormula: {
    zh: '“{programme}”由公式判定，请在新学期设立新项目；补差只用于国家和省规定的项目。',
    en: 'Only programmes of the country and the province are corrected; “{programme}” goes by a formula of its own.',
  },
});

/** What a closed period came to owe, or was given too much, when facts of the past became known or were put right (补差、追回). */
export const correction = defineRegister({
  name: 'aidCorrection',
  label: '资助补差',
  scope: 'organisation',
  key: [],
  title: ['person', 'programme', 'period'],
  columns: ['person', 'organisation', 'programme', 'period', 'before', 'now', 'difference', 'settledOn'],
  fields: {
    programme: ref(aidSaid.programme.name, aidSaid.programme.label),
    period: text('享受期次', { longest: 12 }),
    person: ref('pupil', '学生'),
    organisation: ref('organisation', '就读单位'),
    before: money('原定金额'),
    now: money('应为金额'),
    /** Above zero is to be paid, below zero to be taken back. */
    difference: money('补差金额', { least: -100_000 }),
    because: optional(sensitive('family', note('判定依据', { longest: 4000 }))),
    settledOn: optional(date('结清日期')),
    reference: optional(text('结清凭证', { longest: 80 })),
  },
  rules: [],
  workflow: {
    foundCorrection: {
      approveCorrection: { to: 'approvedCorrection', by: KEEPS },
      dropCorrection: { to: 'droppedCorrection', by: KEEPS },
    },
    approvedCorrection: { settleCorrection: { to: 'settledCorrection', by: PAYS } },
    settledCorrection: {},
    droppedCorrection: {},
  },
  states: { foundCorrection: '待核定补差', approvedCorrection: '待结清', settledCorrection: '已结清', droppedCorrection: '补差不成立' },
  readBy: [...KEEPS, ...SCHOOL, ...PAYS],
  readAllBy: [...KEEPS, ...PAYS],
  revealTo: { family: KEEPS },
  person: 'person',
  ...aidLaw,
});

type Correction = RowOf<typeof correction.fields>;

/** Yuan as whole fen, so that sums are exact. */
const fen = (yuan: number) => Math.round(yuan * 100);

/** What stands for each person: confirmed on the roster, with every correction that was approved since. */
async function standing(desk: Desk, programme: string, period: string): Promise<ReadonlyMap<string, number>> {
  const due = new Map<string, number>();
  for (const one of await rows(desk, aidByRule.right, { where: { programme, period, state: 'confirmed' } }))
    due.set(one.person, fen(one.due ?? 0));
  const decided = await rows(desk, correction, { where: { programme, period, state: ['approvedCorrection', 'settledCorrection'] } });
  for (const one of decided) due.set(one.person, (due.get(one.person) ?? 0) + fen(one.difference));
  return due;
}

/** Judges a closed period again by what is known today of its day, and lists every person whose amount is another one. */
const findCorrections = defineVerb({
  name: 'aid.findCorrections',
  label: '核算补差',
  by: KEEPS,
  on: { register: correction.name },
  input: { programme: correction.fields.programme, period: correction.fields.period },
  async run(desk, { programme, period }): Promise<Result<Readonly<Record<string, unknown>>>> {
    const its = await fetchRow(desk, aidByRule.programme, programme);
    if (!its.ok) return its;
    const { name, method, startsOn } = its.value;
    const rule = method === null ? undefined : functions[method];
    if (rule === undefined) return refuse(says.ownFormula({ programme: name }, 'programme'));
    const closed = await rows(desk, aidByRule.roster, { where: { programme, period } });
    const round = roundsBetween('term', startsOn, desk.today).find(one => one.period === period);
    if (closed.length === 0 || round === undefined) return refuse(says.rosterStillOpen({ programme: name, period }, 'period'));
    const stands = await standing(desk, programme, period);
    const open = new Map(
      (await rows(desk, correction, { where: { programme, period, state: ['foundCorrection', 'droppedCorrection'] } })).map(one => [
        one.person,
        one,
      ]),
    );
    const fresh: Correction[] = [];
    const changes: Change<typeof correction.fields>[] = [];
    for (const { person, organisation, facts } of await candidatesOf(desk, round)) {
      const held = rule.holds(facts);
      // What cannot be told changes nothing: nobody is asked for money back for want of a fact.
      if (held === null) continue;
      const [before, now] = [stands.get(person) ?? 0, held ? fen(rule.yuan(facts) ?? 0) : 0];
      const known = open.get(person);
      if (before === now && known?.state !== 'foundCorrection') continue;
      const values = {
        before: before / 100,
        now: now / 100,
        difference: (now - before) / 100,
        because: rule.told?.(facts).because ?? null,
      };
      if (known === undefined) fresh.push({ programme, period, person, organisation, ...values, settledOn: null, reference: null });
      else if (fen(known.difference) !== now - before)
        changes.push({ row: known, changes: values, state: before === now ? 'droppedCorrection' : 'foundCorrection' });
    }
    const added = await insertAll(desk, correction, fresh);
    if (!added.ok) return added;
    const changed = await updateAll(desk, correction, changes);
    if (!changed.ok) return changed;
    return ok({ found: fresh.length, changed: changes.length });
  },
});

const settleCorrection = stepping(correction, { name: 'aid.settleCorrection', label: '登记结清', step: 'settleCorrection' });

export const correctionDeeds = [
  findCorrections,
  stepping(correction, { name: 'aid.approveCorrection', label: '核定补差', step: 'approveCorrection' }),
  stepping(correction, { name: 'aid.dropCorrection', label: '不予补差', step: 'dropCorrection', why: true }),
  settleCorrection,
] as readonly Verb<Fields, unknown>[];
