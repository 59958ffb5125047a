import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, insertAll, ref, rows, step, year } from '#register/index.ts';
import { each } from '../drafting/chosen.ts';
import { plan } from '../plan.ts';
import { says } from '../refusals.ts';
import { countyPlan, filesHere } from './chosen.ts';
import { printed, signing } from './printing.ts';
import { priorityCheck } from './priorityCheck.ts';
import { type PriorityItem, priorityItems } from './priorityItems.ts';
import { priorityPaper } from './priorityPaper.ts';

/** Lays out the check of a year: every item, to be answered. */
export const openChecks = defineVerb({
  name: 'plan.openChecks',
  label: '开列优先发展检查',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), year: year('年份') },
  on: { register: 'priorityCheck' },
  async run(desk, { plan: id, year: of }) {
    const found = await countyPlan(desk, id);
    if (!found.ok) return found;
    if (of > Number(desk.today.slice(0, 4))) return refuse(says.yearNotBegun({ year: of }, '年份'));
    const there = new Set((await rows(desk, priorityCheck, { where: { year: of } })).map(one => one.item));
    const items = (Object.keys(priorityItems) as PriorityItem[]).filter(item => !there.has(item));
    const blank = { plan: id, year: of, result: null, figure: null, unit: null, statement: null, evidence: [] };
    const done = await insertAll(
      desk,
      priorityCheck,
      items.map(item => ({ ...blank, item })),
    );
    return done.ok ? ok({ opened: done.value.length }) : done;
  },
});

const { figure, unit, statement, evidence } = priorityCheck.fields;
const result = { ...priorityCheck.fields.result, required: true };

/** Says how an item stands, with its figure and evidence. */
export const answerCheck = defineVerb({
  name: 'plan.answerCheck',
  label: '填写检查',
  by: ['planner'],
  input: { priorityCheck: ref('priorityCheck', '教育优先发展检查'), version: count('版次'), result, figure, unit, statement, evidence },
  on: { register: 'priorityCheck', row: 'priorityCheck', step: 'answerCheck' },
  async run(desk, { priorityCheck: id, version, ...said }) {
    const found = await fetchRow(desk, priorityCheck, id);
    if (!found.ok) return found;
    if (said.result === null) return refuse(says.resultMissing({}, '检查结果'));
    const there = await filesHere(desk, said.evidence);
    if (!there.ok) return there;
    const done = await step(desk, priorityCheck, { ...found.value, version }, 'answerCheck', said);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Confirms the check of a year when every item is answered, and prints the statement as .docx. */
export const confirmChecks = defineVerb({
  name: 'plan.confirmChecks',
  label: '确认并出具检查说明',
  by: ['planner', 'leader'],
  input: { year: year('年份') },
  async run(desk, { year: of }) {
    const checks = await rows(desk, priorityCheck, { where: { year: of } });
    const open = checks.filter(one => one.state === 'open').length;
    if (checks.length === 0 || open > 0) return refuse(says.checksNotAnswered({ year: of, count: open }));
    const its = await fetchRow(desk, plan, checks[0]!.plan);
    if (!its.ok) return its;
    const done = await printed(
      desk,
      `${of}年教育优先发展检查说明`,
      priorityPaper(checks, { year: of, plan: its.value.title }, await signing(desk)),
    );
    const kept = await each(
      checks.filter(one => one.state === 'answered'),
      one => step(desk, priorityCheck, one, 'confirmChecks'),
    );
    return kept.ok ? ok(done) : kept;
  },
});
