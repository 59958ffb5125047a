import { type Finding, placeText, says } from './problem.ts';
import type { Node } from './tree.ts';
import { any, type Type } from './types.ts';

/** What inference has seen so far: the type of each node, the calls that aggregate over rows, and what was found. */
export interface Inferring {
  readonly text: string;
  readonly names: Readonly<Record<string, Type>>;
  readonly typeOf: Map<Node, Type>;
  readonly aggregates: Set<Node>;
  readonly reads: Set<string>;
  readonly findings: Finding[];
  /** Names bound around the node, inner first; an item's entries are names too. */
  readonly layers: readonly { readonly name?: string; readonly type: Type; readonly item?: boolean }[];
}

/** The words of the formula that a node was read from. */
export const textAt = (i: Inferring, node: Node): string => i.text.slice(node.from, node.to);

/** Records a finding at a node. */
export const find = (i: Inferring, node: Node, name: keyof typeof says, values: Readonly<Record<string, string | number>>): void => {
  i.findings.push({ problem: says[name](values, placeText(node)), place: node });
};

/** The same with more names bound, the last innermost. */
export const inside = (i: Inferring, ...layers: Inferring['layers']): Inferring => ({
  ...i,
  layers: [...layers.toReversed(), ...i.layers],
});

/** The type of what for, some, every and filters run over. */
export const itemType = (type: Type): Type =>
  type.kind === 'list' || type.kind === 'range' ? (type.of ?? any) : type.kind === 'any' ? any : type;
