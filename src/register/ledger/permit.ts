import type { Condition, Where } from '#store/index.ts';
import type { Office } from '../office.ts';
import type { Register } from '../register.ts';
import { type Actor, may } from '../roles.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';

/** What the ledgers of a house are drawn from: its offices, and how the people who act are called. */
export interface Ledgers {
  readonly offices: readonly Office[];
  /** Names by the id of an account; unknown ids are left out. */
  namesOf(desk: ReadingDesk, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** A register by its name; undefined where no office keeps it. */
export const registerNamed = ({ offices }: Pick<Ledgers, 'offices'>, name: string): Register | undefined =>
  offices.flatMap(office => office.registers as readonly Register[]).find(register => register.name === name);

/** The office that keeps a register. */
export const officeOf = ({ offices }: Pick<Ledgers, 'offices'>, register: Register): Office | undefined =>
  offices.find(office => office.registers.includes(register));

/** True where this person sees the rows of every organisation. */
const seesAll = (register: Register, actor: Actor): boolean =>
  register.scope === 'bureau' || (register.readAllBy !== undefined && may(actor, register.readAllBy));

/** True where this person may list a register's rows: all of them, or those of their own organisation. */
export const mayList = (register: Register, actor: Actor): boolean =>
  register.readBy !== undefined &&
  (may(actor, register.readBy) || (register.readAllBy !== undefined && may(actor, register.readAllBy))) &&
  (seesAll(register, actor) || actor.organisation !== null || actor.roles.includes('system'));

/** Conditions that leave a person the rows that they may know of at all, also to choose from in a form. */
export const knownRows = (register: Register, actor: Actor): readonly Condition[] =>
  actor.roles.includes('system') ? [] : (register.within?.(actor) ?? []);

/** Conditions that leave a person the rows they may see: none for one who sees all, and no row at all for one who has no organisation. */
export function ownRows(ledgers: Pick<Ledgers, 'offices'>, register: Register, actor: Actor): readonly Condition[] {
  const within = knownRows(register, actor);
  if (seesAll(register, actor) || actor.roles.includes('system')) return within;
  if (actor.organisation === null) return [{ anyOf: [] }];
  const [field = '', further] = (register.organisation ?? 'organisation').split('.');
  const own = (column: string): Where => ({ [column]: actor.organisation });
  const other = registerNamed(ledgers, register.fields[field]?.of ?? '');
  if (further === undefined) return [...within, { column: field, from: actor.organisation, to: actor.organisation }];
  return other === undefined ? [{ anyOf: [] }] : [...within, { column: field, among: { table: shapeOf(other), where: own(further) } }];
}

/** True where a person may pick rows of a register in a form: they may list it, or may do a deed whose form refers to it. */
export const mayPick = ({ offices }: Pick<Ledgers, 'offices'>, register: Register, actor: Actor): boolean =>
  mayList(register, actor) ||
  offices.some(office =>
    office.verbs.some(
      verb =>
        may(actor, verb.by) &&
        Object.values(verb.input as Register['fields']).some(
          field =>
            field.of === register.name ||
            field.item?.of === register.name ||
            Object.values(field.item?.parts ?? field.parts ?? {}).some(part => part.of === register.name),
        ),
    ),
  );

/**
 * The tables of which the database itself is to give this person one organisation's rows alone: those whose rows say in a field
 * `organisation` whose they are. The wall behind `ownRows`.
 */
export const narrowedTo = ({ offices }: Pick<Ledgers, 'offices'>, actor: Actor): Readonly<Record<string, string>> =>
  Object.fromEntries(
    offices
      .flatMap(office => office.registers as readonly Register[])
      .filter(register => mayList(register, actor) && !seesAll(register, actor) && !actor.roles.includes('system'))
      .filter(register => (register.organisation ?? 'organisation') === 'organisation')
      .map(register => [register.name, actor.organisation ?? '']),
  );
