import { describe, describeFields, type FieldDescription, type RegisterDescription } from '../describe.ts';
import { english, wordOf } from '../glossary.ts';
import type { Office } from '../office.ts';
import type { Register } from '../register.ts';
import { type Actor, may, mayWithin } from '../roles.ts';
import type { Verb } from '../verb.ts';
import { mayTry } from '../within.ts';
import { type Ledgers, mayList, officeOf, registerNamed } from './permit.ts';
import { childrenOf } from './record.ts';
import { revealable, revealReasons } from './reveal.ts';

interface Named {
  readonly name: string;
  readonly label: string;
  readonly english: string | null;
}

/** A deed as it stands on a register's screens, with the form that this person fills in. */
export interface DeedDescription extends Named {
  /** The input field that takes the row's id; null for a deed that adds a row. */
  readonly row: string | null;
  /** The input field that takes the ids of many rows. */
  readonly rows: string | null;
  /** The states from which this person may take the deed's step; null where it stands on every row. */
  readonly from: readonly string[] | null;
  /** True for a deed on removed rows, such as bringing them back. */
  readonly onRemoved: boolean;
  /** Input that is given with the form and not asked. */
  readonly settled: Readonly<Record<string, string>>;
  readonly input: readonly FieldDescription[];
}

/** A register with everything that its screens are drawn from, for one person. */
export interface LedgerDescription extends RegisterDescription {
  readonly office: Named;
  readonly mayList: boolean;
  /** Whether this person may fill it from workbooks. */
  readonly mayImport: boolean;
  /** The sensitive fields that this person may be shown in clear, with a reason, and the reasons there are. */
  readonly reveals: readonly string[];
  readonly reasons: readonly Named[];
  /** Where a row is looked at, by register: of this one, and of those whose rows it names; `$row` stands for the id. */
  readonly pages: Readonly<Record<string, string>>;
  readonly deeds: readonly DeedDescription[];
  /** The other registers of the same office that this person may list. */
  readonly beside: readonly Named[];
  /** The registers whose rows refer to this one's: by which field, and the deeds that add such rows. */
  readonly children: readonly (Named & {
    readonly field: string;
    readonly fields: readonly FieldDescription[];
    readonly columns: readonly string[];
    readonly states: RegisterDescription['states'];
    readonly deeds: readonly DeedDescription[];
  })[];
}

const named = ({ name, label }: { readonly name: string; readonly label: string }): Named => ({ name, label, english: english(label) });

/** The states from which a person may take a step. */
const statesOfStep = (register: Register, step: string, actor: Actor, judge = mayWithin): readonly string[] =>
  Object.entries(register.workflow).flatMap(([state, ways]) => (ways[step] !== undefined && judge(actor, ways[step].by) ? [state] : []));

/** The deeds that stand on a register's screens for this person. */
function deedsOn(offices: readonly Office[], register: Register, actor: Actor): readonly DeedDescription[] {
  const all = offices.flatMap(office => office.verbs as readonly Verb[]);
  return all.flatMap((verb): readonly DeedDescription[] => {
    const { on } = verb;
    if (on?.register !== register.name || !mayTry(actor, verb)) return [];
    const from = on.step === undefined ? null : statesOfStep(register, on.step, actor);
    if (from?.length === 0) return [];
    const frame = { row: on.row ?? null, rows: on.rows ?? null, from, onRemoved: false, settled: {} };
    return [{ ...named(verb), ...frame, input: describeFields(verb.input) }];
  });
}

/** The deeds that any register may have by naming their step in its workflow: removal and restoring. */
function commonDeeds(offices: readonly Office[], register: Register, actor: Actor): readonly DeedDescription[] {
  return (['removeRow', 'restoreRow'] as const).flatMap((step): readonly DeedDescription[] => {
    const verb = offices.flatMap(office => office.verbs as readonly Verb[]).find(one => one.name === `ledger.${step}`);
    // Removal is judged by roles held without bounds.
    const from = statesOfStep(register, step, actor, may);
    if (verb === undefined || from.length === 0) return [];
    const frame = { row: 'row', rows: null, from, onRemoved: step === 'restoreRow', settled: { register: register.name } };
    return [{ ...named(verb), ...frame, input: describeFields(verb.input) }];
  });
}

/** The registers that fields refer to, in lists and groups too. */
const referredBy = (fields: readonly FieldDescription[]): readonly string[] =>
  fields.flatMap(field => [
    ...(field.of === null ? [] : [field.of]),
    ...referredBy([...(field.item === null ? [] : [field.item]), ...(field.parts ?? [])]),
  ]);

/** Where rows of these registers are looked at: on the page made by hand, or on the generated one if this person may list them. */
const pagesOf = (ledgers: Ledgers, names: readonly string[], actor: Actor): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new Set(names)].flatMap((name): readonly (readonly [string, string])[] => {
      const register = registerNamed(ledgers, name);
      if (register?.page !== undefined) return [[name, register.page]];
      return register !== undefined && mayList(register, actor) ? [[name, `/ledger/${name}/$row`]] : [];
    }),
  );

/** What each step of the workflow is called: as the deed that takes it, else by the glossary. */
const stepWord = (offices: readonly Office[], register: Register, step: string) => {
  const verb = offices.flatMap(office => office.verbs).find(one => one.on?.register === register.name && one.on.step === step);
  const label = verb?.label ?? wordOf(step)?.label ?? step;
  return { label, english: english(label) ?? wordOf(step)?.english ?? step };
};

/** A register for its screens, as one person may see and use it. */
export function describeLedger(ledgers: Ledgers, register: Register, actor: Actor): LedgerDescription {
  const { offices } = ledgers;
  const described = describe(register, actor);
  const office = officeOf(ledgers, register);
  const children = childrenOf(ledgers, register, { actor }).map(({ register: other, field }) => ({
    ...describe(other, actor),
    other,
    field,
  }));
  const beside = (office?.registers as readonly Register[] | undefined) ?? [];
  return {
    ...described,
    actions: described.actions.map(action => ({ ...action, ...stepWord(offices, register, action.action) })),
    office: named(office ?? { name: '', label: '' }),
    mayList: mayList(register, actor),
    mayImport: register.importBy !== undefined && may(actor, register.importBy),
    reveals: mayList(register, actor) ? revealable(register, actor) : [],
    reasons: Object.entries(revealReasons).map(([name, label]) => named({ name, label })),
    deeds: [...deedsOn(offices, register, actor), ...commonDeeds(offices, register, actor)],
    beside: beside.filter(other => mayList(other, actor)).map(named),
    pages: pagesOf(
      ledgers,
      [
        register.name,
        ...referredBy([...described.fields, ...children.flatMap(child => child.fields)]),
        ...children.map(child => child.name),
      ],
      actor,
    ),
    children: children.map(({ other, field, fields, columns, states }) => ({
      ...named(other),
      field,
      fields,
      columns,
      states,
      deeds: deedsOn(offices, other, actor).filter(deed => deed.row === null && deed.rows === null),
    })),
  };
}

/** The offices with the registers that a person may list; offices without any are left out. */
export const ledgersFor = ({ offices }: Pick<Ledgers, 'offices'>, actor: Actor) =>
  offices
    .map(office => ({
      ...named(office),
      registers: (office.registers as readonly Register[]).filter(register => mayList(register, actor)).map(named),
    }))
    .filter(office => office.registers.length > 0);
