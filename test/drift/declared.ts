import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from '@swc/core';

const root = join(import.meta.dirname, '..', '..');

/** The TypeScript files of the product below src, tests left out, by their path from the root. */
export function* sources(folder = 'src'): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name) && !/\.(test|bench)\.tsx?$/.test(entry.name))
      yield relative(root, join(root, path)).split(sep).join('/');
  }
}

/** The text of a source file. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function* nodesBelow(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const member of value) yield* nodesBelow(member);
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const member of Object.values(value)) yield* nodesBelow(member);
  }
}

/** Every node of a file's syntax tree. */
export const syntaxOf = (path: string): Iterable<Node> =>
  nodesBelow(parseSync(textOf(path), { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2024' }).body);

/** A refusal as its `problems(place, { name: { zh, en } })` declares it. */
export interface DeclaredProblem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly file: string;
}

type Property = { readonly key: { readonly value: string }; readonly value: Node };
const propertiesOf = (node: Node | undefined): readonly Property[] =>
  ((node?.properties ?? []) as readonly Node[]).filter(one => one.type === 'KeyValueProperty') as unknown as readonly Property[];

const textIn = (node: Node | undefined): string => {
  if (node?.type === 'StringLiteral') return String(node.value);
  if (node?.type === 'TemplateLiteral') return (node.quasis as readonly { readonly cooked: string }[]).map(part => part.cooked).join('…');
  if (node?.type === 'BinaryExpression') return textIn(node.left as Node) + textIn(node.right as Node);
  return '';
};

function problemsIn(call: Node, file: string): readonly DeclaredProblem[] {
  const args = call.arguments as readonly { readonly expression: Node }[];
  const place = textIn(args[0]?.expression);
  return propertiesOf(args[1]?.expression).map(({ key, value }) => {
    const parts = Object.fromEntries(propertiesOf(value).map(part => [part.key.value, textIn(part.value)]));
    return { code: `${place}.${key.value}`, zh: parts.zh ?? '', en: parts.en ?? '', file };
  });
}

/** Every refusal that the sources declare. */
export function declaredProblems(): readonly DeclaredProblem[] {
  return [...sources()]
    .filter(file => textOf(file).includes('problems('))
    .flatMap(file =>
      [...syntaxOf(file)]
        .filter(node => node.type === 'CallExpression' && (node.callee as Node | undefined)?.value === 'problems')
        .flatMap(call => problemsIn(call, file)),
    );
}

/** The names that a file gives to things: variables, functions, types, parameters, properties. */
export function namesIn(path: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of syntaxOf(path)) if (node.type === 'Identifier' && typeof node.value === 'string') names.add(node.value);
  return names;
}
