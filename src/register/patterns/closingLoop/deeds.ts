import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { count } from '../../fields/number.ts';
import { file } from '../../fields/place.ts';
import { note } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import type { Fields, RowOf } from '../../register.ts';
import { fetchRow, insert, rows, step, update } from '../../rows.ts';
import { type Desk, defineVerb, type Verb } from '../../verb.ts';
import { bodyFor, filesKept, notAhead, notOwn } from '../bodies.ts';
import { type LoopDeclaration, type LoopDeed, nameIn, usualLabels } from './declaration.ts';
import { type Issue, type IssueFields, type LoopRegisters, type Measure, raised } from './registers.ts';

const says = problems('loop', {
  deadlinePast: { zh: '整改期限{day}早于今天{today}，请填今后的日期。', en: 'The deadline {day} is already past ({today}).' },
  ownMeasure: { zh: '不能复核自己填报的整改，请由同事复核。', en: 'Nobody checks a measure filed by themselves; a colleague does.' },
});

type Values = Readonly<Record<string, unknown>>;
type Deed = Verb<Fields, Values>;

const version = count('版次');
const why = note('事由', { longest: 500 });

/** A deadline that is not past. */
const ahead = (desk: Desk, day: string): Result<null> =>
  day < desk.today ? refuse(says.deadlinePast({ day, today: desk.today }, 'deadline')) : ok(null);

const stands = (said: LoopDeclaration, deed: LoopDeed) => ({
  name: nameIn(said, deed),
  label: said.labels?.[deed] ?? usualLabels[deed],
  on: { register: said.issue.name, row: 'issue', step: deed },
});

/** Enters an issue at a desk, after the checks that hold for every loop; for deeds of an office that find issues on their way. */
export async function raiseAt(desk: Desk, said: LoopDeclaration, { issue }: LoopRegisters, input: Values): Promise<Result<Issue>> {
  const body = await bodyFor(desk, String(input.organisation), said.reads);
  if (!body.ok) return body;
  for (const checked of [notAhead(desk, '发现日期', String(input.foundOn), 'foundOn'), ahead(desk, String(input.deadline))])
    if (!checked.ok) return checked;
  const blank = { rounds: 0, reopened: 0, level: null, levelOn: null, closedOn: null, lastReason: null };
  return insert(desk, issue, { ...input, ...blank, firstDeadline: input.deadline } as unknown as RowOf<IssueFields>);
}

const raising = (said: LoopDeclaration, registers: LoopRegisters): Deed =>
  defineVerb({
    name: nameIn(said, 'raiseIssue'),
    label: said.labels?.raiseIssue ?? usualLabels.raiseIssue,
    by: said.raises,
    within: ['organisation'],
    on: { register: said.issue.name },
    input: { ...raised(said), ...said.more } as Fields,
    async run(desk, input) {
      const done = await raiseAt(desk, said, registers, input);
      return done.ok ? ok({ issue: done.value.id, version: done.value.version }) : done;
    },
  });

const filing = (said: LoopDeclaration, { issue, measure }: LoopRegisters): Deed =>
  defineVerb({
    ...stands(said, 'fileMeasure'),
    by: said.answers,
    within: ['issue.organisation'],
    input: {
      issue: ref(said.issue.name, said.issue.label),
      version,
      measure: note('整改措施', { longest: 4000 }),
      proofs: list('佐证材料', file('佐证'), { least: said.leastProofs ?? 1, most: 20 }),
    } as Fields,
    async run(desk, input) {
      const found = await fetchRow(desk, issue, String(input.issue));
      if (!found.ok) return found;
      const barred = notOwn(desk.actor, found.value.organisation, []);
      if (barred !== null) return barred;
      const proofs = input.proofs as readonly string[];
      const kept = await filesKept(desk, '佐证材料', proofs, 'proofs');
      if (!kept.ok) return kept;
      const round = found.value.rounds + 1;
      const done = await step(desk, issue, { ...found.value, version: Number(input.version) }, 'fileMeasure', { rounds: round });
      if (!done.ok) return done;
      const filed = { issue: found.value.id, round, measure: String(input.measure), proofs, filedOn: desk.today, filedBy: desk.actor.id };
      const added = await insert(desk, measure, { ...filed, outcome: null, decidedOn: null, decidedBy: null, remark: null });
      return added.ok ? ok({ issue: found.value.id, version: done.value.version, measure: added.value.id }) : added;
    },
  });

/** The measure that waits to be checked, filed by someone else than the actor. */
async function waiting(desk: Desk, { measure }: LoopRegisters, issue: Issue): Promise<Result<Measure>> {
  const [last] = await rows(desk, measure, { where: { issue: issue.id, round: issue.rounds } });
  if (last === undefined) throw new Error(`issue ${issue.id} was reported without a measure`);
  return last.filedBy === desk.actor.id ? refuse(says.ownMeasure()) : ok(last);
}

/** Decides on the measure filed last: what it came to, and what changes on the issue. */
const deciding = (said: LoopDeclaration, registers: LoopRegisters, deed: 'closeIssue' | 'sendBackIssue'): Deed => {
  const closes = deed === 'closeIssue';
  const asked = closes ? { remark: note('复核意见', { longest: 1000 }) } : { why, deadline: optional(date('整改期限')) };
  return defineVerb({
    ...stands(said, deed),
    by: said.judges,
    within: ['issue.organisation'],
    input: { issue: ref(said.issue.name, said.issue.label), version, ...asked } as Fields,
    async run(desk, input) {
      const found = await fetchRow(desk, registers.issue, String(input.issue));
      if (!found.ok) return found;
      const deadline = typeof input.deadline === 'string' ? input.deadline : found.value.deadline;
      const soon = typeof input.deadline === 'string' ? ahead(desk, deadline) : ok(null);
      if (!soon.ok) return soon;
      const changes = closes ? { closedOn: desk.today } : { deadline, lastReason: String(input.why) };
      const done = await step(desk, registers.issue, { ...found.value, version: Number(input.version) }, deed, changes);
      if (!done.ok) return done;
      const last = await waiting(desk, registers, found.value);
      if (!last.ok) return last;
      const decided = { decidedOn: desk.today, decidedBy: desk.actor.id, remark: String(closes ? input.remark : input.why) };
      const outcome = closes ? ('closed' as const) : ('returned' as const);
      const kept = await update(desk, registers.measure, last.value.id, last.value.version, { outcome, ...decided });
      return kept.ok ? ok({ issue: found.value.id, version: done.value.version }) : kept;
    },
  });
};

/** Sets another deadline, with the reason: of a waiting issue, or of a closed one that is opened again. */
const setting = (said: LoopDeclaration, { issue }: LoopRegisters, deed: 'moveDeadline' | 'reopenIssue'): Deed =>
  defineVerb({
    ...stands(said, deed),
    by: said.judges,
    within: ['issue.organisation'],
    input: { issue: ref(said.issue.name, said.issue.label), version, deadline: date('整改期限'), why } as Fields,
    async run(desk, input) {
      const found = await fetchRow(desk, issue, String(input.issue));
      if (!found.ok) return found;
      const soon = ahead(desk, String(input.deadline));
      if (!soon.ok) return soon;
      const again = deed === 'reopenIssue' ? { reopened: found.value.reopened + 1, closedOn: null } : {};
      const changes = { ...again, deadline: String(input.deadline), lastReason: String(input.why), level: null, levelOn: null };
      const done = await step(desk, issue, { ...found.value, version: Number(input.version) }, deed, changes);
      return done.ok ? ok({ issue: found.value.id, version: done.value.version }) : done;
    },
  });

/** The deeds of a loop. */
export const loopDeeds = (said: LoopDeclaration, registers: LoopRegisters): readonly Deed[] => [
  raising(said, registers),
  filing(said, registers),
  deciding(said, registers, 'closeIssue'),
  deciding(said, registers, 'sendBackIssue'),
  setting(said, registers, 'moveDeadline'),
  setting(said, registers, 'reopenIssue'),
];
