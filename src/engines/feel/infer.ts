import { builtins, typeOfBuiltin } from './builtins/index.ts';
import { inferCall } from './inferCall.ts';
import { combineTypes, grainOf, join } from './inferCombine.ts';
import { find, type Inferring, inside, itemType, textAt } from './inferring.ts';
import type { Binding, Node } from './tree.ts';
import { any, type Type } from './types.ts';
import { kindOf, type Value } from './value.ts';
import { kindName } from './words.ts';

function literalType(value: Value): Type {
  const kind = kindOf(value);
  return { kind, grain: null };
}

/** Seen from inside a list, what belongs to the row outside is a constant. */
const asConstant = (type: Type): Type => (type.kind === 'list' ? type : { ...type, grain: null });

function nameType(i: Inferring, node: Node & { op: 'name' }): Type {
  let within = false;
  for (const layer of i.layers) {
    if (layer.name === node.name) return layer.type;
    if (layer.item === true) {
      const field = layer.type.fields?.[node.name];
      if (field !== undefined) return field;
      within = true;
      if (layer.type.kind === 'any' || (layer.type.kind === 'context' && layer.type.fields === undefined)) return i.names[node.name] ?? any;
    }
  }
  const declared = i.names[node.name];
  if (declared !== undefined) {
    i.reads.add(node.name);
    return within ? asConstant(declared) : declared;
  }
  const builtin = builtins.get(node.name);
  if (builtin !== undefined) return typeOfBuiltin(builtin);
  i.reads.add(node.name);
  find(i, node, 'unknownName', { name: node.name, known: Object.keys(i.names).slice(0, 12).join('、') || '无' });
  return any;
}

function expectBoolean(i: Inferring, node: Node): Type {
  const type = infer(i, node);
  if (!['boolean', 'any', 'null'].includes(type.kind))
    find(i, node, 'wrongKind', { text: textAt(i, node), wanted: kindName('boolean'), found: kindName(type.kind) });
  return type;
}

function bind(i: Inferring, bindings: readonly Binding[]): Inferring {
  let inner = i;
  for (const binding of bindings) {
    const over = infer(inner, binding.over);
    if (binding.until !== null) infer(inner, binding.until);
    inner = inside(inner, { name: binding.name, type: binding.until === null ? itemType(over) : over });
  }
  return inner;
}

/** One item of a list, with its entries, stands for the row that the list belongs to. */
function ofOwner(item: Type, grain: string | null): Type {
  if (item.fields === undefined) return { ...item, grain };
  const fields = Object.entries(item.fields).map(([name, field]) => [name, field.kind === 'list' ? field : ofOwner(field, grain)] as const);
  return { ...item, grain, fields: Object.fromEntries(fields) };
}

function inferFilter(i: Inferring, node: Node & { op: 'filter' }): Type {
  const source = infer(i, node.value);
  const item = itemType(source);
  const condition = infer(inside(i, { name: 'item', type: item }, { type: item, item: true }), node.condition);
  if (condition.kind === 'number') return source.kind === 'list' ? ofOwner(item, source.grain ?? null) : item;
  if (!['boolean', 'any', 'null'].includes(condition.kind)) {
    find(i, node.condition, 'wrongKind', { text: textAt(i, node.condition), wanted: kindName('boolean'), found: kindName(condition.kind) });
  }
  if (condition.kind !== 'boolean') return any;
  return source.kind === 'list' ? source : { kind: 'list', of: item, ...(source.grain === undefined ? {} : { grain: source.grain }) };
}

const propertyKinds: Readonly<Record<string, Type>> = { 'time offset': { kind: 'daysDuration' }, timezone: { kind: 'string' } };
const numberProperties = new Set([
  'year',
  'month',
  'day',
  'weekday',
  'hour',
  'minute',
  'second',
  'years',
  'months',
  'days',
  'hours',
  'minutes',
  'seconds',
]);

function fieldOf(i: Inferring, node: Node & { op: 'path' }, type: Type): Type {
  if (type.kind === 'list') {
    const of = fieldOf(i, node, type.of ?? any);
    return { kind: 'list', of, ...(type.grain === undefined ? {} : { grain: type.grain }) };
  }
  if (type.kind === 'context' && type.fields !== undefined) {
    const field = type.fields[node.name];
    if (field !== undefined) return field;
    find(i, node, 'unknownName', { name: node.name, known: Object.keys(type.fields).join('、') || '无' });
    return { kind: 'null' };
  }
  if (['any', 'context', 'null'].includes(type.kind)) return any;
  const grain = type.grain === undefined ? {} : { grain: type.grain };
  if (type.kind === 'range') return node.name.endsWith('included') ? { kind: 'boolean', ...grain } : { ...(type.of ?? any), ...grain };
  if (numberProperties.has(node.name)) return { kind: 'number', ...grain };
  return propertyKinds[node.name] ?? any;
}

function inferIn(i: Inferring, node: Node & { op: 'in' }): Type {
  let type: Type = { ...infer(i, node.value), kind: 'boolean' };
  const inner = inside(i, { name: '?', type: infer(i, node.value) });
  for (const test of node.tests) {
    const other = infer(inner, test);
    const element = other.kind === 'list' || other.kind === 'range' ? itemType(other) : other;
    type = join(i, node, type, { kind: 'boolean', ...(element.grain === undefined ? {} : { grain: element.grain }) }, node.value, test);
  }
  return { kind: 'boolean', ...(type.grain === undefined ? {} : { grain: type.grain }) };
}

function inferList(i: Inferring, node: Node & { op: 'list' }): Type {
  const items = node.items.map(item => infer(i, item));
  const kinds = new Set(items.map(item => item.kind).filter(kind => kind !== 'null'));
  const shared = items.find(item => item.kind !== 'null') ?? any;
  const fields =
    items.length > 0 && items.every(item => item.fields !== undefined) ? Object.assign({}, ...items.map(item => item.fields)) : undefined;
  const grain = items.every(item => item.grain === null) ? null : undefined;
  const of: Type =
    kinds.size !== 1 ? any : shared.kind === 'context' ? { kind: 'context', ...(fields === undefined ? {} : { fields }) } : shared;
  return { kind: 'list', of, ...(grain === undefined ? {} : { grain }) };
}

function inferContext(i: Inferring, node: Node & { op: 'context' }): Type {
  let inner = i;
  const fields: Record<string, Type> = {};
  for (const entry of node.entries) {
    fields[entry.key] = infer(inner, entry.value);
    inner = inside(inner, { name: entry.key, type: fields[entry.key]! });
  }
  return { kind: 'context', fields };
}

function inferIf(i: Inferring, node: Node & { op: 'if' }): Type {
  const condition = expectBoolean(i, node.condition);
  const then = infer(i, node.whenTrue);
  const otherwise = infer(i, node.whenFalse);
  const whole = join(i, node, then, otherwise, node.whenTrue, node.whenFalse);
  return condition.grain === undefined
    ? whole
    : { ...whole, grain: grainOf(join(i, node, { kind: 'any', grain: condition.grain }, whole, node.condition, node.whenTrue)) };
}

function computeStructure(
  i: Inferring,
  node: Node & { op: 'path' | 'filter' | 'call' | 'list' | 'context' | 'range' | 'test' | 'function' },
): Type {
  switch (node.op) {
    case 'path':
      return fieldOf(i, node, infer(i, node.value));
    case 'filter':
      return inferFilter(i, node);
    case 'call':
      return inferCall(i, node, infer);
    case 'list':
      return inferList(i, node);
    case 'context':
      return inferContext(i, node);
    case 'range':
      return { kind: 'range', of: join(i, node, infer(i, node.low), infer(i, node.high), node.low, node.high) };
    case 'test':
      return { kind: 'range', of: infer(i, node.value) };
    case 'function':
      return functionType(i, node);
  }
}

function compute(i: Inferring, node: Node): Type {
  switch (node.op) {
    case 'literal':
      return literalType(node.value);
    case 'name':
      return nameType(i, node);
    case 'negate':
      return infer(i, node.value);
    case 'arithmetic':
    case 'compare':
      return combineTypes(i, node, infer(i, node.left), infer(i, node.right));
    case 'and':
    case 'or':
      return join(
        i,
        node,
        { ...expectBoolean(i, node.left), kind: 'boolean' },
        { ...expectBoolean(i, node.right), kind: 'boolean' },
        node.left,
        node.right,
      );
    case 'between': {
      const value = infer(i, node.value);
      const low = join(i, node, value, infer(i, node.low), node.value, node.low);
      return { ...join(i, node, low, infer(i, node.high), node.value, node.high), kind: 'boolean', unit: null };
    }
    case 'in':
      return inferIn(i, node);
    case 'if':
      return inferIf(i, node);
    case 'for':
      return { kind: 'list', of: infer(bind(i, node.bindings), node.body) };
    case 'some':
    case 'every':
      expectBoolean(bind(i, node.bindings), node.body);
      return {
        kind: 'boolean',
        ...(i.typeOf.get(node.bindings[0]!.over)?.grain === undefined ? {} : { grain: i.typeOf.get(node.bindings[0]!.over)!.grain! }),
      };
    case 'instanceOf':
      return { kind: 'boolean', ...(infer(i, node.value).grain === undefined ? {} : { grain: infer(i, node.value).grain! }) };
    default:
      return computeStructure(i, node);
  }
}

function functionType(i: Inferring, node: Node & { op: 'function' }): Type {
  const parameters = node.parameters.map(p => p.type ?? any);
  const result = infer(inside(i, ...node.parameters.map((p, n) => ({ name: p.name, type: parameters[n]! }))), node.body);
  return { kind: 'function', parameters, result };
}

/** The type of a node, remembered for the node; what is wrong is added to the findings. */
export function infer(i: Inferring, node: Node): Type {
  const known = i.typeOf.get(node);
  if (known !== undefined) return known;
  const type = compute(i, node);
  i.typeOf.set(node, type);
  return type;
}
