import { deflateRawSync } from 'node:zlib';
import { COLUMNS, type ColumnKind, kindOfColumn, wide } from './ledger.ts';

const CODES = ['甲类', '乙类', '丙类'];
const letter = (place: number): string => (place >= 26 ? letter(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** Numbers from 0 up to 1 that a seed fixes (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const inPlace = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** The XML of one cell: strings in place as many programs write them, days as serial numbers. */
function cellXml(address: string, kind: ColumnKind, next: () => number, organisations: readonly string[]): string {
  const upTo = (most: number) => Math.floor(next() * most);
  switch (kind) {
    case 'text':
      return inPlace(address, `名称${upTo(5000)}`);
    case 'code':
      return inPlace(address, CODES[upTo(3)]!);
    case 'organisation':
      return inPlace(address, organisations[upTo(organisations.length)]!);
    case 'flag':
      return inPlace(address, next() < 0.5 ? '是' : '否');
    case 'date':
      return `<c r="${address}" s="1"><v>${45_000 + upTo(2000)}</v></c>`;
    case 'count':
      return `<c r="${address}"><v>${upTo(3000)}</v></c>`;
    case 'amount':
      return `<c r="${address}"><v>${upTo(100_000) / 100}</v></c>`;
  }
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** A zip package of these parts. */
function zipped(parts: Readonly<Record<string, Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    const packed = deflateRawSync(bytes, { level: 1 });
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(crcOf(bytes), 16);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(bytes.length, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(at, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    head.copy(local, 4, 6, 32);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(head, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const list = Buffer.concat(directory);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetXml(rows: number, seed: number, organisations: readonly string[]): Buffer {
  const next = numbers(seed);
  const heading = Object.values(wide.fields).map(({ label }, place) => inPlace(`${letter(place)}1`, label));
  const pieces = [`<worksheet xmlns="${MAIN}"><sheetData><row r="1">${heading.join('')}</row>`];
  for (let line = 2; line <= rows + 1; line += 1) {
    const cells = Array.from({ length: COLUMNS - 1 }, (_, place) =>
      cellXml(`${letter(place + 1)}${line}`, kindOfColumn(place), next, organisations),
    );
    pieces.push(`<row r="${line}">${inPlace(`A${line}`, `N${line}`)}${cells.join('')}</row>`);
  }
  pieces.push('</sheetData></worksheet>');
  return Buffer.from(pieces.join(''));
}

/** A workbook of so many rows and forty columns, fixed by its seed; one column names these organisations. */
export function workbook(rows: number, seed: number, organisations: readonly string[]): Uint8Array {
  const part = (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) =>
    part(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`);
  const override = (name: string, kind: string) => `<Override PartName="/xl/${name}.xml" ContentType="${SHEET_TYPE}.${kind}+xml"/>`;
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const types = [override('workbook', 'sheet.main'), override('worksheets/sheet1', 'worksheet'), override('styles', 'styles')];
  return new Uint8Array(
    zipped({
      '[Content_Types].xml': part(`<Types xmlns="${TYPES}">${defaults}${types.join('')}</Types>`),
      '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': part(
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'styles', 'styles.xml'),
      ),
      'xl/styles.xml': part(
        `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': sheetXml(rows, seed, organisations),
    }),
  );
}
