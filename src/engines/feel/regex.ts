import { patternSource } from './regexSource.ts';

interface Compiled {
  readonly search: RegExp;
  readonly groups: number;
}

const compiled = new Map<string, Compiled | null>();
/** Patterns kept compiled; the cache starts anew beyond them. */
const kept = 500;

/** The compiled pattern; null when it, or a flag, is invalid. Flags are XPath's: s, m, i, x. */
export function compilePattern(pattern: string, flags: string): Compiled | null {
  const key = `${flags}/${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (compiled.size >= kept) compiled.clear();
  const made = compile(pattern, flags);
  compiled.set(key, made);
  return made;
}

function compile(pattern: string, flags: string): Compiled | null {
  if (!/^[smix]*$/.test(flags)) return null;
  const source = patternSource(pattern, flags);
  if (source === null) return null;
  try {
    return {
      search: new RegExp(source.source, `gu${flags.includes('i') ? 'i' : ''}${flags.includes('m') ? 'm' : ''}`),
      groups: source.groups,
    };
  } catch {
    return null;
  }
}

/** True when the pattern is found anywhere in the text; null for an invalid pattern. */
export function matchesPattern(text: string, pattern: string, flags: string): boolean | null {
  const found = compilePattern(pattern, flags);
  if (found === null) return null;
  found.search.lastIndex = 0;
  return found.search.test(text);
}

const matchesEmpty = (found: Compiled): boolean => {
  found.search.lastIndex = 0;
  return found.search.test('');
};

/** The parts of a replacement: text, or the number of a group; null for a stray `$` or backslash. */
export function replacementParts(replacement: string, groups: number): readonly (string | number)[] | null {
  const parts: (string | number)[] = [];
  for (let i = 0; i < replacement.length; i++) {
    const character = replacement[i]!;
    if (character === '\\') {
      i += 1;
      if (replacement[i] !== '$' && replacement[i] !== '\\') return null;
      parts.push(replacement[i]!);
    } else if (character === '$') {
      const digits = /^\d+/.exec(replacement.slice(i + 1))?.[0];
      if (digits === undefined) return null;
      let length = digits.length;
      while (length > 1 && Number(digits.slice(0, length)) > groups) length -= 1;
      parts.push(Number(digits.slice(0, length)));
      i += length;
    } else {
      parts.push(character);
    }
  }
  return parts;
}

/** Every match replaced; null for an invalid pattern or replacement, or a pattern that matches nothing at all (XPath FORX0003). */
export function replacePattern(text: string, pattern: string, replacement: string, flags: string): string | null {
  const found = compilePattern(pattern, flags);
  if (found === null || matchesEmpty(found)) return null;
  const parts = replacementParts(replacement, found.groups);
  if (parts === null) return null;
  return text.replace(found.search, (...match: readonly unknown[]) =>
    parts.map(part => (typeof part === 'string' ? part : part <= found.groups ? ((match[part] as string | undefined) ?? '') : '')).join(''),
  );
}

/** The pieces between matches; null for an invalid pattern or one that matches nothing at all. */
export function splitPattern(text: string, pattern: string): readonly string[] | null {
  const found = compilePattern(pattern, '');
  if (found === null || matchesEmpty(found)) return null;
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(found.search)) {
    pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}
