import { Decimal, multiply, one } from '#kernel/decimal.ts';
import type { Inferring } from './inferring.ts';
import { kids, type Node } from './tree.ts';

/** `numerator / denominator × factor`, the first two as formulas of their own. */
export interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
  readonly factor: Decimal;
}

const roundings = new Set(['decimal', 'floor', 'ceiling', 'round up', 'round down', 'round half up', 'round half down', 'abs']);

const isRounding = (node: Node): node is Node & { op: 'call' } =>
  node.op === 'call' && node.callee.op === 'name' && roundings.has(node.callee.name) && node.args.length > 0;

/** Numerator, denominator and factor of a formula of that form, roundings around it left aside; null for another. */
export function ratioOf(text: string, node: Node, factor: Decimal = one): Ratio | null {
  if (isRounding(node)) return ratioOf(text, node.args[0]!.value, factor);
  if (node.op !== 'arithmetic') return null;
  const { operator, left, right } = node;
  if (operator === '*' && right.op === 'literal' && right.value instanceof Decimal)
    return ratioOf(text, left, multiply(factor, right.value));
  if (operator === '*' && left.op === 'literal' && left.value instanceof Decimal) return ratioOf(text, right, multiply(factor, left.value));
  if (operator !== '/' || right.op === 'literal') return null;
  return { numerator: text.slice(left.from, left.to), denominator: text.slice(right.from, right.to), factor };
}

const divides = (node: Node): boolean => (node.op === 'arithmetic' && node.operator === '/') || kids(node).some(divides);

/**
 * A formula on rows as one on a group of them: sums take the place of row values on both sides of a division, so that a ratio
 * becomes the ratio of sums; sums and differences without a division inside are summed as they stand.
 */
export function overGroup(node: Node, i: Inferring): Node {
  const isRow = (part: Node): boolean => (i.typeOf.get(part)?.grain ?? '') !== '';
  if (!isRow(node)) return node;
  if (isRounding(node))
    return { ...node, args: node.args.map((argument, n) => (n === 0 ? { ...argument, value: overGroup(argument.value, i) } : argument)) };
  if (node.op === 'negate') return { ...node, value: overGroup(node.value, i) };
  const splits =
    node.op === 'compare' ||
    (node.op === 'arithmetic' &&
      (divides(node) || !isRow(node.left) || !isRow(node.right)) &&
      node.operator !== '+' &&
      node.operator !== '-');
  const adds = node.op === 'arithmetic' && divides(node) && isRow(node.left) && isRow(node.right);
  if ((splits || adds) && 'left' in node) return { ...node, left: overGroup(node.left, i), right: overGroup(node.right, i) };
  const { from, to } = node;
  return { op: 'call', callee: { op: 'name', name: 'sum', from, to }, args: [{ name: null, value: node }], from, to };
}
