import { ok, type Result, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  adding,
  amount,
  correcting,
  count,
  defineVerb,
  english,
  fetchRow,
  file,
  insert,
  list,
  note,
  optional,
  type ReadingDesk,
  ref,
  rows,
  step,
  update,
} from '#register/index.ts';
import { gradeOf, INSPECTS, KEEPS, type Subject, subjects } from '../codes.ts';
import { says } from '../refusals.ts';
import { inspectionItem } from '../visits/inspectionItem.ts';
import { educationWeight } from './educationWeight.ts';
import { evaluation } from './evaluation.ts';
import { evaluationScore } from './evaluationScore.ts';

/** A subject in both languages, as refusals name it. */
export const subjectWords = (subject: Subject) => ({ subject: subjects[subject], subjectEnglish: english(subjects[subject]) ?? subject });

/** An evaluation that is being scored, for the first time or again. */
export const unconcluded = { score: null, grade: null, concludedOn: null, conclusion: null, resultNotice: null };

const openEvaluation = defineVerb({
  name: 'inspection.openEvaluation',
  label: '开展督导评估',
  by: KEEPS,
  on: { register: 'evaluation' },
  input: { year: evaluation.fields.year, subject: evaluation.fields.subject, organisation: evaluation.fields.organisation },
  async run(desk, input) {
    const items = await rows(desk, inspectionItem, { where: { subject: input.subject, state: 'inUse' } });
    if (items.length === 0) return refuse(says.noRubric(subjectWords(input.subject), 'subject'));
    const added = await insert(desk, evaluation, { ...input, ...unconcluded });
    return added.ok ? ok({ evaluation: added.value.id, version: added.value.version }) : added;
  },
});

/** Gives points for an item; the same expert giving them again replaces what they gave. */
const scoreItem = defineVerb({
  name: 'inspection.scoreItem',
  label: '评估指标打分',
  by: INSPECTS,
  on: { register: 'evaluationScore' },
  input: {
    evaluation: ref('evaluation', '督导评估'),
    item: ref('inspectionItem', '督导指标'),
    points: amount('得分', { least: 0, most: 100, unit: '分' }),
    ground: optional(note('打分依据', { longest: 500 })),
    proofs: list('佐证材料', file('佐证'), { most: 20 }),
  },
  async run(desk, input): Promise<Result<{ readonly score: string }>> {
    const its = await fetchRow(desk, evaluation, input.evaluation);
    if (!its.ok) return its;
    const of = await fetchRow(desk, inspectionItem, input.item);
    if (!of.ok) return of;
    const { item, points: most } = of.value;
    if (its.value.state !== 'scoring') return refuse(says.notScoring({ name: subjects[its.value.subject] }));
    if (of.value.subject !== its.value.subject) return refuse(says.notOfSubject({ item, ...subjectWords(its.value.subject) }, 'item'));
    if (input.points > most) return refuse(says.tooManyPoints({ item, most, points: input.points }, 'points'));
    const expert = desk.actor.id;
    const [before] = await rows(desk, evaluationScore, { where: { evaluation: input.evaluation, item: input.item, expert } });
    const done = await (before === undefined
      ? insert(desk, evaluationScore, { ...input, expert })
      : update(desk, evaluationScore, before.id, before.version, input));
    return done.ok ? ok({ score: done.value.id }) : done;
  },
});

/** The score out of 100: each item has the mean of its experts, the sum is taken of the points there are; with what nobody scored. */
export async function scoreOf(desk: ReadingDesk, id: string, subject: Subject) {
  const items = await rows(desk, inspectionItem, { where: { subject, state: 'inUse' } });
  const given = Map.groupBy(await rows(desk, evaluationScore, { where: { evaluation: id } }), one => one.item);
  const unscored = items.filter(one => !given.has(one.id)).map(one => one.item);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const got = sum(
    items.map(one => {
      const own = given.get(one.id) ?? [];
      return own.length === 0 ? 0 : sum(own.map(score => score.points)) / own.length;
    }),
  );
  const most = sum(items.map(one => one.points));
  return { unscored, score: most === 0 ? null : Math.round((got / most) * 10_000) / 100 };
}

const concludeEvaluation = defineVerb({
  name: 'inspection.concludeEvaluation',
  label: '评定等次',
  by: KEEPS,
  on: { register: 'evaluation', row: 'evaluation', step: 'concludeEvaluation' },
  input: { evaluation: ref('evaluation', '督导评估'), version: count('版次'), conclusion: note('评估意见', { longest: 2000 }) },
  async run(desk, { evaluation: id, version, conclusion }) {
    const found = await fetchRow(desk, evaluation, id);
    if (!found.ok) return found;
    const { unscored, score } = await scoreOf(desk, id, found.value.subject);
    if (unscored.length > 0 || score === null)
      return refuse(says.unscored({ count: unscored.length, items: unscored.slice(0, 5).join('、') }));
    const changes = { score, grade: gradeOf(score), conclusion, concludedOn: desk.today };
    const done = await step(desk, evaluation, { ...found.value, version }, 'concludeEvaluation', changes);
    return done.ok ? ok({ version: done.value.version, score, grade: changes.grade }) : done;
  },
});

/** Opens the scoring again, with the reason: something was overlooked, or an objection was upheld. */
const rescore = defineVerb({
  name: 'inspection.rescore',
  label: '重新评分',
  by: KEEPS,
  on: { register: 'evaluation', row: 'evaluation', step: 'rescore' },
  input: { evaluation: ref('evaluation', '督导评估'), version: count('版次'), why: note('事由', { longest: 500 }) },
  async run(desk, { evaluation: id, version }) {
    const found = await fetchRow(desk, evaluation, id);
    if (!found.ok) return found;
    const done = await step(desk, evaluation, { ...found.value, version }, 'rescore', unconcluded);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

const setWeight = adding(educationWeight, { name: 'inspection.setWeight', label: '登记教育权重', by: KEEPS });
const correctWeight = correcting(educationWeight, { name: 'inspection.correctWeight', label: '更正教育权重', by: KEEPS });

/** Names by the id of an organisation. */
export const namesOf = async (desk: ReadingDesk) => new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));

/** The deeds of evaluating. */
export const scoringDeeds = [openEvaluation, scoreItem, concludeEvaluation, rescore, setWeight, correctWeight];
