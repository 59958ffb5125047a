import type { Field, FieldKind, Lines } from './field.ts';
import { english, wordOf } from './glossary.ts';
import type { Fields, Register } from './register.ts';
import { type Actor, may } from './roles.ts';
import type { Verb } from './verb.ts';

/** A field as the pages see it: no functions. */
export interface FieldDescription {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly english: string | null;
  readonly required: boolean;
  readonly sensitive: string | null;
  readonly of: string | null;
  readonly unit: string | null;
  readonly codes: readonly { readonly key: string; readonly label: string; readonly english: string | null }[] | null;
  readonly item: FieldDescription | null;
  readonly parts: readonly FieldDescription[] | null;
  readonly lines: Lines | null;
}

/** A state of the workflow as people call it. */
export interface NamedState {
  readonly name: string;
  readonly label: string;
  readonly english: string;
}

/** What the pages need to draw list, form and import of a register for one person. */
export interface RegisterDescription {
  readonly name: string;
  readonly label: string;
  readonly english: string | null;
  readonly key: readonly string[];
  /** The fields by which a row is known. */
  readonly title: readonly string[];
  /** The columns of the list. */
  readonly columns: readonly string[];
  /** The states in the order of the workflow; none where there is no workflow. */
  readonly states: readonly NamedState[];
  readonly fields: readonly FieldDescription[];
  /** The steps of the workflow that this person may take, by state. */
  readonly actions: readonly { readonly from: string; readonly action: string; readonly to: string }[];
  readonly basis: string | null;
  readonly purpose: string | null;
  readonly retention: string | null;
}

function describeField(name: string, field: Field<unknown>): FieldDescription {
  const codes = field.codes && Object.entries(field.codes).map(([key, label]) => ({ key, label, english: english(label) }));
  return {
    name,
    kind: field.kind,
    label: field.label,
    english: english(field.label),
    required: field.required,
    sensitive: field.sensitive ?? null,
    of: field.of ?? null,
    unit: field.unit ?? null,
    codes: codes ?? null,
    item: field.item ? describeField('item', field.item) : null,
    parts: field.parts ? describeFields(field.parts) : null,
    lines: field.lines ?? null,
  };
}

/** The fields of a register or of a verb's form as JSON. */
export const describeFields = (fields: Fields): readonly FieldDescription[] =>
  Object.entries(fields).map(([name, field]) => describeField(name, field));

/** The states of a register as people call them: as it says itself, else by the glossary, else by their keys. */
export const statesOf = (register: Pick<Register, 'workflow' | 'states'>): readonly NamedState[] =>
  Object.keys(register.workflow).map(name => {
    const word = wordOf(name);
    const label = register.states?.[name] ?? word?.label ?? name;
    return { name, label, english: english(label) ?? word?.english ?? name };
  });

const LONG: readonly FieldKind[] = ['note', 'file', 'list', 'group', 'geo'];
const MOST_COLUMNS = 8;

/** The fields by which a row is known: those the register declares, its key, else its first field of text. */
export function titleFieldsOf(register: Pick<Register, 'title' | 'key' | 'fields'>): readonly string[] {
  if (register.title !== undefined && register.title.length > 0) return register.title;
  if (register.key.length > 0) return register.key;
  return Object.entries(register.fields)
    .filter(([, field]) => (field.kind === 'text' || field.kind === 'note') && field.sensitive === undefined)
    .map(([name]) => name)
    .slice(0, 1);
}

/** The columns of a register's list: those it declares, else its title and then its first short fields. */
export function columnsOf(register: Pick<Register, 'columns' | 'fields' | 'title' | 'key'>): readonly string[] {
  if (register.columns !== undefined) return register.columns;
  const short = Object.entries(register.fields).filter(([, field]) => !LONG.includes(field.kind) && field.sensitive !== 'secret');
  return [...new Set([...(register.title ?? []), ...short.map(([name]) => name)])].slice(0, MOST_COLUMNS);
}

/** A register as JSON for one person: fields, labels in both languages, codes, the actions they may take. */
export function describe<F extends Fields>(register: Register<F>, actor: Actor): RegisterDescription {
  const actions = Object.entries(register.workflow).flatMap(([from, ways]) =>
    Object.entries(ways)
      .filter(([, way]) => may(actor, way.by))
      .map(([action, way]) => ({ from, action, to: way.to })),
  );
  return {
    name: register.name,
    label: register.label,
    english: english(register.label),
    key: register.key,
    title: titleFieldsOf(register),
    columns: columnsOf(register),
    states: statesOf(register),
    fields: describeFields(register.fields),
    actions,
    basis: register.basis ?? null,
    purpose: register.purpose ?? null,
    retention: register.retention ?? null,
  };
}

/** A verb's form as JSON. */
export const describeVerb = <F extends Fields, O>({ name, label, input }: Verb<F, O>) => ({
  name,
  label,
  english: english(label),
  input: describeFields(input),
});
