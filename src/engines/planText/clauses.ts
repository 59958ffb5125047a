/** A span of the paragraph's normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A clause's span; `opens` when a semicolon stands before it. */
export interface ClauseSpan extends Span {
  readonly opens: boolean;
}

/** A sentence and the clauses it is cut into. */
export interface Sentence extends Span {
  readonly clauses: readonly ClauseSpan[];
}

const pairs: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['〔', '〕'],
  ['【', '】'],
  ['[', ']'],
  ['〈', '〉'],
]);
const closers: ReadonlySet<string> = new Set(pairs.values());
const brackets = /[()“”《》〔〕【】[\]〈〉。]/g;
const longestBracket = 160;

/** What a character stands inside of: 1 brackets, 2 quotes, 3 the title of a document; 0 nothing. */
export const inside = { bracket: 1, quote: 2, title: 3 } as const;

const sortOf = (opener: string) => (opener === '“' ? inside.quote : opener === '《' || opener === '〈' ? inside.title : inside.bracket);

/** For each character of the text what closed pair it stands inside of, 0 outside; the outermost pair tells. */
export function bracketed(text: string): Uint8Array {
  const depth = new Uint8Array(text.length);
  let open: number[] = [];
  for (const { 0: char, index } of text.matchAll(brackets)) {
    if (pairs.has(char)) open.push(index);
    else if (closers.has(char)) open = closePair(text, depth, open, index);
    if (open.length > 0 && index - (open[0] as number) > longestBracket) open.shift();
  }
  return depth;
}

/** Marks a stretch; quotes and titles inside plain brackets stay what they are. */
function mark(depth: Uint8Array, sort: number, from: number, to: number): void {
  if (sort !== inside.bracket) depth.fill(sort, from, to);
  else for (let i = from; i < to; i++) if (depth[i] === 0) depth[i] = sort;
}

/** Closes the nearest opener of the same pair, marks what stands between, and returns the openers still open. */
function closePair(text: string, depth: Uint8Array, open: number[], at: number): number[] {
  for (let k = open.length - 1; k >= 0; k--) {
    const from = open[k] as number;
    if (pairs.get(text[from] as string) !== text[at]) continue;
    if (at - from <= longestBracket) mark(depth, sortOf(text[from] as string), from + 1, at);
    return open.slice(0, k);
  }
  return open;
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';

/** A comma between digits that groups thousands, not clauses. */
const isThousands = (text: string, i: number) =>
  isDigit(text[i - 1]) && isDigit(text[i + 1]) && isDigit(text[i + 2]) && isDigit(text[i + 3]) && !isDigit(text[i + 4]);

/** A clause longer than this is cut, so that no rule ever looks at more. */
const longestClause = 400;

/** Cuts a paragraph into sentences at 。！？； and each into clauses at ，：; brackets and quotes hold together. */
export function sentencesOf(text: string): Sentence[] {
  const within = bracketed(text);
  const sentences: Sentence[] = [];
  let clauses: ClauseSpan[] = [];
  let opens = false;
  let sentence = 0;
  let clause = 0;
  const endClause = (i: number) => {
    if (text.slice(clause, i).trim() !== '') clauses.push({ start: clause, end: i, opens });
    opens = text[i] === ';';
    clause = i + 1;
  };
  for (let i = 0; i <= text.length; i++) {
    const char = text[i] ?? '。';
    if (i - clause >= longestClause && !isDigit(char)) {
      endClause(i);
      clause = i;
    }
    if (i < text.length && within[i] !== 0) continue;
    const ends = char === '。' || char === '!' || char === '?' || char === '\n';
    if (ends || char === ';' || (char === ',' && !isThousands(text, i)) || (char === ':' && !isDigit(text[i + 1]))) endClause(i);
    if (ends) {
      if (clauses.length > 0) sentences.push({ start: sentence, end: i, clauses });
      clauses = [];
      sentence = i + 1;
    }
  }
  return sentences;
}
