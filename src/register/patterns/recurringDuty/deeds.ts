import { daysBetween } from '#kernel/day.ts';
import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { count } from '../../fields/number.ts';
import { file } from '../../fields/place.ts';
import { note, text } from '../../fields/text.ts';
import { english } from '../../glossary.ts';
import type { Fields, RowOf } from '../../register.ts';
import { fetchRow, insert, step } from '../../rows.ts';
import { adding } from '../../usual.ts';
import { type Desk, defineVerb, type Verb } from '../../verb.ts';
import { bodyFor, filesKept, notOwn } from '../bodies.ts';
import type { Round } from './cycles.ts';
import type { DutyDeclaration } from './declaration.ts';
import type { DutyFields, DutyRegisters, DutyRow, FilingFields } from './registers.ts';
import { dueOn, isFor, roundsOf } from './rounds.ts';

const says = problems('duty', {
  noSuchRound: {
    zh: '“{name}”没有“{period}”这一期，或这一期还没有开始。现在的期次是“{now}”。',
    en: '“{name}” has no round “{period}” that has begun; the present one is “{now}”.',
  },
  notAsked: { zh: '“{name}”不要求“{body}”报送。', en: '“{name}” is not asked of “{body}”.' },
  needed: { zh: '“{name}”要填“{label}”。', en: '“{name}” needs “{labelEnglish}”.' },
  fewProofs: { zh: '“{name}”至少要{least}份佐证，现有{count}份。', en: '“{name}” needs at least {least} proofs; there are {count}.' },
});

type Values = Readonly<Record<string, unknown>>;
type Deed = Verb<Fields, Values>;
const version = count('版次');
const why = note('事由', { longest: 500 });

/** What is filed each time, besides the round. */
const given = ({ more }: DutyDeclaration) => ({
  proofs: list('佐证材料', file('佐证'), { most: 20 }),
  note: optional(note('情况说明', { longest: 2000 })),
  ...more,
});

/** A round that has begun, of a duty that is asked of the organisation. */
async function begun(
  desk: Desk,
  { duty }: DutyRegisters,
  input: Values,
  all: readonly string[],
): Promise<Result<{ duty: DutyRow; round: Round }>> {
  const found = await fetchRow(desk, duty, String(input.duty));
  if (!found.ok) return found;
  const body = await bodyFor(desk, String(input.organisation), all);
  if (!body.ok) return body;
  const { name } = found.value;
  if (!isFor(found.value, body.value)) return refuse(says.notAsked({ name, body: body.value.name }, 'duty'));
  const rounds = roundsOf(found.value, desk.today);
  const round = rounds.find(one => one.period === input.period);
  const now = rounds.at(-1)?.period ?? '—';
  return round === undefined
    ? refuse(says.noSuchRound({ name, period: String(input.period), now }, 'period'))
    : ok({ duty: found.value, round });
}

/** Files that are kept, and enough of them. */
async function proven(desk: Desk, said: DutyDeclaration, duty: DutyRow, input: Values): Promise<Result<null>> {
  const missing = blanks(said, duty, input);
  if (missing.length > 0) return refuse(...missing);
  const proofs = input.proofs as readonly string[];
  const { name, leastProofs: least } = duty;
  if (proofs.length < least) return refuse(says.fewProofs({ name, least, count: proofs.length }, 'proofs'));
  return filesKept(desk, '佐证材料', proofs, 'proofs');
}

/** What a duty of this topic needs and was left blank. */
const blanks = (said: DutyDeclaration, duty: DutyRow, input: Values): readonly Problem[] =>
  (said.needs?.[duty.topic] ?? [])
    .filter(field => (input[field] ?? null) === null)
    .map(field => {
      const label = said.more?.[field]?.label ?? field;
      return says.needed({ name: duty.name, label, labelEnglish: english(label) ?? field }, field);
    });

const asked = (said: DutyDeclaration) => ({
  duty: ref(said.duty.name, said.duty.label),
  organisation: ref('organisation', '报送单位'),
  period: text('任务期次', { longest: 12 }),
});

const filing = (said: DutyDeclaration, registers: DutyRegisters): Deed =>
  defineVerb({
    name: `${said.office}.fileDuty`,
    label: '报送任务',
    by: said.files,
    within: ['organisation'],
    on: { register: said.filing.name },
    input: { ...asked(said), ...given(said) } as Fields,
    async run(desk, input) {
      const at = await begun(desk, registers, input, []);
      if (!at.ok) return at;
      const { duty, round } = at.value;
      const kept = await proven(desk, said, duty, input);
      if (!kept.ok) return kept;
      const due = dueOn(duty, round);
      const lateDays = Math.max(0, daysBetween(due, desk.today));
      const written = {
        ...input,
        dueOn: due,
        filedOn: desk.today,
        filedBy: desk.actor.id,
        lateDays,
        exemptBecause: null,
        returnedBecause: null,
      };
      const added = await insert(desk, registers.filing, written as unknown as RowOf<FilingFields>);
      return added.ok ? ok({ filing: added.value.id, version: added.value.version, lateDays }) : added;
    },
  });

/** Files a round again after it was sent back; the day of the first filing stands, so that sending back makes nobody late. */
const filingAgain = (said: DutyDeclaration, { duty, filing: register }: DutyRegisters): Deed =>
  defineVerb({
    name: `${said.office}.fileAgain`,
    label: '重新报送',
    by: said.files,
    within: ['filing.organisation'],
    on: { register: said.filing.name, row: 'filing', step: 'fileAgain' },
    input: { filing: ref(said.filing.name, said.filing.label), version, ...given(said) } as Fields,
    async run(desk, { filing: id, version: seen, ...changes }) {
      const found = await fetchRow(desk, register, String(id));
      if (!found.ok) return found;
      const barred = notOwn(desk.actor, found.value.organisation, []);
      if (barred !== null) return barred;
      const its = await fetchRow(desk, duty, found.value.duty);
      if (!its.ok) return its;
      const kept = await proven(desk, said, its.value, changes);
      if (!kept.ok) return kept;
      const by = { ...changes, filedBy: desk.actor.id };
      const done = await step(desk, register, { ...found.value, version: Number(seen) }, 'fileAgain', by as Partial<RowOf<FilingFields>>);
      return done.ok ? ok({ filing: done.value.id, version: done.value.version }) : done;
    },
  });

const exempting = (said: DutyDeclaration, registers: DutyRegisters): Deed =>
  defineVerb({
    name: `${said.office}.exempt`,
    label: '准予免报',
    by: said.sets,
    within: ['organisation'],
    on: { register: said.filing.name },
    input: { ...asked(said), why } as Fields,
    async run(desk, { why: exemptBecause, ...round }) {
      const at = await begun(desk, registers, round, said.sets);
      if (!at.ok) return at;
      const none = Object.fromEntries(Object.keys(said.more ?? {}).map(name => [name, null]));
      const blank = { ...none, filedOn: null, filedBy: null, lateDays: null, proofs: [], note: null, returnedBecause: null };
      const written = { ...round, ...blank, exemptBecause, dueOn: dueOn(at.value.duty, at.value.round) };
      const added = await insert(desk, registers.filing, written as unknown as RowOf<FilingFields>, 'exempt');
      return added.ok ? ok({ filing: added.value.id, version: added.value.version }) : added;
    },
  });

const sendingBack = (said: DutyDeclaration, { filing: register }: DutyRegisters): Deed =>
  defineVerb({
    name: `${said.office}.sendBackFiling`,
    label: '退回报送',
    by: said.sets,
    within: ['filing.organisation'],
    on: { register: said.filing.name, row: 'filing', step: 'sendBackFiling' },
    input: { filing: ref(said.filing.name, said.filing.label), version, why } as Fields,
    async run(desk, { filing: id, version: seen, why: said }) {
      const found = await fetchRow(desk, register, String(id));
      if (!found.ok) return found;
      const done = await step(desk, register, { ...found.value, version: Number(seen) }, 'sendBackFiling', {
        returnedBecause: String(said),
      });
      return done.ok ? ok({ filing: done.value.id, version: done.value.version }) : done;
    },
  });

const ending = (said: DutyDeclaration, { duty }: DutyRegisters): Deed =>
  defineVerb({
    name: `${said.office}.endDuty`,
    label: '停止任务',
    by: said.sets,
    on: { register: said.duty.name, row: 'duty', step: 'endDuty' },
    input: { duty: ref(said.duty.name, said.duty.label), version, why } as Fields,
    async run(desk, { duty: id, version: seen }) {
      const found = await fetchRow(desk, duty, String(id));
      if (!found.ok) return found;
      const done = await step(desk, duty, { ...found.value, version: Number(seen) }, 'endDuty', { endsOn: desk.today });
      return done.ok ? ok({ duty: done.value.id, version: done.value.version }) : done;
    },
  });

/** The deeds of recurring duties. */
export const dutyDeeds = (said: DutyDeclaration, registers: DutyRegisters): readonly Deed[] => [
  adding<DutyFields>(registers.duty, { name: `${said.office}.setDuty`, label: '布置任务', by: said.sets }),
  ending(said, registers),
  filing(said, registers),
  filingAgain(said, registers),
  sendingBack(said, registers),
  exempting(said, registers),
];
