const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

function character(hex: string, whole: string): string {
  const code = Number.parseInt(hex, 16);
  if (code > 0x10ffff) return whole;
  return hex.length === 4 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** The text of a string literal without its quotes and escapes; an escape the standard does not know stays as written. */
export const unquoted = (written: string): string =>
  written
    .slice(1, -1)
    .replace(/\\(?:U([0-9a-fA-F]{6})|u([0-9a-fA-F]{4})|([\s\S]))/g, (whole, long?: string, short?: string, letter?: string) => {
      const hex = long ?? short;
      return hex === undefined ? (escapes[letter ?? ''] ?? whole) : character(hex, whole);
    });
