import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { optional } from '../field.ts';
import { ref } from '../fields/choice.ts';
import { list } from '../fields/composite.ts';
import { count } from '../fields/number.ts';
import { file } from '../fields/place.ts';
import { note, text } from '../fields/text.ts';
import { date } from '../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf, type Workflow } from '../register.ts';
import { fetchRow, insert, step } from '../rows.ts';
import { type Desk, defineVerb, type Verb } from '../verb.ts';
import { bodyFor, filesKept, notOwn } from './bodies.ts';

const says = problems('application', {
  ownApplication: { zh: '不能审批自己提出的申请，请由同事审批。', en: 'Nobody approves an application of their own; a colleague does.' },
  sameApprover: { zh: '上一环节由您审批，本环节请由他人审批。', en: 'You approved the stage before; another person approves this one.' },
});

/** A stage that an application passes: who approves there, and what its state is called while it waits. */
export interface Stage {
  readonly state: string;
  readonly label: string;
  readonly by: readonly string[];
}

/** What an office says of applications: who applies, through which stages, for what. */
export interface ApplicationDeclaration {
  readonly office: string;
  readonly application: { readonly name: string; readonly label: string };
  readonly applies: readonly string[];
  readonly reads: readonly string[];
  readonly stages: readonly [Stage, ...Stage[]];
  /** What is applied for. */
  readonly fields: Fields;
}

const ownFields = {
  organisation: ref('organisation', '申请单位'),
  papers: list('申请材料', file('申请材料'), { most: 20 }),
  appliedOn: date('申请日期'),
  appliedBy: text('申请人', { longest: 60 }),
  decidedBy: optional(text('审批人', { longest: 60 })),
  decidedOn: optional(date('审批日期')),
  decision: optional(note('审批意见', { longest: 1000 })),
};
type Own = typeof ownFields;
type Values = Readonly<Record<string, unknown>>;
type Deed = Verb<Fields, Values>;

/** Each stage leads to the next, the last to `approved`; every stage may refuse; the applicant withdraws while it waits. */
function workflowOf({ stages, applies }: ApplicationDeclaration): Workflow {
  const ways = stages.map(({ state, by }, place) => [
    state,
    {
      approve: { to: stages[place + 1]?.state ?? 'approved', by },
      refuseApplication: { to: 'refused', by },
      withdrawApplication: { to: 'withdrawn', by: applies },
    },
  ]);
  return { ...Object.fromEntries(ways), approved: {}, refused: {}, withdrawn: {} };
}

const registerOf = (said: ApplicationDeclaration): Register<Own> =>
  defineRegister<Fields>({
    ...said.application,
    scope: 'organisation',
    key: [],
    title: ['organisation', 'appliedOn'],
    fields: { ...ownFields, ...said.fields },
    rules: [],
    workflow: workflowOf(said),
    states: {
      ...Object.fromEntries(said.stages.map(one => [one.state, one.label])),
      approved: '已批准',
      refused: '未批准',
      withdrawn: '已撤回',
    },
    readBy: [...new Set([...said.applies, ...said.reads, ...said.stages.flatMap(one => one.by)])],
    readAllBy: [...new Set([...said.reads, ...said.stages.flatMap(one => one.by)])],
  }) as unknown as Register<Own>;

const applying = (said: ApplicationDeclaration, register: Register<Own>): Deed =>
  defineVerb({
    name: `${said.office}.apply`,
    label: '提出申请',
    by: said.applies,
    on: { register: said.application.name },
    input: { organisation: ownFields.organisation, ...said.fields, papers: ownFields.papers } as Fields,
    async run(desk, input) {
      const body = await bodyFor(desk, String(input.organisation), []);
      if (!body.ok) return body;
      const kept = await filesKept(desk, '申请材料', input.papers as readonly string[], 'papers');
      if (!kept.ok) return kept;
      const blank = { decidedBy: null, decidedOn: null, decision: null };
      const written = { ...input, ...blank, appliedOn: desk.today, appliedBy: desk.actor.id };
      const added = await insert(desk, register, written as unknown as RowOf<Own>);
      return added.ok ? ok({ application: added.value.id, version: added.value.version }) : added;
    },
  });

/** Whether this person may decide: neither the applicant nor who approved the stage before (four eyes). */
const free = (desk: Desk, row: RowOf<Own>): Result<null> => {
  if (row.appliedBy === desk.actor.id) return refuse(says.ownApplication());
  return row.decidedBy === desk.actor.id ? refuse(says.sameApprover()) : ok(null);
};

const deciding = (said: ApplicationDeclaration, register: Register<Own>, way: 'approve' | 'refuseApplication'): Deed =>
  defineVerb({
    name: `${said.office}.${way}`,
    label: way === 'approve' ? '批准' : '不予批准',
    by: [...new Set(said.stages.flatMap(one => one.by))],
    on: { register: said.application.name, row: 'application', step: way },
    input: {
      application: ref(said.application.name, said.application.label),
      version: count('版次'),
      decision: way === 'approve' ? ownFields.decision : note('审批意见', { longest: 1000 }),
    } as Fields,
    async run(desk, input) {
      const found = await fetchRow(desk, register, String(input.application));
      if (!found.ok) return found;
      const eyes = free(desk, found.value);
      if (!eyes.ok) return eyes;
      const changes = { decidedBy: desk.actor.id, decidedOn: desk.today, decision: (input.decision ?? null) as string | null };
      const done = await step(desk, register, { ...found.value, version: Number(input.version) }, way, changes);
      return done.ok ? ok({ application: done.value.id, version: done.value.version, state: done.value.state }) : done;
    },
  });

const withdrawing = (said: ApplicationDeclaration, register: Register<Own>): Deed =>
  defineVerb({
    name: `${said.office}.withdrawApplication`,
    label: '撤回申请',
    by: said.applies,
    on: { register: said.application.name, row: 'application', step: 'withdrawApplication' },
    input: {
      application: ref(said.application.name, said.application.label),
      version: count('版次'),
      why: note('事由', { longest: 500 }),
    } as Fields,
    async run(desk, input) {
      const found = await fetchRow(desk, register, String(input.application));
      if (!found.ok) return found;
      const barred = notOwn(desk.actor, found.value.organisation, []);
      if (barred !== null) return barred;
      const done = await step(desk, register, { ...found.value, version: Number(input.version) }, 'withdrawApplication');
      return done.ok ? ok({ application: done.value.id, version: done.value.version }) : done;
    },
  });

/** Application and approval, ready to be listed in an office. */
export interface Applications {
  readonly application: Register<Own>;
  readonly verbs: readonly Deed[];
}

/** Makes application and approval of its declaration; two stages are approved by two persons. */
export function applications(said: ApplicationDeclaration): Applications {
  const application = registerOf(said);
  const verbs = [
    applying(said, application),
    deciding(said, application, 'approve'),
    deciding(said, application, 'refuseApplication'),
    withdrawing(said, application),
  ];
  return { application, verbs };
}
