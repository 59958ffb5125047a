const hex = (code: number) => code.toString(16).padStart(4, '0');
const encode = (text: string) => new TextEncoder().encode(text);

/** A CMap file as Adobe's technical note 5014 writes it; a block holds a hundred entries at most. */
function cmap(spaces: readonly string[], operator: 'cidrange' | 'cidchar' | 'bfrange', entries: readonly string[]): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, i) => entries.slice(i * 100, i * 100 + 100));
  const body = blocks.map(block => `${block.length} begin${operator}\n${block.join('\n')}\nend${operator}`).join('\n');
  return encode(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n${spaces.length} begincodespacerange\n${spaces.join('\n')}\nendcodespacerange\n${body}\nendcmap end end\n`,
  );
}

/** The characters of Chinese documents; what lies between is left without a character, so that true CIDs do not come out as other words. */
const used: readonly (readonly [number, number])[] = [
  [0xa1, 0xff],
  [0x2000, 0x206f],
  [0x2100, 0x27bf],
  [0x3000, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
];
const pieces = used.flatMap(([from, to]) =>
  Array.from({ length: (to >> 8) - (from >> 8) + 1 }, (_, i) => {
    const high = (from >> 8) + i;
    return [Math.max(from, high << 8), Math.min(to, (high << 8) | 0xff)] as const;
  }),
);

/** ASCII keeps Adobe's own glyph numbers, proportional and half-width, by which a font says how wide these are. */
const proportional = 1;
const halfWidth = 814;
const ascii = Array.from({ length: 95 }, (_, i) => 0x20 + i);

/** From a double-byte encoding to Unicode: every pair of bytes that the encoding knows. */
function doubleByte(encoding: string, firstOfAscii: number): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const entries = ascii.map((code, i) => `<${hex(code).slice(2)}> ${firstOfAscii + i}`);
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if (text.length === 1 && text !== '\ufffd') entries.push(`<${hex((high << 8) | low)}> ${text.charCodeAt(0)}`);
    }
  return cmap(['<00> <80>', '<8140> <fefe>'], 'cidchar', entries);
}

const toUnicode = () => [
  `<${hex(proportional)}> <${hex(proportional + 94)}> <0020>`,
  ...ascii.map((code, i) => `<${hex(halfWidth + i)}> <${hex(halfWidth + i)}> <${hex(code)}>`),
  ...pieces.map(([from, to]) => `<${hex(from)}> <${hex(to)}> <${hex(from)}>`),
];
const fromUnicode = () => [`<0020> <007e> ${proportional}`, ...pieces.map(([from, to]) => `<${hex(from)}> <${hex(to)}> ${from}`)];

/**
 * The predefined encodings of Chinese fonts that carry no characters of their own (UniGB-UCS2-H, GBK-EUC-H …), made from what the
 * platform knows of GBK. In place of Adobe's glyph numbers they give Unicode, and the table from glyph numbers to Unicode is the
 * identity: the two together say the same characters, and no table of Adobe's is needed. Null for any other.
 */
function predefinedCmap(name: string): Uint8Array | null {
  if (/^Adobe-(GB1|CNS1)-UCS2$/.test(name)) return cmap(['<0000> <ffff>'], 'bfrange', toUnicode());
  if (/^Uni(GB|CNS)-(UCS2|UTF16)-[HV]$/.test(name)) return cmap(['<0000> <ffff>'], 'cidrange', fromUnicode());
  if (/^(GBK-EUC|GBK2K|GB-EUC)-[HV]$/.test(name)) return doubleByte('gbk', halfWidth);
  if (/^(GBKp-EUC|GBpc-EUC)-[HV]$/.test(name)) return doubleByte('gbk', proportional);
  if (/^(B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/.test(name)) return doubleByte('big5', proportional);
  return null;
}

/** What pdf.js asks when a font names a predefined encoding; nothing else is ever given. `unknown` gathers the names that are refused. */
export const cmapsFor = (unknown: Set<string>) =>
  class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      const cmap = kind === 'cMapUrl' ? predefinedCmap(filename) : null;
      if (cmap !== null) return cmap;
      unknown.add(filename);
      throw new Error(`no ${kind} ${filename} here`);
    }
  };
