import type { SyntaxNode } from '@lezer/common';
import { parseDecimal } from '#kernel/decimal.ts';
import type { ArithmeticOperator } from './arithmetic.ts';
import type { Building } from './building.ts';
import type { Parsed } from './parse.ts';
import { placeText, says } from './problem.ts';
import { unquoted } from './stringText.ts';
import { parseAtLiteral } from './temporalText.ts';
import type { Argument, Binding, CompareOperator, Node, Parameter, Shape } from './tree.ts';
import { readType } from './typeText.ts';
import type { Value } from './value.ts';

const childrenOf = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.type.isSkipped && child.name !== 'LineComment' && child.name !== 'BlockComment') found.push(child);
  }
  return found;
};

/** The text of a node with runs of white space as one space. */
const nameText = (b: Building, node: SyntaxNode): string => b.parsed.text.slice(node.from, node.to).replace(/\s+/g, ' ').trim();
const at = (node: SyntaxNode, shape: Shape): Node => ({ ...shape, from: node.from, to: node.to });
const literal = (node: SyntaxNode, value: Value): Node => at(node, { op: 'literal', value });

function atLiteral(b: Building, node: SyntaxNode): Node {
  const text = unquoted(b.parsed.text.slice(node.from + 1, node.to).trim());
  const value = parseAtLiteral(text);
  if (value === null) b.findings.push({ problem: says.badLiteral({ text }, placeText(node)), place: node });
  return literal(node, value);
}

function bindings(b: Building, node: SyntaxNode): Binding[] {
  return childrenOf(node).map(child => {
    const [name, , domain] = childrenOf(child);
    const parts = domain!.name === 'IterationContext' ? childrenOf(domain!).filter(part => part.name !== '..') : [domain!];
    return { name: nameText(b, name!), over: build(b, parts[0]!), until: parts[1] === undefined ? null : build(b, parts[1]) };
  });
}

function args(b: Building, node: SyntaxNode | undefined): Argument[] {
  if (node === undefined) return [];
  if (node.name === 'PositionalParameters') return childrenOf(node).map(child => ({ name: null, value: build(b, child) }));
  return childrenOf(node).map(child => {
    const [name, value] = childrenOf(child);
    return { name: nameText(b, name!), value: build(b, value!) };
  });
}

function call(b: Building, node: SyntaxNode): Node {
  const [callee, ...rest] = childrenOf(node);
  const named = callee!.name === 'DateTimeConstructor' || callee!.name === 'SpecialFunctionName';
  const target = named ? at(callee!, { op: 'name', name: nameText(b, callee!) }) : build(b, callee!);
  return at(node, {
    op: 'call',
    callee: target,
    args: args(
      b,
      rest.find(child => /Parameters$/.test(child.name)),
    ),
  });
}

function comparison(b: Building, node: SyntaxNode): Node {
  const [left, operator, ...rest] = childrenOf(node);
  if (operator!.name === 'between')
    return at(node, { op: 'between', value: build(b, left!), low: build(b, rest[0]!), high: build(b, rest[2]!) });
  if (operator!.name === 'in') {
    const tests = rest.flatMap(child =>
      child.name === 'PositiveUnaryTests' ? childrenOf(child) : child.name === 'PositiveUnaryTest' ? [child] : [],
    );
    return at(node, { op: 'in', value: build(b, left!), tests: tests.map(test => build(b, test)) });
  }
  return at(node, { op: 'compare', operator: nameText(b, operator!) as CompareOperator, left: build(b, left!), right: build(b, rest[0]!) });
}

function contextOfEntries(b: Building, node: SyntaxNode): Node {
  const entries = childrenOf(node)
    .filter(child => child.name === 'ContextEntry')
    .map(child => {
      const [key, value] = childrenOf(child);
      const written = childrenOf(key!)[0]!;
      return {
        key: written.name === 'StringLiteral' ? unquoted(b.parsed.text.slice(written.from, written.to)) : nameText(b, written),
        value: build(b, value!),
      };
    });
  const twice = entries.find((entry, i) => entries.findIndex(other => other.key === entry.key) < i);
  if (twice === undefined) return at(node, { op: 'context', entries });
  b.findings.push({ problem: says.duplicateKey({ name: twice.key }, placeText(node)), place: node });
  return literal(node, null);
}

function arithmetic(b: Building, node: SyntaxNode): Node {
  const parts = childrenOf(node);
  if (parts.length === 2) return at(node, { op: 'negate', value: build(b, parts[1]!) });
  const written = nameText(b, parts[1]!);
  return at(node, {
    op: 'arithmetic',
    operator: (written === '^' ? '**' : written) as ArithmeticOperator,
    left: build(b, parts[0]!),
    right: build(b, parts[2]!),
  });
}

function interval(b: Building, node: SyntaxNode): Node {
  const [open, low, , high, close] = childrenOf(node);
  return at(node, {
    op: 'range',
    low: build(b, low!),
    lowIncluded: open!.name === '[',
    high: build(b, high!),
    highIncluded: close!.name === ']',
  });
}

function functionOf(b: Building, node: SyntaxNode): Node {
  const parts = childrenOf(node);
  const formal = parts.find(child => child.name === 'FormalParameters');
  const body = parts.find(child => child.name === 'FunctionBody');
  if (parts.some(child => child.name === 'external') || body === undefined) return literal(node, null);
  const parameters = (formal === undefined ? [] : childrenOf(formal)).map((child): Parameter => {
    const [name, type] = childrenOf(child);
    return { name: nameText(b, name!), type: type === undefined ? null : readType(b, type) };
  });
  return at(node, { op: 'function', parameters, body: build(b, childrenOf(body)[0]!) });
}

function unaryTest(b: Building, node: SyntaxNode): Node {
  const parts = childrenOf(node);
  if (parts.length === 1) return build(b, parts[0]!);
  return at(node, { op: 'test', operator: nameText(b, parts[0]!) as CompareOperator, value: build(b, parts[1]!) });
}

const binary = (op: 'and' | 'or') => (b: Building, node: SyntaxNode) => {
  const [left, , right] = childrenOf(node);
  return at(node, { op, left: build(b, left!), right: build(b, right!) });
};

const first = (b: Building, node: SyntaxNode) => build(b, childrenOf(node)[0]!);

const builders: Readonly<Record<string, (b: Building, node: SyntaxNode) => Node>> = {
  Expression: first,
  PositiveUnaryTest: first,
  ParenthesizedExpression: (b, node) => build(b, childrenOf(node)[1]!),
  NumericLiteral: (b, node) => literal(node, parseDecimal(b.parsed.text.slice(node.from, node.to).replace(/\s+/g, ''))),
  StringLiteral: (b, node) => literal(node, unquoted(b.parsed.text.slice(node.from, node.to))),
  BooleanLiteral: (b, node) => literal(node, nameText(b, node) === 'true'),
  null: (_b, node) => literal(node, null),
  '?': (_b, node) => at(node, { op: 'name', name: '?' }),
  VariableName: (b, node) => at(node, { op: 'name', name: nameText(b, node) }),
  DateTimeLiteral: (b, node) => (childrenOf(node)[0]!.name === 'AtLiteral' ? first(b, node) : call(b, node)),
  AtLiteral: atLiteral,
  ArithmeticExpression: arithmetic,
  Comparison: comparison,
  Conjunction: binary('and'),
  Disjunction: binary('or'),
  IfExpression: (b, node) => {
    const [, condition, , then, , otherwise] = childrenOf(node);
    return at(node, { op: 'if', condition: build(b, condition!), whenTrue: build(b, then!), whenFalse: build(b, otherwise!) });
  },
  ForExpression: (b, node) => {
    const [, names, , body] = childrenOf(node);
    return at(node, { op: 'for', bindings: bindings(b, names!), body: build(b, body!) });
  },
  QuantifiedExpression: (b, node) => {
    const [word, names, , body] = childrenOf(node);
    return at(node, { op: word!.name === 'some' ? 'some' : 'every', bindings: bindings(b, names!), body: build(b, body!) });
  },
  InstanceOfExpression: (b, node) => {
    const [value, , , type] = childrenOf(node);
    return at(node, { op: 'instanceOf', value: build(b, value!), of: readType(b, type!), written: nameText(b, type!) });
  },
  PathExpression: (b, node) => {
    const [value, , name] = childrenOf(node);
    return at(node, { op: 'path', value: build(b, value!), name: nameText(b, name!) });
  },
  FilterExpression: (b, node) => {
    const [value, , condition] = childrenOf(node);
    return at(node, { op: 'filter', value: build(b, value!), condition: build(b, condition!) });
  },
  FunctionInvocation: call,
  List: (b, node) =>
    at(node, {
      op: 'list',
      items: childrenOf(node)
        .filter(child => child.name !== '[' && child.name !== ']')
        .map(child => build(b, child)),
    }),
  Context: contextOfEntries,
  Interval: interval,
  SimplePositiveUnaryTest: unaryTest,
  FunctionDefinition: functionOf,
};

/** The expression of a node of the grammar's tree. The tree holds no errors by then; an unknown node is a fault. */
export function build(b: Building, node: SyntaxNode): Node {
  const builder = builders[node.name];
  if (builder === undefined) throw new Error(`no builder for ${node.name} at ${node.from}`);
  return builder(b, node);
}

/** The first place that cannot be read; null when all can. */
export function firstError(parsed: Parsed): { readonly from: number; readonly to: number } | null {
  let place: { readonly from: number; readonly to: number } | null = null;
  parsed.tree.iterate({
    enter: node => {
      if (place === null && node.type.isError) place = { from: node.from, to: Math.max(node.to, node.from + 1) };
      return place === null;
    },
  });
  return place;
}
