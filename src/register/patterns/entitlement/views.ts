import { ok } from '#kernel/problem.ts';
import { ref } from '../../fields/choice.ts';
import { text } from '../../fields/text.ts';
import type { Duty } from '../../office.ts';
import { may } from '../../roles.ts';
import { fetchRow, rows } from '../../rows.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { dutyAt, rolesOf } from '../deeds.ts';
import type { EntitlementDeclaration } from './declaration.ts';
import { periodOf } from './finding.ts';
import { type Gap, sumOf } from './gaps.ts';
import { ruleOf, type Verdict } from './judging.ts';
import { gapsOf } from './paying.ts';
import type { EntitlementRegisters } from './registers.ts';

/** What a period of a programme comes to at one organisation. */
export interface RosterLine {
  readonly organisation: string;
  readonly found: number;
  readonly unclear: number;
  readonly confirmed: number;
  readonly rejected: number;
  /** Yuan confirmed, exact to the cent. */
  readonly due: number;
}

/** A gap with the organisation of the person. */
export interface GapLine extends Gap {
  readonly organisation: string;
}

export const gapWords = { notGiven: '应享未发', notDue: '不应享而发', tooMuch: '多发', tooLittle: '少发' } as const;

const namesOf = async (desk: ReadingDesk) => new Map((await openBodies(desk)).map(one => [one.id, one.name]));

async function linesOf(
  desk: ReadingDesk,
  said: EntitlementDeclaration,
  { right }: EntitlementRegisters,
  programme: string,
  period: string,
) {
  const all = may(desk.actor, rolesOf(said.decides, said.pays, said.reads));
  const where = { programme, period, ...(all ? {} : { organisation: desk.actor.organisation }) };
  const names = await namesOf(desk);
  return [...Map.groupBy(await rows(desk, right, { where }), one => one.organisation)].map(([id, own]): RosterLine => {
    const count = (state: string) => own.filter(one => one.state === state).length;
    const confirmed = own.filter(one => one.state === 'confirmed');
    const due = sumOf(confirmed.map(one => ({ yuan: one.due ?? 0 })));
    return {
      organisation: names.get(id) ?? '',
      found: count('found'),
      unclear: count('unclear'),
      confirmed: confirmed.length,
      rejected: count('rejected'),
      due,
    };
  });
}

async function gapLines(
  desk: ReadingDesk,
  registers: EntitlementRegisters,
  programme: string,
  period: string,
): Promise<readonly GapLine[]> {
  const names = await namesOf(desk);
  const known = [
    ...(await rows(desk, registers.right, { where: { programme, period } })),
    ...(await rows(desk, registers.payment, { where: { programme, period } })),
  ];
  const whose = new Map(known.map(one => [one.person, names.get(one.organisation) ?? '']));
  return (await gapsOf(desk, registers, programme, period)).map(gap => ({ ...gap, organisation: whose.get(gap.person) ?? '' }));
}

/** The views: a period by organisation, what was due and not given or given and not due (a workbook each), and why one person is or is not entitled. */
export const entitlementViews = (said: EntitlementDeclaration, registers: EntitlementRegisters) => {
  const input = { programme: ref(said.programme.name, said.programme.label), period: text('享受期次', { longest: 12 }) };
  return [
    defineView({
      name: `${said.office}.entitledRoster`,
      label: '享受情况',
      by: rolesOf(said.decides, said.reviews, said.pays, said.reads),
      input,
      run: async (desk, { programme, period }) => ok(await linesOf(desk, said, registers, programme, period)),
      sheet: lines =>
        ok({
          title: '享受情况',
          headings: ['就读单位', '待审核', '信息不全', '已确认享受', '不予享受', '应发合计'],
          rows: lines.map(one => [one.organisation, one.found, one.unclear, one.confirmed, one.rejected, one.due]),
        }),
    }),
    defineView({
      name: `${said.office}.entitlementGaps`,
      label: '应享与实发差异',
      by: rolesOf(said.decides, said.pays),
      input,
      run: async (desk, { programme, period }) => ok(await gapLines(desk, registers, programme, period)),
      sheet: lines =>
        ok({
          title: '应享与实发差异',
          headings: ['人员编号', '就读单位', '情形', '应享金额', '实发金额', '差额'],
          rows: lines.map(one => [one.person, one.organisation, gapWords[one.kind], one.due, one.paid, one.difference]),
        }),
    }),
    defineView({
      name: `${said.office}.whyEntitled`,
      label: '判定说明',
      by: said.decides,
      input: { ...input, person: ref(said.person.of, said.person.label) },
      async run(desk, { programme, period, person }) {
        const its = await fetchRow(desk, registers.programme, programme);
        if (!its.ok) return its;
        const [round, rule] = [periodOf(desk, said, its.value, period), ruleOf(said, its.value)];
        if (!round.ok) return round;
        if (!rule.ok) return rule;
        const known = (await said.candidates(desk, round.value)).find(one => one.person === person);
        return ok<Verdict | null>(known === undefined ? null : rule.value(known.facts));
      },
    }),
  ] as const;
};

/** What entitlements ask of a person today: to review what was found at their organisation, to pay rosters that were closed. */
export async function entitlementDuties(
  desk: ReadingDesk,
  said: EntitlementDeclaration,
  registers: EntitlementRegisters,
): Promise<readonly Duty[]> {
  const { actor } = desk;
  const reviews = may(actor, said.reviews) && actor.organisation !== null;
  const open = reviews
    ? await rows(desk, registers.right, { where: { organisation: actor.organisation, state: ['found', 'unclear'] } })
    : [];
  const programmes = new Map((await rows(desk, registers.programme)).map(one => [one.id, one.name]));
  const rosters = may(actor, said.pays) ? await rows(desk, registers.roster) : [];
  const unpaid = [];
  for (const one of rosters) {
    const gaps = (await gapsOf(desk, registers, one.programme, one.period)).filter(gap => gap.difference < 0).length;
    if (gaps > 0)
      unpaid.push(
        dutyAt(
          said.roster,
          one.id,
          null,
          [`发放：${programmes.get(one.programme)} ${one.period}`, `Pay: ${programmes.get(one.programme)} ${one.period}`],
          [`${gaps}人未足额发放`, `${gaps} persons are not paid in full`],
          ['去发放', 'Pay'],
        ),
      );
  }
  return [
    ...[...Map.groupBy(open, one => `${programmes.get(one.programme)} ${one.period}`)].map(([name, own]) =>
      dutyAt(
        said.right,
        null,
        null,
        [`审核享受人员：${name}`, `Review who is entitled: ${name}`],
        [`${own.length}人待审核`, `${own.length} to review`],
        ['去审核', 'Review'],
      ),
    ),
    ...unpaid,
  ];
}
