import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { note, text } from '../../fields/text.ts';
import { date, year } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf, type Workflow } from '../../register.ts';
import { proofs, rolesOf } from '../deeds.ts';

/** A stage that an application passes: who approves there, in how many days, and what its state is called while it waits. */
export interface Stage {
  readonly state: string;
  readonly label: string;
  readonly by: readonly string[];
  readonly days: number;
}

/** What an office says of applications: who applies, through which stages, for what, how long an approval lasts. */
export interface ApplicationDeclaration {
  readonly office: string;
  readonly application: { readonly name: string; readonly label: string };
  /** The word before the number: `进校〔2028〕3号`. */
  readonly prefix: string;
  readonly applies: readonly string[];
  readonly reads: readonly string[];
  readonly stages: readonly [Stage, ...Stage[]];
  /** What is applied for. */
  readonly fields: Fields;
  /** How long an approval lasts: to the end of its calendar year, of its school year (31 August), or so many months. */
  readonly lasts: 'year' | 'schoolYear' | { readonly months: number };
  /** What the deed of applying is called where the usual word does not do. */
  readonly label?: string;
}

const ownFields = ({ name }: ApplicationDeclaration['application']) => ({
  number: text('申请编号', { longest: 40 }),
  year: year('申请年度'),
  organisation: ref('organisation', '申请单位'),
  papers: proofs('申请材料'),
  appliedOn: date('申请日期'),
  appliedBy: text('申请人', { longest: 60 }),
  stageDueOn: optional(date('本环节办理期限')),
  approvers: list('已审批人', text('审批人编号', { longest: 60 })),
  decidedOn: optional(date('审批日期')),
  decision: optional(note('审批意见', { longest: 1000 })),
  approvalCode: optional(text('批准码', { longest: 12 })),
  validFrom: optional(date('有效期起')),
  validUntil: optional(date('有效期止')),
  renews: optional(ref(name, '续办自')),
});

export type ApplicationFields = ReturnType<typeof ownFields>;
export type Application = StoredRow<RowOf<ApplicationFields>>;

/** Each stage leads to the next, the last to `approved`; every stage may refuse or send back; the applicant withdraws while it waits. */
function workflowOf({ stages, applies }: ApplicationDeclaration): Workflow {
  const withdrawApplication = { to: 'withdrawn', by: applies };
  const ways = stages.map(({ state, by }, place) => [
    state,
    {
      approve: { to: stages[place + 1]?.state ?? 'approved', by },
      sendBackApplication: { to: 'returned', by },
      refuseApplication: { to: 'refused', by },
      withdrawApplication,
    },
  ]);
  const last = stages.at(-1)!.by;
  return {
    ...Object.fromEntries(ways),
    returned: { resubmit: { to: stages[0].state, by: applies }, withdrawApplication },
    approved: { renew: { to: 'approved', by: applies }, revokeApproval: { to: 'revoked', by: last } },
    refused: {},
    withdrawn: {},
    revoked: {},
  };
}

/** Declares the register of applications. No step removes a row. */
export function applicationRegister(said: ApplicationDeclaration): Register<ApplicationFields> {
  const deciders = rolesOf(...said.stages.map(one => one.by));
  return defineRegister<Fields>({
    ...said.application,
    scope: 'organisation',
    key: ['number'],
    title: ['number', 'organisation'],
    columns: ['number', 'organisation', 'appliedOn', 'stageDueOn', 'decidedOn', 'approvalCode', 'validUntil'],
    fields: { ...ownFields(said.application), ...said.fields },
    rules: [],
    workflow: workflowOf(said),
    states: {
      ...Object.fromEntries(said.stages.map(one => [one.state, one.label])),
      returned: '退回补正',
      approved: '已批准',
      refused: '未批准',
      withdrawn: '已撤回',
      revoked: '批准已撤销',
    },
    readBy: rolesOf(said.applies, said.reads, deciders),
    readAllBy: rolesOf(said.reads, deciders),
  }) as unknown as Register<ApplicationFields>;
}
