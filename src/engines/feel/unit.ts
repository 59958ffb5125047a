/** A unit as powers of base units (人 per 校 is {人: 1, 校: -1}); the empty one is a plain number; null is not known. */
export type Unit = ReadonlyMap<string, number> | null;

/** The unit of a plain number. */
export const plain: Unit = new Map();

/** `元/人`, `人·天`, `` (plain); null stays unknown. */
export function parseUnit(text: string | null | undefined): Unit {
  if (text === null || text === undefined) return null;
  const powers = new Map<string, number>();
  for (const [index, side] of text.split('/').entries()) {
    for (const part of side.split('·').map(name => name.trim())) {
      if (part !== '' && part !== '1' && part !== '%') powers.set(part, (powers.get(part) ?? 0) + (index === 0 ? 1 : -1));
    }
  }
  return new Map([...powers].filter(([, power]) => power !== 0));
}

/** The unit of a product (`by` 1) or quotient (`by` -1). */
export function combineUnits(a: Unit, b: Unit, by: 1 | -1): Unit {
  if (a === null || b === null) return null;
  const powers = new Map(a);
  for (const [name, power] of b) powers.set(name, (powers.get(name) ?? 0) + by * power);
  return new Map([...powers].filter(([, power]) => power !== 0));
}

/** False only when both are known and differ. */
export const unitsAgree = (a: Unit, b: Unit): boolean =>
  a === null || b === null || (a.size === b.size && [...a].every(([name, power]) => b.get(name) === power));

/** `元/人`; a plain number is the empty text; null stays null. */
export function unitText(unit: Unit): string | null {
  if (unit === null) return null;
  const side = (wanted: 1 | -1) =>
    [...unit].flatMap(([name, power]) => (power * wanted > 0 ? Array<string>(power * wanted).fill(name) : []));
  const below = side(-1);
  return below.length === 0 ? side(1).join('·') : `${side(1).join('·') || '1'}/${below.join('/')}`;
}
