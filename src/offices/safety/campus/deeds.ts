import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, insert, list, note, ref, rows, step } from '#register/index.ts';
import { FILES, KEEPS } from '../codes.ts';
import { says } from '../refusals.ts';
import { givenPoints, safeCampus } from './safeCampus.ts';
import { scored } from './score.ts';

const { year, organisation, proofs } = safeCampus.fields;
const named = { campus: ref('safeCampus', '平安校园评估'), version: count('版次') };

/** Files a school's own score of its year, item by item; again when it was sent back. */
export const fileCampus = defineVerb({
  name: 'safety.fileCampus',
  label: '报送平安校园自评',
  by: FILES,
  within: ['organisation'],
  input: { year, organisation, points: list('自评分', givenPoints, { least: 1, most: 200 }), proofs },
  async run(desk, { points, ...input }): Promise<Result<{ readonly campus: string; readonly selfScore: number }>> {
    if (input.organisation !== desk.actor.organisation) return refuse(says.notYourSchool({}, 'organisation'));
    const summed = await scored(desk, points, 'points');
    if (!summed.ok) return summed;
    const filed = { selfPoints: points, selfScore: summed.value.score, proofs: input.proofs, filedOn: desk.today, filedBy: desk.actor.id };
    const [before] = await rows(desk, safeCampus, { where: { year: input.year, organisation: input.organisation } });
    if (before !== undefined && before.state !== 'returned') return refuse(says.notSentBack({ year: input.year }));
    const blank = { checkedPoints: [], safeScore: null, isPassed: null, confirmedOn: null, confirmedBy: null, opinion: null };
    const done = await (before === undefined
      ? insert(desk, safeCampus, { ...input, ...filed, ...blank })
      : step(desk, safeCampus, before, 'fileCampus', filed));
    return done.ok ? ok({ campus: done.value.id, selfScore: summed.value.score }) : done;
  },
});

/** Judges a school by the points that the office gives on the spot; a judgement may be made again. */
export const judgeCampus = defineVerb({
  name: 'safety.judgeCampus',
  label: '核查评定',
  by: KEEPS,
  input: { ...named, points: list('核查得分明细', givenPoints, { least: 1, most: 200 }), opinion: note('审查意见', { longest: 1000 }) },
  async run(desk, { campus, version, points, opinion: said }): Promise<Result<{ readonly score: number; readonly isPassed: boolean }>> {
    const found = await fetchRow(desk, safeCampus, campus);
    if (!found.ok) return found;
    const summed = await scored(desk, points, 'points');
    if (!summed.ok) return summed;
    const { score, isPassed } = summed.value;
    const judged = {
      checkedPoints: points,
      safeScore: score,
      isPassed,
      confirmedOn: desk.today,
      confirmedBy: desk.actor.id,
      opinion: said,
    };
    const done = await step(desk, safeCampus, { ...found.value, version }, 'judgeCampus', judged);
    return done.ok ? ok({ score, isPassed }) : done;
  },
});

export const sendBackCampus = defineVerb({
  name: 'safety.sendBackCampus',
  label: '退回自评',
  by: KEEPS,
  on: { register: 'safeCampus', row: 'campus', step: 'sendBackCampus' },
  input: { ...named, why: note('事由', { longest: 500 }) },
  async run(desk, { campus, version, why }) {
    const found = await fetchRow(desk, safeCampus, campus);
    if (!found.ok) return found;
    const done = await step(desk, safeCampus, { ...found.value, version }, 'sendBackCampus', { opinion: why });
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});
