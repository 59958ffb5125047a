import type { SyntaxNode } from '@lezer/common';
import type { Building } from './building.ts';
import { placeText, says } from './problem.ts';
import { any, simpleTypes, type Type } from './types.ts';

const partsOf = (node: SyntaxNode, name: string): SyntaxNode[] => node.getChildren(name);

/** The type that a Type node writes; null (and a finding) when its name is not declared. */
export function readType(b: Building, node: SyntaxNode): Type | null {
  const inner = node.firstChild;
  if (inner === null) return null;
  switch (inner.name) {
    case 'ListType': {
      const of = readType(b, partsOf(inner, 'Type')[0]!);
      return of === null ? null : { kind: b.parsed.ranges.has(inner.from) ? 'range' : 'list', of };
    }
    case 'ContextType': {
      const entries = partsOf(inner, 'ContextEntryTypes').flatMap(list => partsOf(list, 'ContextEntryType'));
      const fields = entries.map(entry => [nameOf(b, partsOf(entry, 'Name')[0]!), readType(b, partsOf(entry, 'Type')[0]!)] as const);
      return fields.some(([, type]) => type === null)
        ? null
        : { kind: 'context', fields: Object.fromEntries(fields) as Record<string, Type> };
    }
    case 'FunctionType': {
      const given = partsOf(inner, 'ArgumentTypes').flatMap(list => partsOf(list, 'ArgumentType'));
      const parameters = given.map(argument => readType(b, partsOf(argument, 'Type')[0]!));
      const result = readType(b, partsOf(inner, 'Type')[0]!);
      return result === null || parameters.some(type => type === null)
        ? null
        : { kind: 'function', parameters: parameters as Type[], result };
    }
    default:
      return namedType(b, inner);
  }
}

const nameOf = (b: Building, node: SyntaxNode): string => b.parsed.text.slice(node.from, node.to).replace(/\s+/g, ' ').trim();

function namedType(b: Building, node: SyntaxNode): Type | null {
  const name = nameOf(b, node);
  const type = b.types[name] ?? simpleTypes[name];
  if (type !== undefined) return type.kind === 'any' ? any : type;
  b.findings.push({ problem: says.unknownType({ name }, placeText(node)), place: node });
  return null;
}
