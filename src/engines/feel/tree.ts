import type { ArithmeticOperator } from './arithmetic.ts';
import type { Type } from './types.ts';
import type { Value } from './value.ts';

/** The operators that compare. */
export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Where an expression stands in its text: from (included) to (excluded), in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** One name bound by for, some, every: over a list (or range value), or from one end to another. */
export interface Binding {
  readonly name: string;
  readonly over: Node;
  readonly until: Node | null;
}

/** A parameter of a function written in a formula; its type is null when none was written. */
export interface Parameter {
  readonly name: string;
  readonly type: Type | null;
}

/** An argument; `name` is null for positional ones. */
export interface Argument {
  readonly name: string | null;
  readonly value: Node;
}

/** A test of `in`: an expression, or a comparison with the tested value. */
export type Shape =
  | { readonly op: 'literal'; readonly value: Value }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'negate'; readonly value: Node }
  | { readonly op: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Node; readonly right: Node }
  | { readonly op: 'compare'; readonly operator: CompareOperator; readonly left: Node; readonly right: Node }
  | { readonly op: 'between'; readonly value: Node; readonly low: Node; readonly high: Node }
  | { readonly op: 'in'; readonly value: Node; readonly tests: readonly Node[] }
  | { readonly op: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly op: 'if'; readonly condition: Node; readonly whenTrue: Node; readonly whenFalse: Node }
  | { readonly op: 'for'; readonly bindings: readonly Binding[]; readonly body: Node }
  | { readonly op: 'some' | 'every'; readonly bindings: readonly Binding[]; readonly body: Node }
  | { readonly op: 'instanceOf'; readonly value: Node; readonly of: Type | null; readonly written: string }
  | { readonly op: 'path'; readonly value: Node; readonly name: string }
  | { readonly op: 'filter'; readonly value: Node; readonly condition: Node }
  | { readonly op: 'call'; readonly callee: Node; readonly args: readonly Argument[] }
  | { readonly op: 'list'; readonly items: readonly Node[] }
  | { readonly op: 'context'; readonly entries: readonly { readonly key: string; readonly value: Node }[] }
  | { readonly op: 'range'; readonly low: Node; readonly lowIncluded: boolean; readonly high: Node; readonly highIncluded: boolean }
  | { readonly op: 'test'; readonly operator: CompareOperator; readonly value: Node }
  | { readonly op: 'function'; readonly parameters: readonly Parameter[]; readonly body: Node };

/** An expression and its place. */
export type Node = Shape & Place;

/** The sub-expressions of a node, in the order of the text. */
export function kids(node: Node): readonly Node[] {
  switch (node.op) {
    case 'literal':
    case 'name':
      return [];
    case 'negate':
    case 'instanceOf':
    case 'path':
    case 'test':
      return [node.value];
    case 'arithmetic':
    case 'compare':
    case 'and':
    case 'or':
      return [node.left, node.right];
    case 'between':
      return [node.value, node.low, node.high];
    case 'in':
      return [node.value, ...node.tests];
    case 'if':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'for':
    case 'some':
    case 'every':
      return [...node.bindings.flatMap(b => (b.until === null ? [b.over] : [b.over, b.until])), node.body];
    case 'filter':
      return [node.value, node.condition];
    case 'call':
      return [node.callee, ...node.args.map(a => a.value)];
    case 'list':
      return node.items;
    case 'context':
      return node.entries.map(entry => entry.value);
    case 'range':
      return [node.low, node.high];
    case 'function':
      return [node.body];
  }
}

/** True when a name stands anywhere in an expression. */
export const mentions = (node: Node, name: string): boolean =>
  node.op === 'name' ? node.name === name : kids(node).some(kid => mentions(kid, name));

/** How many expressions stand inside one another, found without recursion. */
export function depthOf(root: Node): number {
  let depth = 0;
  for (let level: readonly Node[] = [root]; level.length > 0; level = level.flatMap(kids)) depth += 1;
  return depth;
}
