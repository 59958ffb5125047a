import { addDays, type Day, schoolYearOf } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { note } from '../../fields/text.ts';
import type { Fields, Register, RowOf } from '../../register.ts';
import { countRows, insert, rows } from '../../rows.ts';
import { type Desk, defineVerb } from '../../verb.ts';
import { bodyFor, filesKept } from '../bodies.ts';
import { type Deed, proofs, rolesOf, rowDeed, seenVersion, told, type Values, why } from '../deeds.ts';
import type { Application, ApplicationDeclaration, ApplicationFields } from './declaration.ts';

const says = problems('application', {
  ownApplication: { zh: '不能审批自己提出的申请，请由同事审批。', en: 'Nobody approves an application of their own; a colleague does.' },
  sameApprover: {
    zh: '前面的环节已由您审批，本环节请由他人审批。',
    en: 'You approved a stage before; another person approves this one.',
  },
  notApproved: { zh: '只有已批准的才能续办。', en: 'Only what was approved can be renewed.' },
  renewedBefore: { zh: '这一项已经续办（{number}），不能再续。', en: 'This was renewed before ({number}).' },
  tooEarly: { zh: '有效期到{until}，{from}起才能续办。', en: 'It is valid until {until}; it can be renewed from {from} on.' },
});

/** Days before the end of an approval from which it may be renewed: a working rule of ours. */
export const RENEW_WITHIN = 60;

/** The last day of an approval that begins on a day. */
export function validUntil(lasts: ApplicationDeclaration['lasts'], from: Day): Day {
  const year = Number(from.slice(0, 4));
  if (lasts === 'year') return `${year}-12-31`;
  if (lasts === 'schoolYear') return `${schoolYearOf(from) + 1}-08-31`;
  const months = year * 12 + Number(from.slice(5, 7)) - 1 + lasts.months;
  const [last, first] = [new Date(Date.UTC(0, months + 1, 0)).getUTCDate(), Number(from.slice(8))];
  const month = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  return addDays(`${month}-${String(Math.min(first, last)).padStart(2, '0')}`, -1);
}

const dueAt = (said: ApplicationDeclaration, state: string, today: Day): Day | null => {
  const stage = said.stages.find(one => one.state === state);
  return stage === undefined ? null : addDays(today, stage.days);
};

/** The number after the last of the year. */
const numberOf = async (desk: Desk, { prefix }: ApplicationDeclaration, register: Register<ApplicationFields>, year: number) =>
  `${prefix}〔${year}〕${(await countRows(desk, register, { year })) + 1}号`;

/** Enters an application, anew or as the renewal of an approved one. */
async function enter(
  desk: Desk,
  said: ApplicationDeclaration,
  register: Register<ApplicationFields>,
  given: Values,
  renews: Application | null,
): Promise<Result<Values>> {
  const body = await bodyFor(desk, String(given.organisation), []);
  if (!body.ok) return body;
  const kept = await filesKept(desk, '申请材料', given.papers as readonly string[], 'papers');
  if (!kept.ok) return kept;
  const year = Number(desk.today.slice(0, 4));
  const written = {
    ...given,
    year,
    number: await numberOf(desk, said, register, year),
    appliedOn: desk.today,
    appliedBy: desk.actor.id,
    stageDueOn: dueAt(said, said.stages[0].state, desk.today),
    approvers: [],
    decidedOn: null,
    decision: null,
    approvalCode: null,
    validFrom: null,
    validUntil: null,
    renews: renews?.id ?? null,
  };
  return told(await insert(desk, register, written as unknown as RowOf<ApplicationFields>));
}

const applying = (said: ApplicationDeclaration, register: Register<ApplicationFields>): Deed =>
  defineVerb({
    name: `${said.office}.apply`,
    label: said.label ?? '提出申请',
    by: said.applies,
    on: { register: said.application.name },
    input: { organisation: register.fields.organisation, ...said.fields, papers: proofs('申请材料') } as Fields,
    run: (desk, input) => enter(desk, said, register, input, null),
  });

/** Applies again, for the time after an approval that ends soon or has ended; the approved row stays as it is. */
const renewing = (said: ApplicationDeclaration, register: Register<ApplicationFields>): Deed =>
  defineVerb({
    name: `${said.office}.renew`,
    label: '申请续办',
    by: said.applies,
    on: { register: said.application.name, row: 'row', step: 'renew' },
    input: {
      row: ref(said.application.name, said.application.label),
      version: seenVersion,
      ...said.fields,
      papers: proofs('申请材料'),
    } as Fields,
    async run(desk, { row: id, version: _, ...given }) {
      const [before] = await rows(desk, register, { where: { id: String(id), state: 'approved' } });
      if (before === undefined) return refuse(says.notApproved());
      const from = addDays(before.validUntil ?? desk.today, -RENEW_WITHIN);
      if (desk.today < from) return refuse(says.tooEarly({ until: before.validUntil ?? '—', from }));
      const later = await rows(desk, register, { where: { renews: before.id } });
      const renewed = later.find(one => !['withdrawn', 'refused', 'revoked'].includes(one.state));
      if (renewed !== undefined) return refuse(says.renewedBefore({ number: renewed.number }));
      return enter(desk, said, register, { ...given, organisation: before.organisation }, before);
    },
  });

/** Whether this person may decide: neither the applicant nor who approved a stage before (four eyes). */
const free = (desk: Desk, row: Application): Result<null> => {
  if (row.appliedBy === desk.actor.id) return refuse(says.ownApplication());
  return row.approvers.includes(desk.actor.id) ? refuse(says.sameApprover()) : ok(null);
};

const opinion = note('审批意见', { longest: 1000 });

/** Approves a stage; the last gives the code and says from when to when it holds. */
const approving = (said: ApplicationDeclaration, register: Register<ApplicationFields>): Deed =>
  rowDeed(
    register,
    {
      name: `${said.office}.approve`,
      label: '批准',
      by: rolesOf(...said.stages.map(one => one.by)),
      step: 'approve',
      input: { decision: optional(opinion) },
    },
    async (desk, row, { decision }) => {
      const eyes = free(desk, row);
      if (!eyes.ok) return eyes;
      const to = register.workflow[row.state]?.approve?.to ?? '';
      const decided = {
        approvers: [...row.approvers, desk.actor.id],
        decidedOn: desk.today,
        decision: (decision ?? null) as string | null,
      };
      if (to !== 'approved') return ok({ ...decided, stageDueOn: dueAt(said, to, desk.today) });
      const [before] = row.renews === null ? [] : await rows(desk, register, { where: { id: row.renews } });
      const goesOn = before?.validUntil != null && before.validUntil >= desk.today;
      const validFrom = goesOn ? addDays(before.validUntil, 1) : desk.today;
      const code = row.id.replaceAll('-', '').slice(-8).toUpperCase();
      return ok({ ...decided, stageDueOn: null, approvalCode: code, validFrom, validUntil: validUntil(said.lasts, validFrom) });
    },
  );

/** Refuses, or sends back to be completed: then every stage looks again. */
const turningDown = (
  said: ApplicationDeclaration,
  register: Register<ApplicationFields>,
  step: 'refuseApplication' | 'sendBackApplication',
  label: string,
): Deed =>
  rowDeed(
    register,
    { name: `${said.office}.${step}`, label, by: rolesOf(...said.stages.map(one => one.by)), step, input: { decision: opinion } },
    async (desk, row, { decision }) => {
      const eyes = free(desk, row);
      return eyes.ok ? ok({ approvers: [], decidedOn: desk.today, decision: String(decision), stageDueOn: null }) : eyes;
    },
  );

const resubmitting = (said: ApplicationDeclaration, register: Register<ApplicationFields>): Deed =>
  rowDeed(
    register,
    {
      name: `${said.office}.resubmit`,
      label: '补正后再报',
      by: said.applies,
      step: 'resubmit',
      ownUnless: [],
      input: { ...said.fields, papers: proofs('申请材料') },
    },
    async (desk, _, given) => {
      const kept = await filesKept(desk, '申请材料', given.papers as readonly string[], 'papers');
      if (!kept.ok) return kept;
      return ok({ ...(given as Partial<RowOf<ApplicationFields>>), stageDueOn: dueAt(said, said.stages[0].state, desk.today) });
    },
  );

/** The deeds of applications, in the order in which they are met. */
export const applicationDeeds = (said: ApplicationDeclaration, register: Register<ApplicationFields>): readonly Deed[] => [
  applying(said, register),
  approving(said, register),
  turningDown(said, register, 'sendBackApplication', '退回补正'),
  turningDown(said, register, 'refuseApplication', '不予批准'),
  resubmitting(said, register),
  rowDeed(
    register,
    {
      name: `${said.office}.withdrawApplication`,
      label: '撤回申请',
      by: said.applies,
      step: 'withdrawApplication',
      ownUnless: [],
      input: { why },
    },
    async () => ok({ stageDueOn: null }),
  ),
  renewing(said, register),
  rowDeed(
    register,
    { name: `${said.office}.revokeApproval`, label: '撤销批准', by: said.stages.at(-1)!.by, step: 'revokeApproval', input: { why } },
    async (desk, _, given) => ok({ validUntil: desk.today, decision: String(given.why) }),
  ),
];
