/** A stretch of words that both versions have, or only the old (`gone`) or only the new one (`new`). */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Numbers and Latin words are compared whole, everything else character by character. */
const tokensOf = (text: string): readonly string[] => text.match(/[0-9０-９]+(?:[.．][0-9０-９]+)?|[A-Za-z]+|[\s\S]/gu) ?? [];

/** Pairs beyond this many are not compared one by one: the whole is said to be replaced. */
const MOST = 4_000_000;

/** Lengths of the longest common subsequences of the tails of two lists, row by row. */
function tails(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] as Uint16Array, table[i + 1] as Uint16Array];
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
  }
  return table;
}

/** The steps from one list to the other, each of one item, by the longest common subsequence. */
export function stepsBetween(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const of = (kind: Stretch['kind'], items: readonly string[]) => items.map(text => ({ kind, text }));
  const between = left.length * right.length > MOST ? [...of('gone', left), ...of('new', right)] : walk(left, right);
  return [...of('same', a.slice(0, head)), ...between, ...of('same', a.slice(a.length - tail))];
}

function walk(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  const table = tails(a, b);
  const steps: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const down = table[i + 1]?.[j] ?? -1;
    const across = i <= a.length && j < b.length ? (table[i]?.[j + 1] ?? -1) : -1;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ kind: 'same', text: a[i] as string });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || down >= across)) steps.push({ kind: 'gone', text: a[i++] as string });
    else steps.push({ kind: 'new', text: b[j++] as string });
  }
  return steps;
}

/** Joins steps into stretches; between two changes what was taken away stands before what was put there. */
function joined(steps: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [gone, added] = ['', ''];
  const change = () => {
    if (gone !== '') stretches.push({ kind: 'gone', text: gone });
    if (added !== '') stretches.push({ kind: 'new', text: added });
    [gone, added] = ['', ''];
  };
  for (const { kind, text } of steps) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') added += text;
    else {
      change();
      const last = stretches.at(-1);
      if (last?.kind === 'same') stretches[stretches.length - 1] = { kind, text: last.text + text };
      else stretches.push({ kind, text });
    }
  }
  change();
  return stretches;
}

/** One character that happens to be the same between two changes is read as part of the change. */
function withoutSpecks(stretches: readonly Stretch[]): readonly Stretch[] {
  const steps = stretches.flatMap((one, i): readonly Stretch[] => {
    const isSpeck = one.kind === 'same' && one.text.length === 1 && i > 0 && i < stretches.length - 1;
    return isSpeck
      ? [
          { kind: 'gone', text: one.text },
          { kind: 'new', text: one.text },
        ]
      : [one];
  });
  return joined(steps);
}

/** What was taken out of a text and what was put in, in the order of reading. */
export const wordDiff = (before: string, after: string): readonly Stretch[] =>
  withoutSpecks(joined(stepsBetween(tokensOf(before), tokensOf(after))));
