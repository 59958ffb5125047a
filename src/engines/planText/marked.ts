/** A stretch of normalised text that knows where each of its characters stood in the raw text. */
export interface Marked {
  readonly text: string;
  /** Raw offset of each character of `text`. */
  readonly at: readonly number[];
  /** Raw offset after the last character. */
  readonly end: number;
}

/** The raw span of a span of normalised text. */
export function rawSpan(marked: Marked, from: number, to: number): readonly [number, number] {
  const first = marked.at[from] ?? marked.end;
  const last = to > from ? (marked.at[to - 1] ?? marked.end - 1) : first - 1;
  return [first, last + 1];
}
