const JOINTS = /(?<=[，、；,;。])/;
const EDGES = /^[\s，、；,;。]+|[\s，、；,;。]+$/g;

/** The clauses of a sentence, each with the sign that ends it. */
export const clausesOf = (quote: string): readonly string[] => quote.split(JOINTS);

interface Part {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The parts of a sentence cut at `cuts`, without the signs at their edges; offsets count in the plan's text. */
export function partsOf(quote: string, start: number, cuts: readonly number[]): readonly Part[] {
  const places = [0, ...[...cuts].sort((a, b) => a - b), quote.length];
  return places.slice(1).flatMap((to, i) => {
    const from = places[i]!;
    const raw = quote.slice(from, to);
    const words = raw.replace(EDGES, '');
    const begin = start + from + raw.indexOf(words);
    return words === '' ? [] : [{ start: begin, end: begin + words.length, words }];
  });
}
