import { ok } from '#kernel/problem.ts';
import { defineView, optional, rows, year } from '#register/index.ts';
import { type Aspect, aspects, type Party, parties, SEES, tiers } from '../codes.ts';
import { trainingRecord } from '../credits/record.ts';
import { programme } from '../programmes/programme.ts';
import type { QualityView } from '../types.ts';
import { feedback } from './feedback.ts';

/** Out of 100: how much coming, passing and the answers of the three parties count. A working rule of ours, for the bureau to replace. */
export const weights = { attendance: 30, passing: 20, feedback: 50 } as const;

const tenth = (value: number) => Math.round(value * 10) / 10;
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

interface Answer {
  readonly party: Party;
  readonly aspect: Aspect;
  readonly answers: number;
  readonly score: number;
}

/** The mean mark of some answers, each answer counting once; null where there are none. */
export function meanOf(given: readonly Answer[]): number | null {
  const all = given.reduce((sum, one) => sum + one.answers, 0);
  return all === 0 ? null : given.reduce((sum, one) => sum + one.answers * one.score, 0) / all;
}

/** The mean of what the parties say, each party counting the same; null until all three have answered. */
export function opinionOf(given: readonly Answer[]): number | null {
  const means = (Object.keys(parties) as Party[]).map(party => meanOf(given.filter(one => one.party === party)));
  return means.some(one => one === null) ? null : means.reduce<number>((sum, one) => sum + one!, 0) / means.length;
}

/** The index of a training; null where any part of it is unknown. */
export const indexOf = (attendance: number | null, passing: number | null, opinion: number | null): number | null =>
  attendance === null || passing === null || opinion === null
    ? null
    : tenth(attendance * weights.attendance + passing * weights.passing + (opinion / 5) * weights.feedback);

export const quality = defineView({
  name: 'training.quality',
  label: '培训质量指数',
  by: SEES,
  input: { year: optional(year('年度')) },
  async run(desk, asked) {
    const of = asked.year ?? Number(desk.today.slice(0, 4)) - 1;
    const records = Map.groupBy(await rows(desk, trainingRecord), one => one.programme);
    const answers = Map.groupBy(await rows(desk, feedback), one => one.programme);
    const held = (await rows(desk, programme, { where: { year: of } })).filter(one => one.state !== 'dropped');
    const lines = held.map(one => {
      const [people, given] = [records.get(one.id) ?? [], answers.get(one.id) ?? []];
      const counted = people.filter(person => person.sessionsDue !== null && person.sessionsCame !== null);
      const sum = (name: 'sessionsDue' | 'sessionsCame') => counted.reduce((all, person) => all + (person[name] ?? 0), 0);
      const attendance = ratio(sum('sessionsCame'), sum('sessionsDue'));
      const passing = ratio(people.filter(person => person.outcome === 'passed').length, people.length);
      const opinion = opinionOf(given);
      return {
        id: one.id,
        name: one.name,
        tier: tiers[one.tier],
        people: people.length,
        attendance,
        passing,
        cells: (Object.keys(parties) as Party[]).flatMap(party =>
          (Object.keys(aspects) as Aspect[]).map(aspect => {
            const own = given.filter(answer => answer.party === party && answer.aspect === aspect);
            const mean = meanOf(own);
            return {
              party,
              aspect,
              answers: own.reduce((all, answer) => all + answer.answers, 0),
              mean: mean === null ? null : tenth(mean),
            };
          }),
        ),
        opinion: opinion === null ? null : tenth(opinion),
        index: indexOf(attendance, passing, opinion),
      };
    });
    return ok<QualityView>({ year: of, lines });
  },
  sheet: ({ lines }) =>
    ok({
      title: '培训质量指数',
      headings: ['培训项目', '层级', '参训人数', '到训率', '合格率', '三方评价', '质量指数'],
      rows: lines.map(one => [one.name, one.tier, one.people, one.attendance, one.passing, one.opinion, one.index]),
    }),
});
