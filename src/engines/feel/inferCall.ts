import { builtins } from './builtins/index.ts';
import { accepts, type Builtin, usageOf } from './builtins/signature.ts';
import { find, type Inferring, inside, itemType } from './inferring.ts';
import { MonthsDuration } from './temporal.ts';
import { parseDuration } from './temporalText.ts';
import type { Node } from './tree.ts';
import { any, type Type } from './types.ts';
import { kindName } from './words.ts';

/** The functions that make one value of many rows. */
export const aggregateNames: ReadonlySet<string> = new Set([
  'sum',
  'count',
  'min',
  'max',
  'mean',
  'median',
  'stddev',
  'product',
  'all',
  'any',
  'mode',
]);
const keepItem = new Set([
  'sum',
  'min',
  'max',
  'mean',
  'median',
  'stddev',
  'abs',
  'floor',
  'ceiling',
  'decimal',
  'round up',
  'round down',
  'round half up',
  'round half down',
]);
const keepList = new Set([
  'sublist',
  'reverse',
  'distinct values',
  'remove',
  'sort',
  'insert before',
  'list replace',
  'append',
  'concatenate',
  'union',
]);

type Call = Node & { op: 'call' };

function shared(types: readonly Type[]): Type['grain'] {
  const grains = types.map(type => type.grain).filter(grain => grain !== undefined && grain !== null);
  return grains.length > 0 ? grains[0] : types.every(type => type.grain === null) ? null : undefined;
}

/** The grain of a call that is no aggregate: that of its arguments, which must not be rows of different things. */
function grainOfCall(i: Inferring, node: Call, types: readonly Type[]): Pick<Type, 'grain'> {
  const named = [
    ...new Set(
      types
        .filter(type => type.kind !== 'list')
        .map(type => type.grain)
        .filter(grain => typeof grain === 'string'),
    ),
  ];
  if (named.length > 1) {
    const [left, right] = [node.args[0]!, node.args.at(-1)!].map(argument => i.text.slice(argument.value.from, argument.value.to)) as [
      string,
      string,
    ];
    if (named.includes(''))
      find(i, node, 'mixedWithWhole', {
        whole: named[0] === '' ? left : right,
        part: named[0] === '' ? right : left,
        grain: named.find(grain => grain !== '')!,
      });
    else find(i, node, 'mixedGrain', { left, right, leftGrain: named[0]!, rightGrain: named[1]! });
    return {};
  }
  const grain = shared(types);
  return grain === undefined ? {} : { grain };
}

function aggregate(i: Inferring, node: Call, callee: Builtin, over: Type): Type {
  const rows = over.kind !== 'list' && typeof over.grain === 'string' && over.grain !== '';
  if (rows) i.aggregates.add(node);
  const grain = rows ? { grain: '' } : over.grain === undefined ? {} : { grain: over.grain };
  const item = itemType(over);
  if (callee.name === 'count') return { kind: 'number', unit: over.unit ?? null, ...grain };
  if (keepItem.has(callee.name))
    return {
      kind: item.kind === 'any' && callee.result.kind !== 'any' ? callee.result.kind : item.kind,
      unit: item.unit ?? null,
      ...grain,
    };
  return { ...callee.result, ...grain };
}

function resultOf(i: Inferring, node: Call, callee: Builtin, types: readonly Type[]): Type {
  const [first] = types;
  const grain = grainOfCall(i, node, types);
  if (callee.name === 'duration') {
    const from = node.args[0]?.value;
    const value = from?.op === 'literal' && typeof from.value === 'string' ? parseDuration(from.value) : undefined;
    return value === undefined
      ? any
      : { kind: value === null ? 'null' : value instanceof MonthsDuration ? 'monthsDuration' : 'daysDuration', ...grain };
  }
  if (keepItem.has(callee.name) && first !== undefined)
    return { ...itemType(first), kind: callee.result.kind === 'any' ? itemType(first).kind : callee.result.kind, ...grain };
  if (keepList.has(callee.name) && first?.kind === 'list') return first;
  if (callee.name === 'get value' && first?.kind === 'context') {
    const key = node.args[1]?.value;
    return key?.op === 'literal' && typeof key.value === 'string' ? (first.fields?.[key.value] ?? any) : any;
  }
  return { ...callee.result, ...grain };
}

function checkKinds(i: Inferring, node: Call, callee: Builtin, types: readonly Type[]): void {
  if (node.args.some(argument => argument.name !== null) || callee.signatures.some(s => s.variadic)) return;
  const fits = callee.signatures.some(
    s =>
      types.length <= s.parameters.length &&
      types.every((type, n) => {
        const { kinds } = s.parameters[n]!;
        return (
          type.kind === 'any' ||
          type.kind === 'null' ||
          kinds.length === 0 ||
          kinds.includes(itemType(type).kind as never) ||
          kinds.includes(type.kind as never) ||
          kinds.includes('list')
        );
      }),
  );
  if (!fits)
    find(i, node, 'wrongArguments', {
      name: callee.name,
      usage: `${usageOf(callee)}；现为（${types.map(type => kindName(type.kind)).join('，')}）`,
    });
}

/** The type of a call. */
export function inferCall(i: Inferring, node: Call, infer: (i: Inferring, node: Node) => Type): Type {
  const { callee } = node;
  const known = callee.op === 'name' && !i.layers.some(layer => layer.name === callee.name) && i.names[callee.name] === undefined;
  if (!known) {
    const type = infer(i, callee);
    const types = node.args.map(argument => infer(i, argument.value));
    return callee.op === 'function'
      ? infer(
          { ...inside(i, ...callee.parameters.map((p, n) => ({ name: p.name, type: types[n] ?? any }))), typeOf: new Map() },
          callee.body,
        )
      : (type.result ?? any);
  }
  const types = node.args.map(argument => infer(i, argument.value));
  const builtin = builtins.get(callee.name);
  if (builtin === undefined) {
    find(i, node, 'unknownFunction', { name: callee.name });
    return any;
  }
  const names = node.args.some(argument => argument.name !== null) ? node.args.map(argument => argument.name ?? '') : null;
  if (!accepts(builtin, node.args.length, names)) {
    find(i, node, 'wrongArguments', { name: builtin.name, usage: usageOf(builtin) });
    return { kind: 'null' };
  }
  checkKinds(i, node, builtin, types);
  if (aggregateNames.has(builtin.name) && node.args.length === 1) return aggregate(i, node, builtin, types[0]!);
  return resultOf(i, node, builtin, types);
}
