import { type Formula, kids, type Node } from '#engines/feel/index.ts';
import type { Problem } from '#kernel/problem.ts';
import { placed, says } from './problem.ts';
import { type Source, sourceNamed } from './source.ts';

/** How the part of a group follows from those of its organisations. */
export type Merge = 'sum' | 'least' | 'greatest';

/** An aggregate inside a formula: which rows it counts and what of them. */
export interface PartFound {
  readonly from: number;
  readonly to: number;
  readonly source: string;
  /** The aggregate as a formula of its own: `count(教职工[学历 = "大学本科"])`. */
  readonly text: string;
  /** The rows that it counts, as a formula: `教职工[学历 = "大学本科"]`. */
  readonly rows: string;
  /** The column it sums; null where rows are counted. */
  readonly field: string | null;
  readonly merge: Merge;
}

const merges: Readonly<Record<string, Merge>> = { count: 'sum', sum: 'sum', min: 'least', max: 'greatest' };

type Finding = { readonly parts: PartFound[]; readonly problems: Problem[] };

interface Walk extends Finding {
  readonly text: string;
  readonly sources: readonly Source[];
}

const words = (walk: Walk, { from, to }: Node) => walk.text.slice(from, to);

/** The rows under a chain of columns and conditions; null for anything else. */
function rootOf(node: Node): (Node & { readonly op: 'name' }) | null {
  if (node.op === 'name') return node;
  return node.op === 'path' || node.op === 'filter' ? rootOf(node.value) : null;
}

/** Names of other rows or figures read inside an aggregate. */
function foreign(walk: Walk, node: Node, own: Source): string | null {
  if (node.op === 'name' && node.name !== own.name) {
    const other = sourceNamed(walk.sources, node.name);
    if (other !== undefined && own.fields[node.name] === undefined) return node.name;
  }
  for (const kid of kids(node)) {
    const found = foreign(walk, kid, own);
    if (found !== null) return found;
  }
  return null;
}

const readsRows = (walk: Walk, node: Node): boolean =>
  (node.op === 'name' && walk.sources.some(one => one.name === node.name)) || kids(node).some(kid => readsRows(walk, kid));

function aggregate(walk: Walk, node: Node & { readonly op: 'call' }): void {
  const name = node.callee.op === 'name' ? node.callee.name : '';
  const [first] = node.args;
  const root = first === undefined ? null : rootOf(first.value);
  const source = walk.sources.find(one => one.name === root?.name);
  const merge = merges[name];
  const text = words(walk, node);
  if (merge === undefined || first === undefined || source === undefined || node.args.length !== 1) {
    walk.problems.push(placed(says.cannotAddUp({ text }), node.from));
    return;
  }
  const other = foreign(walk, first.value, source);
  if (other !== null) walk.problems.push(placed(says.readsAnother({ text, name: other }), node.from));
  const path = first.value.op === 'path' ? first.value : null;
  const rows = words(walk, path?.value ?? first.value);
  const field = name === 'count' ? null : (path?.name ?? null);
  walk.parts.push({ from: node.from, to: node.to, source: source.name, text, rows, field, merge });
}

function visit(walk: Walk, node: Node): void {
  if (node.op === 'name') {
    const source = sourceNamed(walk.sources, node.name);
    if (source === undefined) return;
    if (source.name === node.name) walk.problems.push(placed(says.notAggregated({ name: node.name }), node.from));
    else {
      const { from, to, name } = node;
      walk.parts.push({ from, to, source: source.name, text: `sum(${source.name}.${name})`, rows: source.name, field: name, merge: 'sum' });
    }
    return;
  }
  if (node.op === 'call' && readsRows(walk, node) && node.args.some(one => rootOf(one.value) !== null || merges[calleeOf(node)])) {
    aggregate(walk, node);
    return;
  }
  for (const kid of kids(node)) visit(walk, kid);
}

const calleeOf = (node: Node & { readonly op: 'call' }): string => (node.callee.op === 'name' ? node.callee.name : '');

/** The aggregates of a formula in the order of its text, or why it cannot be computed organisation by organisation. */
export function partsOf({ text, tree }: Pick<Formula, 'text' | 'tree'>, sources: readonly Source[]): Finding {
  const walk: Walk = { text, sources, parts: [], problems: [] };
  visit(walk, tree);
  return { parts: walk.parts.toSorted((a, b) => a.from - b.from), problems: walk.problems };
}
