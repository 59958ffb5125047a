/** A formula as this program reads it: only what formulas of indicators are made of. */
export type Tree =
  | { readonly is: 'value'; readonly value: string | boolean | null | { readonly number: string } }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Tree[]; readonly text: string }
  | { readonly is: 'filter'; readonly rows: Tree; readonly condition: Tree }
  | { readonly is: 'path'; readonly rows: Tree; readonly name: string }
  | { readonly is: 'in'; readonly value: Tree; readonly among: readonly Tree[] }
  | { readonly is: 'between'; readonly value: Tree; readonly low: Tree; readonly high: Tree }
  | { readonly is: 'if'; readonly condition: Tree; readonly yes: Tree; readonly no: Tree }
  | { readonly is: 'two'; readonly sign: string; readonly left: Tree; readonly right: Tree }
  | { readonly is: 'minus'; readonly of: Tree };

/** Thrown for what this program does not read; it then says so and judges nothing. */
export class Unreadable extends Error {}

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign';
  readonly text: string;
  readonly at: number;
}

const PATTERN = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|("(?:[^"\\]|\\.)*")|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|!=|[-+*/()[\].,<>=]))/uy;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.trimEnd().length) {
    const from = PATTERN.lastIndex;
    const found = PATTERN.exec(text);
    if (found === null) throw new Unreadable(`“${text.slice(from, from + 10)}”`);
    const [whole, number, quoted, word, sign] = found;
    const kind = number !== undefined ? 'number' : quoted !== undefined ? 'text' : word !== undefined ? 'word' : 'sign';
    tokens.push({ kind, text: number ?? quoted ?? word ?? sign ?? '', at: from + whole.length - whole.trimStart().length });
  }
  return tokens;
}

/** Reads a formula; throws `Unreadable` for what it does not know. */
export function readTree(text: string): Tree {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at]?.text;
  const take = (wanted: string): boolean => {
    if (tokens[at]?.kind === 'text' || peek() !== wanted) return false;
    at += 1;
    return true;
  };
  const must = (wanted: string): void => {
    if (!take(wanted)) throw new Unreadable(`“${peek() ?? ''}”`);
  };
  const chain = (next: () => Tree, signs: readonly string[]): Tree => {
    let left = next();
    for (let sign = signs.find(take); sign !== undefined; sign = signs.find(take)) left = { is: 'two', sign, left, right: next() };
    return left;
  };
  const list = (end: string): readonly Tree[] => {
    const items: Tree[] = [];
    if (take(end)) return items;
    do items.push(whole());
    while (take(','));
    must(end);
    return items;
  };
  const word = (): Tree => {
    const { text: name = '', at: from = 0 } = tokens[at++] ?? {};
    if (name === 'true' || name === 'false') return { is: 'value', value: name === 'true' };
    if (name === 'null') return { is: 'value', value: null };
    if (name === 'if') {
      const condition = whole();
      must('then');
      const yes = whole();
      must('else');
      return { is: 'if', condition, yes, no: whole() };
    }
    if (!take('(')) return { is: 'name', name };
    const args = list(')');
    const last = tokens[at - 1]!;
    return { is: 'call', name, args, text: text.slice(from, last.at + 1) };
  };
  const primary = (): Tree => {
    const token = tokens[at];
    if (token === undefined) throw new Unreadable('…');
    if (token.kind === 'word') return word();
    at += 1;
    if (token.kind === 'number') return { is: 'value', value: { number: token.text.replace(/^\./, '0.') } };
    if (token.kind === 'text') return { is: 'value', value: JSON.parse(token.text) as string };
    if (token.text !== '(') throw new Unreadable(`“${token.text}”`);
    const inner = whole();
    must(')');
    return inner;
  };
  const postfix = (): Tree => {
    let rows = primary();
    for (;;) {
      if (take('[')) {
        rows = { is: 'filter', rows, condition: whole() };
        must(']');
      } else if (take('.')) rows = { is: 'path', rows, name: tokens[at++]?.text ?? '' };
      else return rows;
    }
  };
  const unary = (): Tree => (take('-') ? { is: 'minus', of: unary() } : postfix());
  const product = () => chain(unary, ['*', '/']);
  const sum = () => chain(product, ['+', '-']);
  const comparison = (): Tree => {
    const value = sum();
    if (take('in')) return { is: 'in', value, among: take('(') ? list(')') : [sum()] };
    if (take('between')) {
      const low = sum();
      must('and');
      return { is: 'between', value, low, high: sum() };
    }
    const sign = ['<=', '>=', '!=', '=', '<', '>'].find(take);
    return sign === undefined ? value : { is: 'two', sign, left: value, right: sum() };
  };
  const both = () => chain(comparison, ['and']);
  const whole = (): Tree => chain(both, ['or']);
  const tree = whole();
  if (at < tokens.length) throw new Unreadable(`“${peek()}”`);
  return tree;
}
