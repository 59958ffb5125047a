import type { Condition } from '#store/index.ts';
import type { Field } from '../field.ts';
import type { Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { type Ledgers, mayList, ownRows } from './permit.ts';

/** How a row of a field's kind is found by a file that it names; null for a field that names none. */
function naming(column: string, field: Field<unknown>, hash: string): Condition | null {
  if (field.kind === 'file') return { column, from: hash, to: hash };
  if (field.kind !== 'list') return null;
  if (field.item?.kind === 'file') return { column, holds: hash };
  const [part] = Object.entries(field.item?.parts ?? {}).find(([, one]) => one.kind === 'file') ?? [];
  return part === undefined ? null : { column, holds: { [part]: hash } };
}

/**
 * Whether the registers give this person a file: true where a row that they may see names it, false where only others' rows do,
 * null where no register that is listed names it. Removed rows count.
 */
export async function mayHaveFile(desk: ReadingDesk, ledgers: Ledgers, hash: string): Promise<boolean | null> {
  let isKnown = false;
  const listed = ledgers.offices.flatMap(office => office.registers as readonly Register[]).filter(one => one.readBy !== undefined);
  for (const register of listed) {
    const places = Object.entries(register.fields).flatMap(([name, field]) => naming(name, field, hash) ?? []);
    if (places.length === 0) continue;
    const named: Condition = { anyOf: places };
    const selection = { limit: 1, withRemoved: true };
    const there = await desk.store.rows(shapeOf(register), { ...selection, matching: [named] });
    if (there.length === 0) continue;
    isKnown = true;
    if (!mayList(register, desk.actor)) continue;
    const own = await desk.store.rows(shapeOf(register), { ...selection, matching: [named, ...ownRows(ledgers, register, desk.actor)] });
    if (own.length > 0) return true;
  }
  return isKnown ? false : null;
}
