import { type Day, daysBetween } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, type ReadingDesk, rows } from '#register/index.ts';
import { KEEPS, READS } from '../codes.ts';
import { grading } from './patterns.ts';
import { townshipReview } from './township.ts';
import { upgradePlan } from './upgradePlan.ts';

/** Days before its end from which a title stands as running out. */
const ENDS_WITHIN = 90;

/** A kindergarten on the grading board: the title it holds today, what it has entered, what it plans. */
export interface GradeLine {
  readonly organisation: string;
  readonly name: string;
  readonly title: {
    readonly entry: string;
    readonly level: string;
    readonly from: Day;
    readonly until: Day;
    readonly daysLeft: number;
    readonly isEnding: boolean;
  } | null;
  /** A title that ran out or was withdrawn, where none is held: when. */
  readonly endedOn: Day | null;
  readonly entry: {
    readonly id: string;
    readonly round: string;
    /** The entry's state; `onShow` while the results of its round are on public notice. */
    readonly state: string;
    readonly selfScore: number;
    readonly township: 'waiting' | 'recommended' | 'notRecommended' | null;
  } | null;
  readonly plan: { readonly id: string; readonly level: string; readonly year: number } | null;
}

const roundName = (round: { readonly name: string; readonly year: number } | undefined) =>
  round === undefined ? '' : `${round.name}（${round.year}）`;

type Entries = Awaited<ReturnType<typeof entriesOf>>;
const entriesOf = (desk: ReadingDesk) => rows(desk, grading.entry);

function titleOf(own: Entries, today: Day): Pick<GradeLine, 'title' | 'endedOn'> {
  const given = own.filter(one => one.titleFrom !== null).toSorted((a, b) => (b.titleFrom ?? '').localeCompare(a.titleFrom ?? ''));
  const held = given.find(one => one.state === 'titled' && (one.titleUntil ?? '') >= today);
  if (held === undefined) return { title: null, endedOn: given[0]?.titleUntil ?? null };
  const until = held.titleUntil ?? '';
  const daysLeft = daysBetween(today, until);
  const title = { entry: held.id, level: held.level ?? '', from: held.titleFrom ?? '', until, daysLeft, isEnding: daysLeft <= ENDS_WITHIN };
  return { title, endedOn: null };
}

/** Every open kindergarten, and every school that entered, with where it stands. */
export async function gradeLines(desk: ReadingDesk): Promise<readonly GradeLine[]> {
  const rounds = new Map((await rows(desk, grading.campaign)).map(one => [one.id, one]));
  const entries = Map.groupBy(await entriesOf(desk), one => one.organisation);
  const opinions = new Map((await rows(desk, townshipReview)).map(one => [one.entry, one]));
  const plans = new Map((await rows(desk, upgradePlan, { where: { state: 'planned' } })).map(one => [one.organisation, one]));
  const bodies = (await organisationsOf(desk)).filter(one => one.state === 'open' && (one.kind === 'kindergarten' || entries.has(one.id)));
  return bodies.map(({ id, name }): GradeLine => {
    const own = entries.get(id) ?? [];
    const running = own.find(one => ['entered', 'returned', 'settled'].includes(one.state));
    const opinion = running === undefined ? undefined : opinions.get(running.id);
    const township =
      opinion === undefined ? null : opinion.state === 'waiting' ? 'waiting' : opinion.isRecommended ? 'recommended' : 'notRecommended';
    const entry =
      running === undefined
        ? null
        : ({
            id: running.id,
            round: roundName(rounds.get(running.campaign)),
            state: rounds.get(running.campaign)?.state === 'onShow' ? 'onShow' : running.state,
            selfScore: running.selfScore,
            township,
          } as const);
    const plan = plans.get(id);
    return {
      organisation: id,
      name,
      ...titleOf(own, desk.today),
      entry,
      plan: plan === undefined ? null : { id: plan.id, level: plan.targetLevel, year: plan.targetYear },
    };
  });
}

const stateWords: Readonly<Record<string, string>> = { entered: '评审中', returned: '已退回', settled: '已评定', onShow: '公示中' };

/** Who stands at which level, whose title runs out, who is on the way (等级名单和晋级计划). */
export const gradeBoard = defineView({
  name: 'preschool.gradeBoard',
  label: '幼儿园等级一览',
  by: [...new Set([...KEEPS, ...READS])],
  input: {},
  run: async desk => ok(await gradeLines(desk)),
  sheet: lines =>
    ok({
      title: '幼儿园等级一览',
      headings: ['幼儿园', '现有等次', '命名日期', '有效期止', '剩余天数', '本轮申报', '晋级目标等次', '目标年度'],
      rows: lines.map(one => [
        one.name,
        one.title?.level ?? null,
        one.title?.from ?? null,
        one.title?.until ?? one.endedOn,
        one.title?.daysLeft ?? null,
        one.entry === null ? null : (stateWords[one.entry.state] ?? one.entry.state),
        one.plan?.level ?? null,
        one.plan?.year ?? null,
      ]),
    }),
});
