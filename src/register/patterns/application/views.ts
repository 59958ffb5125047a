import { addDays, type Day, daysBetween } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { text } from '../../fields/text.ts';
import type { Duty } from '../../office.ts';
import type { Register } from '../../register.ts';
import { type Actor, may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { dutyAt, rolesOf } from '../deeds.ts';
import type { Application, ApplicationDeclaration, ApplicationFields, applicationRegister } from './declaration.ts';
import { RENEW_WITHIN } from './deeds.ts';

/** An application that is on its way: where it waits, until when, how late it is, and whether it waits for the person who asks. */
export interface WaitingLine {
  readonly id: string;
  readonly number: string;
  readonly organisation: string;
  readonly stage: string;
  readonly dueOn: Day | null;
  readonly lateDays: number;
  readonly isMine: boolean;
}

/** What a code stands for: whether it holds today, for whom, from when to when. */
export interface CodeView {
  readonly holds: boolean;
  readonly number: string | null;
  readonly organisation: string | null;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
}

const stageOf = (said: ApplicationDeclaration, one: Application) => said.stages.find(stage => stage.state === one.state);

/** True where an application waits for this person's decision. */
const waitsFor = (said: ApplicationDeclaration, one: Application, actor: Actor): boolean =>
  may(actor, stageOf(said, one)?.by ?? []) && one.appliedBy !== actor.id && !one.approvers.includes(actor.id);

const deciders = (said: ApplicationDeclaration) => rolesOf(said.reads, ...said.stages.map(stage => stage.by));

const underway = (desk: ReadingDesk, said: ApplicationDeclaration, register: Register<ApplicationFields>) =>
  rows(desk, register, {
    where: {
      state: said.stages.map(stage => stage.state),
      ...(may(desk.actor, deciders(said)) ? {} : { organisation: desk.actor.organisation }),
    },
  });

/** Everything on its way that this person may see, the latest first. */
async function waitingLines(desk: ReadingDesk, said: ApplicationDeclaration, register: Register<ApplicationFields>) {
  const names = new Map((await openBodies(desk)).map(one => [one.id, one.name]));
  const lines = (await underway(desk, said, register)).map((one): WaitingLine => {
    const lateDays = one.stageDueOn === null ? 0 : Math.max(0, daysBetween(one.stageDueOn, desk.today));
    const { id, number, stageDueOn: dueOn } = one;
    const stage = stageOf(said, one)?.label ?? one.state;
    return { id, number, organisation: names.get(one.organisation) ?? '', stage, dueOn, lateDays, isMine: waitsFor(said, one, desk.actor) };
  });
  return lines.toSorted((a, b) => b.lateDays - a.lateDays || String(a.dueOn).localeCompare(String(b.dueOn)));
}

/** What a code stands for today. */
async function codeOf(desk: ReadingDesk, register: Register<ApplicationFields>, code: string): Promise<CodeView> {
  const [found] = await rows(desk, register, { where: { approvalCode: code.trim().toUpperCase() } });
  const { number = null, validFrom = null, validUntil = null } = found ?? {};
  const isIn = validFrom !== null && validUntil !== null && validFrom <= desk.today && desk.today <= validUntil;
  const organisation = (await openBodies(desk)).find(one => one.id === found?.organisation)?.name ?? null;
  return { holds: found?.state === 'approved' && isIn, number, organisation, validFrom, validUntil };
}

/** The views: what is on its way and late, as a workbook too, and what a code at the gate stands for. */
export const applicationViews = (said: ApplicationDeclaration, register: ReturnType<typeof applicationRegister>) =>
  [
    defineView({
      name: `${said.office}.waitingApplications`,
      label: '待审批事项',
      by: rolesOf(deciders(said), said.applies),
      input: {},
      run: async desk => ok(await waitingLines(desk, said, register)),
      sheet: lines =>
        ok({
          title: '待审批事项',
          headings: ['申请编号', '申请单位', '环节', '办理期限', '逾期天数'],
          rows: lines.map(one => [one.number, one.organisation, one.stage, one.dueOn, one.lateDays]),
        }),
    }),
    defineView({
      name: `${said.office}.checkCode`,
      label: '核验批准码',
      by: 'signedIn',
      input: { approvalCode: text('批准码', { longest: 12 }) },
      run: async (desk, { approvalCode }) => ok(await codeOf(desk, register, approvalCode)),
    }),
  ] as const;

const toDecide = (register: Register<ApplicationFields>, one: WaitingLine): Duty =>
  dutyAt(
    register,
    one.id,
    one.dueOn,
    [`审批：${one.number}`, `Decide: ${one.number}`],
    one.lateDays > 0
      ? [`${one.organisation}，已逾期${one.lateDays}天`, `${one.organisation}, ${one.lateDays} days late`]
      : [`${one.organisation}，${one.stage}`, one.organisation],
    ['去审批', 'Decide'],
  );

/** What applications ask of a person today: to decide, to complete what was sent back, to renew what ends soon. */
export async function applicationDuties(desk: ReadingDesk, said: ApplicationDeclaration, register: Register<ApplicationFields>) {
  const { actor, today } = desk;
  const decides = said.stages.some(stage => may(actor, stage.by));
  const mine = decides ? (await waitingLines(desk, said, register)).filter(one => one.isMine) : [];
  if (!may(actor, said.applies) || actor.organisation === null) return mine.map(one => toDecide(register, one));
  const own = await rows(desk, register, { where: { organisation: actor.organisation, state: ['returned', 'approved'] } });
  const renewed = new Set((await rows(desk, register, { where: { organisation: actor.organisation } })).map(one => one.renews));
  const ends = own.filter(
    one => one.state === 'approved' && one.validUntil !== null && one.validUntil >= today && one.validUntil <= addDays(today, RENEW_WITHIN),
  );
  return [
    ...mine.map(one => toDecide(register, one)),
    ...own
      .filter(one => one.state === 'returned')
      .map(one =>
        dutyAt(
          register,
          one.id,
          one.decidedOn,
          [`补正：${one.number}`, `Complete: ${one.number}`],
          [`退回：${one.decision ?? ''}`, `Sent back: ${one.decision ?? ''}`],
          ['去补正', 'Complete'],
        ),
      ),
    ...ends
      .filter(one => !renewed.has(one.id))
      .map(one =>
        dutyAt(
          register,
          one.id,
          one.validUntil,
          [`续办：${one.number}`, `Renew: ${one.number}`],
          [`有效期到${one.validUntil}`, `Valid until ${one.validUntil}`],
          ['去续办', 'Renew'],
        ),
      ),
  ];
}
