import { type Problem, problems } from '#kernel/problem.ts';
import { type Cell, type Field, optional, valueFor } from '#register/index.ts';

const says = problems('intake', {
  unknownWord: {
    zh: '“{label}”里的“{word}”还没有对照，请在对照表里选定它的意思。',
    en: '“{word}” of “{label}” has no meaning in the mapping yet; choose one.',
  },
  brokenCell: {
    zh: '“{label}”是公式出错的结果，请在原系统重新导出。',
    en: '“{label}” is the result of a broken formula; export the file again.',
  },
  needed: { zh: '“{label}”是空的，请在原系统补填后重新导出。', en: '“{label}” is empty; fill it in the system and export again.' },
});

/** One thing that a file of a system may give: under which headings it is known, how a cell is read, what its words mean. */
export interface Target {
  readonly key: string;
  readonly label: string;
  /** Other headings under which systems give it. */
  readonly aka: readonly string[];
  readonly field: Field<unknown>;
  readonly isRequired: boolean;
  /** The meanings that a word may have, key -> label; null where the cell is taken as it is written. */
  readonly choices: Readonly<Record<string, string>> | null;
  /** The meaning of a word of the system that needs no asking: a standard code or the word itself. */
  readonly guess?: (word: string) => string | null;
  /** Makes a cell readable before the field reads it: `202309` as a day. */
  readonly clean?: (cell: string | number) => string | number;
}

/** Target -> heading, as a person settled it. */
export type HeadingMap = Readonly<Record<string, string>>;
/** Target -> word of the system -> meaning; an empty meaning says that the word stands for nothing. */
export type CodeMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A word as it is compared: half width, without blanks. */
export const plainWord = (word: string): string => word.normalize('NFKC').replace(/\s+/g, '');

/** A heading as it is compared: also without stars, colons and brackets at its end. */
export const plainHeading = (heading: string): string =>
  plainWord(heading)
    .toLowerCase()
    .replace(/[*:]/g, '')
    .replace(/\([^)]*\)$/, '');

/** What stands in a cell as a word; null for an empty one. */
export function wordOfCell(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined || typeof cell === 'object') return null;
  const word = plainWord(typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell));
  return word === '' ? null : word;
}

/** The meaning of a word: as it was settled, else as the target guesses; undefined where nobody knows. */
export function meaningOf(target: Target, codes: CodeMap, word: string): string | null | undefined {
  const settled = codes[target.key]?.[word];
  if (settled !== undefined) return settled === '' ? null : settled;
  const guessed = target.guess?.(word) ?? null;
  if (guessed !== null) return guessed;
  return Object.entries(target.choices ?? {}).find(([key, label]) => key === word || plainWord(label) === word)?.[0];
}

/** A cell as its target reads it. */
export function readTarget(
  target: Target,
  codes: CodeMap,
  cell: Cell | undefined,
): { readonly value: unknown; readonly wrong: readonly Problem[] } {
  const { label } = target;
  if (typeof cell === 'object' && cell !== null) return { value: null, wrong: [says.brokenCell({ label }, label)] };
  const word = wordOfCell(cell);
  if (word === null) return { value: null, wrong: target.isRequired ? [says.needed({ label }, label)] : [] };
  if (target.choices !== null) {
    const meaning = meaningOf(target, codes, word);
    return meaning === undefined
      ? { value: null, wrong: [says.unknownWord({ label, word: word.slice(0, 40) }, label)] }
      : { value: meaning, wrong: [] };
  }
  const cleaned =
    typeof cell === 'boolean' || target.clean === undefined ? (cell as string | number | boolean) : target.clean(cell as string | number);
  const read = optional(target.field).read(valueFor(target.field, cleaned).value);
  return read.ok ? { value: read.value, wrong: [] } : { value: null, wrong: read.problems };
}

/** The target that a heading names, each once: by its own name first, then by the other headings. */
export function guessHeadings(targets: readonly Target[], headings: readonly string[]): HeadingMap {
  const plain = headings.map(plainHeading);
  const found: Record<string, string> = {};
  const taken = new Set<number>();
  const take = (words: (target: Target) => readonly string[]) => {
    for (const target of targets) {
      if (found[target.key] !== undefined) continue;
      for (const word of words(target)) {
        const place = plain.findIndex((heading, at) => !taken.has(at) && heading === plainHeading(word));
        if (place < 0) continue;
        found[target.key] = headings[place]!;
        taken.add(place);
        break;
      }
    }
  };
  take(target => [target.label]);
  take(target => target.aka);
  return found;
}
