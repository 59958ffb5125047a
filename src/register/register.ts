import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import type { Condition } from '#store/index.ts';
import type { Sensitivity } from './field.ts';
import { type FieldSet, type ReadOf, readRow } from './readRow.ts';
import type { Actor, Demand } from './roles.ts';
import { type Rule, readRules } from './rule.ts';

export type Fields = FieldSet;
export type RowOf<F extends Fields> = ReadOf<F>;
export type { Rule } from './rule.ts';

/** State machine: state -> verb -> { to, by }. A new row stands in the first state. */
export type Workflow = Readonly<Record<string, Readonly<Record<string, { readonly to: string; readonly by: readonly string[] }>>>>;

/** A ledger (台账), declared once: from it come table, row type, form, list, API, Excel, permissions, history. */
export interface Register<F extends Fields = Fields> {
  readonly name: string;
  readonly label: string;
  /** Whose rows a person sees: those of their own organisation, or all of the bureau's. */
  readonly scope: 'organisation' | 'bureau';
  /** The fields that together name a row, unique within the county; none where only the id does. */
  readonly key: readonly (keyof F & string)[];
  /** The fields by which a person knows a row, shown as its title and wherever another row refers to it; the key where left out. */
  readonly title?: readonly (keyof F & string)[];
  readonly fields: F;
  /** The columns of its list in their order; the first eight that are short where it is left out. */
  readonly columns?: readonly (keyof F & string)[];
  /** The fields whose text its search looks through; every open text and note where it is left out. */
  readonly search?: readonly (keyof F & string)[];
  /** The address of a page made by hand on which a row is looked at, `/plan/promises/$row`; the generated page where left out. */
  readonly page?: string;
  readonly rules: readonly Rule<RowOf<F>>[];
  readonly workflow: Workflow;
  /** What its states are called on the screen; the glossary's word for the key where one is left out. */
  readonly states?: Readonly<Record<string, string>>;
  /**
   * With the scope `organisation`: the field that says whose a row is (`organisation` where left out), or `project.organisation`
   * where the row that `project` refers to says it.
   */
  readonly organisation?: string;
  /**
   * Which class a row is of, for those who hold a role over a class: `pupil.homeroom` where the row that `pupil` refers to says it; where left
   * out, the first field that refers to a class.
   */
  readonly homeroom?: string;
  /** Who sees the rows of every organisation although the scope is `organisation`. */
  readonly readAllBy?: Demand;
  /** Who may list its rows as they are; nobody where it is left out. Views show what others may see. */
  readonly readBy?: Demand;
  /** Who may fill it from workbooks, adding rows and changing those that still stand in the first state; nobody where it is left out. */
  readonly importBy?: Demand;
  /** Fields that no workbook brings, with what they hold in a row that one adds, by the values that it brings. */
  readonly importFills?: Readonly<Partial<Record<keyof F & string, (row: Readonly<Record<string, unknown>>) => unknown>>>;
  /** Conditions beside the scope that rows must meet to be known to a person at all: in lists, on records, and to choose from in forms. */
  readonly within?: (actor: Actor) => readonly Condition[];
  /** Who may be shown its sensitive values in clear, by their kind: row by row, with a reason, each reading in the audit. Nobody where left out. */
  readonly revealTo?: Readonly<Partial<Record<Exclude<Sensitivity, 'secret'>, Demand>>>;
  /** Required for personal data: the clause that allows it, what it is for, how long it is kept. */
  readonly basis?: string;
  readonly purpose?: string;
  readonly retention?: string;
  /** The field that names the person a row is about; `id` where the row is the person. */
  readonly person?: string;
  /** Fields that tell of somebody else than that person: a guardian's name on a pupil's row. They stay masked in what the person is given. */
  readonly thirdPersons?: readonly (keyof F & string)[];
  /** The purpose for which a guardian must have consented before a row about a child under fourteen is entered. */
  readonly consent?: string;
}

/** True for a register that holds data about persons. */
export const isPersonal = (register: Pick<Register, 'fields' | 'person'>): boolean =>
  register.person !== undefined || Object.values(register.fields).some(field => field.sensitive !== undefined);

/**
 * Declares a register. Throws when it holds personal data without basis, purpose, retention and person,
 * when its key, title, columns, person or organisation names no field, when a verb leads to a state that is not declared,
 * or when the formula of a rule cannot be read.
 */
export function defineRegister<const F extends Fields>(register: Register<F>): Register<F> {
  const wrong = (what: string): never => {
    throw new Error(`register ${register.name}: ${what}`);
  };
  if (isPersonal(register)) {
    for (const clause of ['basis', 'purpose', 'retention', 'person'] as const)
      if (!register[clause]) wrong(`holds personal data and must declare \`${clause}\``);
  }
  const names = Object.keys(register.fields);
  for (const name of register.key) if (!names.includes(name)) wrong(`the key names no field: ${name}`);
  for (const name of Object.keys(register.importFills ?? {}))
    if (!names.includes(name) || register.key.includes(name)) wrong(`importFills names no field beside the key: ${name}`);
  for (const name of [...(register.title ?? []), ...(register.columns ?? [])])
    if (!names.includes(name)) wrong(`title or columns name no field: ${name}`);
  for (const name of register.search ?? [])
    if (!['text', 'note'].includes(register.fields[name]?.kind ?? '') || register.fields[name]?.sensitive !== undefined)
      wrong(`search names no open field of text: ${name}`);
  const owner = register.organisation ?? 'organisation';
  if (register.scope === 'organisation' && register.readBy !== undefined && register.fields[owner.split('.')[0]!]?.of === undefined)
    wrong(`says that an organisation sees its own rows and must name the field that says whose they are: \`organisation\``);
  for (const name of Object.keys(register.states ?? {}))
    if (!Object.hasOwn(register.workflow, name)) wrong(`names a state that the workflow does not know: ${name}`);
  if (register.person !== undefined && register.person !== 'id' && !names.includes(register.person))
    wrong(`the person names no field: ${register.person}`);
  if (register.consent !== undefined && register.fields[register.person ?? '']?.of === undefined)
    wrong('asks for a guardian’s consent and must name in `person` the field that refers to the child');
  for (const [state, verbs] of Object.entries(register.workflow))
    for (const [verb, { to }] of Object.entries(verbs))
      if (!Object.hasOwn(register.workflow, to)) wrong(`${state}.${verb} leads to an undeclared state: ${to}`);
  return Object.freeze({ ...register, rules: readRules(register.name, register.fields, register.rules) });
}

/** The rules that a row breaks, as problems `register.rule`, in the clerk's words. */
export const brokenRules = <F extends Fields>(register: Register<F>, row: RowOf<F>): readonly Problem[] =>
  register.rules
    .filter(rule => !rule.holds(row))
    .map(rule => ({
      code: `${register.name}.${rule.code}`,
      message: rule.says,
      english: rule.english,
      ...(typeof rule.at === 'string' ? { at: rule.at } : {}),
    }));

/** Reads cells into a row of a register: every field, then every rule; all problems at once. */
export function readRecord<F extends Fields>(register: Register<F>, cells: Readonly<Record<string, unknown>>): Result<RowOf<F>> {
  const read = readRow(register.fields, cells);
  if (!read.ok) return read;
  const broken = brokenRules(register, read.value);
  return broken.length > 0 ? refuse(...broken) : ok(read.value);
}
