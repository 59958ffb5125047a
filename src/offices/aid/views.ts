import { ok } from '#kernel/problem.ts';
import { organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, optional, type ReadingDesk, ref, rows, text } from '#register/index.ts';
import { nationalAid } from '#standards/aid/national.ts';
import { linesOf, reasonWords } from './byRule.ts';
import { KEEPS, PAYS, READS, SCHOOL, termOf } from './codes.ts';
import { correction } from './corrections.ts';
import { candidatesOf } from './facts.ts';
import { hardship } from './hardship.ts';
import { maskedName } from './notice.ts';
import { aidByRule } from './patterns.ts';
import type { AidOverview, ChildAid, ChildInAid, PolicyLine, ProgrammeSum } from './types.ts';

const period = optional(text('学期', { longest: 12 }));

const firstDay = (term: string): string => (term.endsWith('-1') ? `${term.slice(0, 4)}-09-01` : `${term.slice(5, 9)}-02-01`);

/** Everything that one pupil has, has not, or may have in a term: every national programme with its reasons. */
export const childAid = defineView({
  name: 'aid.childAid',
  label: '一名学生的资助',
  by: [...KEEPS, ...SCHOOL],
  input: { person: ref('pupil', '学生'), period },
  async run(desk, { person, period: asked }) {
    const term = asked ?? termOf(desk.today).period;
    const found = (await candidatesOf(desk, { from: firstDay(term) }, person)).find(one => one.person === person);
    const isMine =
      found !== undefined && (desk.actor.roles.some(role => KEEPS.includes(role)) || found.organisation === desk.actor.organisation);
    if (!isMine) return ok<ChildAid | null>(null);
    const school = (await organisationsOf(desk)).find(one => one.id === found.organisation)?.name ?? '';
    const named = new Map(nationalAid.programmes.map(one => [one.id, one]));
    return ok<ChildAid | null>({
      school,
      period: term,
      countedOn: String(found.facts.countedOn),
      lines: linesOf(found.facts).map(line => ({
        programme: named.get(line.programme)!.name,
        kind: named.get(line.programme)!.kind,
        outcome: line.outcome,
        yuan: line.cents === null ? null : line.cents / 100,
        missing: line.missing,
        because: reasonWords(line),
      })),
    });
  },
});

/** Pupils of whom a difficulty is recognised or who have a right in the term: surnames alone, of the own school or of all. */
export const childrenInAid = defineView({
  name: 'aid.childrenInAid',
  label: '受助学生',
  by: [...KEEPS, ...SCHOOL],
  input: { period },
  async run(desk, { period: asked }) {
    const term = asked ?? termOf(desk.today).period;
    const own = desk.actor.roles.some(role => KEEPS.includes(role)) ? {} : { organisation: desk.actor.organisation };
    const rights = (await rows(desk, aidByRule.right, { where: { period: term, ...own } })).filter(one => one.state !== 'lapsed');
    const lists = await rows(desk, hardship, { where: { state: 'recognised', ...own } });
    const ids = [...new Set([...lists.map(one => one.pupil), ...rights.map(one => one.person)])].slice(0, 500);
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const pupils = await rows(desk, pupil, { where: { id: ids } });
    return ok(
      pupils.map((one): ChildInAid => {
        const its = rights.filter(right => right.person === one.id);
        const yuan = its.reduce((sum, right) => sum + Math.round((right.due ?? 0) * 100), 0) / 100;
        return {
          person: one.id,
          name: maskedName(one.name),
          school: names.get(one.organisation) ?? '',
          programmes: its.length,
          yuan,
          isInDifficulty: lists.some(entry => entry.pupil === one.id),
        };
      }),
    );
  },
});

async function sumsOf(desk: ReadingDesk, term: string): Promise<readonly ProgrammeSum[]> {
  const all = desk.actor.roles.some(role => [...KEEPS, ...PAYS, ...READS].includes(role));
  const own = all ? {} : { organisation: desk.actor.organisation };
  const [rights, payments, corrections] = [
    await rows(desk, aidByRule.right, { where: { period: term, ...own } }),
    await rows(desk, aidByRule.payment, { where: { period: term, state: 'paid', ...own } }),
    await rows(desk, correction, { where: { period: term, ...own } }),
  ];
  const closed = new Set((await rows(desk, aidByRule.roster, { where: { period: term } })).map(one => one.programme));
  const fen = (values: readonly (number | null)[]) => values.reduce<number>((sum, one) => sum + Math.round((one ?? 0) * 100), 0) / 100;
  return (await rows(desk, aidByRule.programme)).map(programme => {
    const its = rights.filter(one => one.programme === programme.id);
    const inState = (state: string) => its.filter(one => one.state === state);
    const paid = payments.filter(one => one.programme === programme.id);
    return {
      id: programme.id,
      name: programme.name,
      isEnded: programme.state === 'ended',
      waiting: inState('found').length,
      unclear: inState('unclear').length,
      confirmed: inState('confirmed').length,
      rejected: inState('rejected').length,
      due: fen(inState('confirmed').map(one => one.due)),
      paid: fen(paid.map(one => one.paid)),
      isClosed: closed.has(programme.id),
      corrections: corrections.filter(
        one => one.programme === programme.id && one.state !== 'droppedCorrection' && one.state !== 'settledCorrection',
      ).length,
    };
  });
}

/** A term at a glance: each programme from those found to the money paid, for the county or for the own school. */
export const overview = defineView({
  name: 'aid.overview',
  label: '资助总览',
  by: [...KEEPS, ...SCHOOL, ...PAYS, ...READS],
  input: { period },
  async run(desk, { period: asked }) {
    const now = termOf(desk.today).period;
    const term = asked ?? now;
    const terms = [...new Set([now, ...(await rows(desk, aidByRule.roster)).map(one => one.period)])].sort().reverse();
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const own = desk.actor.organisation === null ? '' : (names.get(desk.actor.organisation) ?? '');
    const all = desk.actor.roles.some(role => [...KEEPS, ...PAYS, ...READS].includes(role));
    return ok<AidOverview>({ period: term, terms, of: all ? null : own, programmes: await sumsOf(desk, term) });
  },
  sheet: ({ period: term, programmes }) =>
    ok({
      title: `资助总览 ${term}`,
      headings: ['资助项目', '待审核', '信息不全', '已确认享受', '不予享受', '应发合计', '已发合计'],
      rows: programmes.map(one => [one.name, one.waiting, one.unclear, one.confirmed, one.rejected, one.due, one.paid]),
    }),
});

/** Which policy is for whom, as of today: every national programme with its conditions, its amount, its source and how well that was verified. */
export const policies = defineView({
  name: 'aid.policies',
  label: '资助政策一览',
  by: [...KEEPS, ...SCHOOL, ...PAYS, ...READS],
  input: {},
  async run(desk) {
    const lines = nationalAid.programmes.flatMap((one): readonly PolicyLine[] => {
      const inForce = one.versions
        .filter(({ from, to, region }) => from <= desk.today && desk.today <= (to ?? '9999-12-31') && desk.store.county.startsWith(region))
        .sort((a, b) => b.region.length - a.region.length || (a.from < b.from ? 1 : -1))[0];
      if (inForce === undefined) return [];
      const { conditions, amountSaid: amount, source, verified, from } = inForce;
      return [{ name: one.name, kind: one.kind, conditions: conditions.map(each => each.say), amount, from, source, verified }];
    });
    return ok(lines);
  },
  sheet: lines =>
    ok({
      title: '资助政策一览',
      headings: ['类别', '资助项目', '条件', '每学期标准', '执行起始日', '依据', '核实情况'],
      rows: lines.map(one => [one.kind, one.name, one.conditions.join('；'), one.amount, one.from, one.source, one.verified]),
    }),
});
