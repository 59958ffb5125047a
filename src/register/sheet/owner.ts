import { type Ledgers, registerNamed } from '../ledger/permit.ts';
import type { Register } from '../register.ts';
import { type Actor, may } from '../roles.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';

type Values = Readonly<Record<string, unknown>>;

/** True where this person acts for every organisation in a register. */
export const actsForAll = (register: Register, actor: Actor): boolean =>
  register.scope === 'bureau' || actor.roles.includes('system') || (register.readAllBy !== undefined && may(actor, register.readAllBy));

/** The field that says whose a row is, and the field of the row it refers to that says so instead. */
export const ownerField = (register: Register): readonly [field: string, further: string | undefined] => {
  const [field = '', further] = (register.organisation ?? 'organisation').split('.');
  return [field, further];
};

/** Says of many rows at once whether they are of the actor's own organisation. */
export async function ownAmong(
  desk: ReadingDesk,
  ledgers: Ledgers,
  register: Register,
  rows: readonly Values[],
): Promise<(row: Values) => boolean> {
  const { actor } = desk;
  const [field, further] = ownerField(register);
  const other = registerNamed(ledgers, register.fields[field]?.of ?? '');
  if (actsForAll(register, actor) || register.fields[field] === undefined) return () => true;
  if (actor.organisation === null) return () => false;
  if (further === undefined) return row => row[field] === actor.organisation;
  const ids = [...new Set(rows.map(row => row[field]).filter(id => typeof id === 'string'))];
  const found = other && ids.length > 0 ? await desk.store.rows(shapeOf(other), { where: { id: ids } }) : [];
  const own = new Set(found.filter(row => row[further] === actor.organisation).map(row => row.id));
  return row => typeof row[field] === 'string' && own.has(row[field]);
}
