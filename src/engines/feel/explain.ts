import { compileNode } from './closure.ts';
import type { Compiling, Env } from './closureScope.ts';
import { kids, type Node } from './tree.ts';
import { any, type Type } from './types.ts';
import type { Value } from './value.ts';

/** One part of a formula with what it is worth: its place and words in the text, its type, its value. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly type: Type;
  readonly value: Value;
}

interface Explained {
  readonly text: string;
  readonly tree: Node;
  readonly compiling: Compiling;
  readonly typeOf: ReadonlyMap<Node, Type>;
}

/** The parts that have one value: what stands inside a loop, a filter's condition, a function's body or an aggregate over rows has many. */
function single(node: Node, aggregates: ReadonlySet<Node>): readonly Node[] {
  switch (node.op) {
    case 'for':
    case 'some':
    case 'every':
      return node.bindings.slice(0, 1).flatMap(b => (b.until === null ? [b.over] : [b.over, b.until]));
    case 'filter':
      return [node.value];
    case 'function':
    case 'context':
      return [];
    case 'in':
      return [node.value];
    case 'call':
      return aggregates.has(node)
        ? []
        : [...(node.callee.op === 'name' ? [] : [node.callee]), ...node.args.map(argument => argument.value)];
    default:
      return kids(node);
  }
}

/** The value of each part of a formula, inner parts before the whole; literals are left out. */
export function explainParts(explained: Explained, env: Env): readonly Part[] {
  const parts: Part[] = [];
  const visit = (node: Node): void => {
    for (const kid of single(node, env.rows === null ? new Set() : explained.compiling.aggregates)) visit(kid);
    if (node.op === 'literal') return;
    const value = compileNode(explained.compiling, node)({ ...env, locals: [] });
    parts.push({
      from: node.from,
      to: node.to,
      text: explained.text.slice(node.from, node.to),
      type: explained.typeOf.get(node) ?? any,
      value,
    });
  };
  visit(explained.tree);
  return parts;
}
