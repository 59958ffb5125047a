import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, optional, type ReadingDesk, rows, year } from '#register/index.ts';
import { agreement } from './agreement.ts';
import { activityKinds, networkKinds, reviewVerdicts, SEES } from './codes.ts';
import { networkReview } from './networkReview.ts';
import { schoolNetworks } from './patterns.ts';
import { teacherFlow } from './teacherFlow.ts';
import type { YearBoard, YearLine } from './types.ts';

/** The days from 1 September to 31 August, as texts to compare with. */
const spanOf = (of: number) => ({ from: `${of}-09-01`, to: `${of + 1}-08-31` });

const runs = (one: { readonly from: string; readonly until: string | null }, from: string, to: string) =>
  one.from <= to && (one.until === null || one.until >= from);

/** What each kind of activity was agreed on and held; kinds that are neither are left out. */
function kindsOf(agreed: ReadonlyMap<string, number>, held: readonly { readonly activityKind: string }[]) {
  return Object.entries(activityKinds).flatMap(([kind, label]) => {
    const done = held.filter(one => one.activityKind === kind).length;
    const said = agreed.get(kind) ?? null;
    return said === null && done === 0 ? [] : [{ kind, label, agreed: said, held: done }];
  });
}

type Line = Pick<YearLine, 'kinds' | 'agreed' | 'held' | 'short' | 'attendance'>;

function doneOf(
  agreed: ReadonlyMap<string, number>,
  held: readonly { readonly activityKind: string; readonly attendance: number | null }[],
): Line {
  const kinds = kindsOf(agreed, held);
  const known = held.flatMap(one => (one.attendance === null ? [] : [one.attendance]));
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  return {
    kinds,
    agreed: agreed.size === 0 ? null : sum([...agreed.values()]),
    held: held.length,
    short: agreed.size === 0 ? null : sum(kinds.map(one => Math.max(0, (one.agreed ?? 0) - one.held))),
    attendance: known.length === 0 ? null : sum(known),
  };
}

/** Every network that stood in a school year: its plan, what it agreed on and held, whom it sent, how it was judged. */
export async function boardOf(desk: ReadingDesk, of: number): Promise<YearBoard> {
  const { from, to } = spanOf(of);
  const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
  const inYear = { where: { schoolYear: of } };
  const [agreed, plans, reviews] = [
    await rows(desk, agreement, inYear),
    await rows(desk, schoolNetworks.plan, inYear),
    await rows(desk, networkReview, inYear),
  ];
  const held = (await rows(desk, schoolNetworks.activity)).filter(one => schoolYearOf(one.heldOn) === of);
  const terms = (await rows(desk, schoolNetworks.member)).filter(one => runs(one, from, to));
  const flows = (await rows(desk, teacherFlow)).filter(one => runs({ from: one.startsOn, until: one.until }, from, to));
  const standing = (await rows(desk, schoolNetworks.network)).filter(
    one => one.startsOn <= to && (one.endsOn === null || one.endsOn >= from),
  );
  const lines = standing.map(({ id, name, kind }): YearLine => {
    const own = terms.filter(one => one.network === id);
    const lead = own.filter(one => one.memberRole === 'lead').at(-1);
    const plan = plans.find(one => one.network === id);
    const review = reviews.find(one => one.network === id);
    const said = new Map(agreed.filter(one => one.network === id).map(one => [one.activityKind as string, one.agreed]));
    return {
      id,
      name,
      kind: networkKinds[kind as keyof typeof networkKinds],
      lead: lead === undefined ? null : (names.get(lead.organisation) ?? ''),
      leadsMine: lead !== undefined && lead.organisation === desk.actor.organisation,
      members: [...new Set(own.filter(one => one.organisation !== lead?.organisation).map(one => names.get(one.organisation) ?? ''))],
      plan: plan?.id ?? null,
      isReported: plan?.state === 'reported',
      ...doneOf(
        said,
        held.filter(one => one.network === id),
      ),
      sent: flows.filter(one => one.network === id).length,
      review: review === undefined ? null : { id: review.id, total: review.total, verdict: reviewVerdicts[review.verdict] },
    };
  });
  return { year: of, lines };
}

export const yearBoard = defineView({
  name: 'networks.yearBoard',
  label: '联合体年度情况',
  by: SEES,
  input: { year: optional(year('学年（起始年）')) },
  run: async (desk, { year: asked }) => ok(await boardOf(desk, asked ?? schoolYearOf(desk.today))),
  sheet: ({ lines }) =>
    ok({
      title: '联合体年度情况',
      headings: [
        '联合体名称',
        '类型',
        '牵头单位',
        '成员单位',
        '年度计划',
        '约定次数',
        '已开展',
        '还差',
        '派出教师',
        '评价总分',
        '评价等次',
      ],
      rows: lines.map(one => [
        one.name,
        one.kind,
        one.lead,
        one.members.join('、'),
        one.plan === null ? '未报' : one.isReported ? '已总结' : '实施中',
        one.agreed,
        one.held,
        one.short,
        one.sent,
        one.review?.total ?? null,
        one.review?.verdict ?? null,
      ]),
    }),
});
