import type { Condition, Owner, Where } from '#store/index.ts';
import type { Office } from '../office.ts';
import type { Register } from '../register.ts';
import { type Actor, type Bound, boundsFor, type Demand, may } from '../roles.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { mayTry } from '../within.ts';

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

/** The demands of which any opens a register's list. */
const readers = ({ readBy, readAllBy }: Register): readonly Demand[] => [readBy, readAllBy].filter(one => one !== undefined);

/** True where this person reads the register by a role held without bounds. */
const readsPlainly = (register: Register, actor: Actor): boolean => readers(register).some(demand => may(actor, demand));

/** What each bounded role of this person leaves of a register: a condition, or nothing where its rows do not say whether they are within. */
function withinBounds(ledgers: Pick<Ledgers, 'offices'>, register: Register, actor: Actor): readonly Condition[] {
  const held = readers(register).flatMap(demand => boundsFor(actor, demand));
  return held.flatMap(bound => rowsWithin(ledgers, register, bound));
}

const isOneOf = (column: string, of: Register | undefined, ids: readonly string[]): readonly Condition[] =>
  column === 'id'
    ? [{ anyOf: ids.map(id => ({ column, from: id, to: id })) }]
    : of === undefined
      ? []
      : [{ column, among: { table: shapeOf(of), where: { id: ids } } }];

function rowsWithin(ledgers: Pick<Ledgers, 'offices'>, register: Register, { kind, ids }: Bound): readonly Condition[] {
  if (kind === 'organisation') return ofPath(ledgers, register, register.organisation ?? 'organisation', ids);
  const named = kind === 'class' ? 'homeroom' : 'account';
  if (register.name === named) return isOneOf('id', undefined, ids);
  const own = Object.entries(register.fields).find(([, field]) => field.of === named)?.[0];
  const path = kind === 'class' ? (register.homeroom ?? own) : own;
  return path === undefined ? [] : ofPath(ledgers, register, path, ids);
}

/** Rows whose field, or whose row that it refers to (`pupil.homeroom`), names one of these organisations, classes or accounts. */
function ofPath(ledgers: Pick<Ledgers, 'offices'>, register: Register, path: string, ids: readonly string[]): readonly Condition[] {
  const [field = '', further] = path.split('.');
  const other = registerNamed(ledgers, register.fields[field]?.of ?? '');
  if (further === undefined) return isOneOf(field, other, ids);
  return other === undefined ? [] : [{ column: field, among: { table: shapeOf(other), where: { [further]: ids } } }];
}

/** True where this person may list a register's rows: all of them, those of their own organisation, or those within the bounds of a role. */
export const mayList = (register: Register, actor: Actor): boolean =>
  register.readBy !== undefined &&
  ((readsPlainly(register, actor) && (seesAll(register, actor) || actor.organisation !== null || actor.roles.includes('system'))) ||
    readers(register).some(demand => boundsFor(actor, demand).length > 0));

/** Conditions that leave a person the rows that they may know of at all, also to choose from in a form. */
export const knownRows = (register: Register, actor: Actor): readonly Condition[] =>
  actor.roles.includes('system') ? [] : (register.within?.(actor) ?? []);

/** Conditions that leave a person the rows they may see: none for one who sees all, and no row at all for one who has no organisation. */
export function ownRows(ledgers: Pick<Ledgers, 'offices'>, register: Register, actor: Actor): readonly Condition[] {
  const within = knownRows(register, actor);
  const plainly = register.readBy === undefined || readsPlainly(register, actor);
  if ((plainly && seesAll(register, actor)) || actor.roles.includes('system')) return within;
  const bounded = withinBounds(ledgers, register, actor);
  if (bounded.length > 0) return [...within, { anyOf: [...(plainly ? ofOneself(ledgers, register, actor) : []), ...bounded] }];
  return plainly && actor.organisation !== null ? [...within, ...ofOneself(ledgers, register, actor)] : [{ anyOf: [] }];
}

/** Rows of the actor's own organisation; none where they have none. */
function ofOneself(ledgers: Pick<Ledgers, 'offices'>, register: Register, actor: Actor): readonly Condition[] {
  if (actor.organisation === null) return [];
  const [field = '', further] = (register.organisation ?? 'organisation').split('.');
  const own = (column: string): Where => ({ [column]: actor.organisation });
  const other = registerNamed(ledgers, register.fields[field]?.of ?? '');
  if (further === undefined) return [{ column: field, from: actor.organisation, to: actor.organisation }];
  return other === undefined ? [{ anyOf: [] }] : [{ column: field, among: { table: shapeOf(other), where: own(further) } }];
}

/** True where a person may pick rows of a register in a form: they may list it, or may do a deed whose form refers to it. */
export const mayPick = ({ offices }: Pick<Ledgers, 'offices'>, register: Register, actor: Actor): boolean =>
  mayList(register, actor) ||
  offices.some(office =>
    office.verbs.some(
      verb =>
        mayTry(actor, verb) &&
        Object.values(verb.input as Register['fields']).some(
          field =>
            field.of === register.name ||
            field.item?.of === register.name ||
            Object.values(field.item?.parts ?? field.parts ?? {}).some(part => part.of === register.name),
        ),
    ),
  );

/** Where the database can tell which class a row is of, so that it narrows to it: on the row itself, or on the row that says whose it is. */
const classColumn = (register: Register): string | null => {
  if (register.name === 'homeroom') return 'id';
  const [field, further] = (register.homeroom ?? 'homeroom').split('.');
  const owner = (register.organisation ?? 'organisation').split('.');
  if (further === undefined) return field === 'homeroom' && owner.join() === 'organisation' && register.fields.homeroom ? 'homeroom' : null;
  return owner.length === 2 && owner[0] === field ? further : null;
};

/** True where rows of a register say which class they are of. */
const saysClass = (register: Register): boolean =>
  register.name === 'homeroom' || register.homeroom !== undefined || Object.values(register.fields).some(field => field.of === 'homeroom');

/** What a bounded role opens of a register's table: organisations, or classes where the table tells them. */
function placesOf(register: Register, { kind, ids, organisations }: Bound): readonly string[] {
  if (kind === 'organisation') return ids;
  if (kind === 'own' || !saysClass(register)) return [];
  return classColumn(register) === null ? organisations : ids;
}

/**
 * The organisations and classes of which this person may see any rows; null where a role over their own record reaches rows of any
 * organisation.
 */
function narrowTo(register: Register, actor: Actor): readonly string[] | null {
  const held = readers(register).flatMap(demand => boundsFor(actor, demand));
  const own = Object.values(register.fields).some(field => field.of === 'account');
  if (own && held.some(bound => bound.kind === 'own')) return null;
  const mine = readsPlainly(register, actor) && actor.organisation !== null ? [actor.organisation] : [];
  return [...new Set([...mine, ...held.flatMap(bound => placesOf(register, bound))])];
}

/** Whose the rows of a register are where no field `organisation` of their own says so; null where one does, or nothing does. */
export function ownerOf({ offices }: Pick<Ledgers, 'offices'>, register: Register): Owner | null {
  const [column = '', further] = (register.organisation ?? 'organisation').split('.');
  if (register.scope === 'bureau' || register.readBy === undefined || column === 'organisation') return null;
  const other = registerNamed({ offices }, register.fields[column]?.of ?? '');
  if (further === undefined) return { table: register.name, column };
  const homeroom = classColumn(register);
  const of = { table: other?.name ?? '', column: further, ...(homeroom === null ? {} : { homeroom }) };
  return other === undefined ? null : { table: register.name, column, of };
}

/** The tables of which the database itself is to give this person the rows of some organisations or classes alone: the wall behind `ownRows`. */
export const narrowedTo = (ledgers: Pick<Ledgers, 'offices'>, actor: Actor): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ledgers.offices
      .flatMap(office => office.registers as readonly Register[])
      .filter(register => mayList(register, actor) && !actor.roles.includes('system'))
      .filter(register => !(readsPlainly(register, actor) && seesAll(register, actor)) && register.scope !== 'bureau')
      .flatMap(register => {
        const [owner, places] = [ownerOf(ledgers, register), narrowTo(register, actor)];
        const key = owner === null ? register.name : `${register.name}.${owner.column}`;
        return places === null ? [] : [[key, places.join(',')] as const];
      }),
  );
