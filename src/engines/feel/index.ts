/** Formulas: FEEL read once, typed with unit and grain, compiled to a closure for one record and to SQL for sets. */

export type { Part } from './explain.ts';
export { type Context, compile, type Formula } from './formula.ts';
export type { Ratio } from './group.ts';
export { jsonOf, literalOf } from './json.ts';
export type { NameType, Scope } from './scope.ts';
export type { Mapping, Source, SqlOptions, SqlText } from './sql/mapping.ts';
export { agrees, answer, expectedValue, type TckCase, tckScope } from './tck.ts';
export { kids, type Node } from './tree.ts';
export type { Type } from './types.ts';
export { unitText } from './unit.ts';
export { textOf, type Value } from './value.ts';
