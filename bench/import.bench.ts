import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import {
  amount,
  code,
  count,
  date,
  defineOffice,
  defineRegister,
  type Field,
  type Fields,
  optional,
  type Register,
  shapeOf,
  text,
} from '#register/index.ts';
import { draftMigration } from '#store/index.ts';
import { openDeviceBooks } from '../test/county/deviceBooks.ts';
import { embeddedPrograms, startServer, systemPrograms } from '../test/county/servers.ts';

const COLUMNS = 40;
const SECONDS = 20;
const MEGABYTES = 300;

const KINDS: readonly ((label: string) => Field<unknown>)[] = [
  label => optional(text(label)),
  label => optional(count(label)),
  label => optional(date(label)),
  label => optional(code(label, { first: '甲类', second: '乙类', third: '丙类' })),
  label => optional(amount(label)),
];

/** A made-up register of forty columns: a key, and seven or eight each of text, counts, days, codes and amounts. */
const wide = defineRegister({
  name: 'wideLedger',
  label: '宽表',
  scope: 'bureau',
  key: ['number'],
  fields: {
    number: text('编号', { longest: 20 }),
    ...Object.fromEntries(Array.from({ length: COLUMNS - 1 }, (_, i) => [`column${i}`, KINDS[i % KINDS.length]!(`第${i}列`)])),
  } as Fields,
  rules: [{ code: 'some', says: '第1列不得大于一百万。', english: 'Too many.', holds: row => Number(row.column1 ?? 0) <= 1_000_000 }],
  workflow: {},
  readBy: ['planner'],
  importBy: ['planner'],
}) as unknown as Register;

const office = defineOffice({ name: 'wide', label: '宽表', basis: [], serves: [], roles: [], registers: [wide], verbs: [], views: [] });

const letter = (place: number): string => (place >= 26 ? letter(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));
const CODES = ['甲类', '乙类', '丙类'];

/** The XML of one row, strings in place as many programs write them, days as serial numbers. */
function rowXml(line: number): string {
  const cells = Array.from({ length: COLUMNS - 1 }, (_, i) => {
    const address = `${letter(i + 1)}${line}`;
    const kind = i % KINDS.length;
    if (kind === 0) return `<c r="${address}" t="inlineStr"><is><t>名称${(line * 7 + i) % 5000}</t></is></c>`;
    if (kind === 1) return `<c r="${address}"><v>${(line * i) % 3000}</v></c>`;
    if (kind === 2) return `<c r="${address}" s="1"><v>${45_000 + ((line + i) % 2000)}</v></c>`;
    if (kind === 3) return `<c r="${address}" t="inlineStr"><is><t>${CODES[(line + i) % 3]}</t></is></c>`;
    return `<c r="${address}"><v>${((line * 13 + i) % 100_000) / 100}</v></c>`;
  });
  return `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>N${line}</t></is></c>${cells.join('')}</row>`;
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

/** A workbook of so many rows and forty columns. */
function workbook(rows: number): Uint8Array {
  const heading = Object.values(wide.fields)
    .map(({ label }, place) => `<c r="${letter(place)}1" t="inlineStr"><is><t>${label}</t></is></c>`)
    .join('');
  const pieces = [`<worksheet><sheetData><row r="1">${heading}</row>`];
  for (let line = 2; line <= rows + 1; line += 1) pieces.push(rowXml(line));
  pieces.push('</sheetData></worksheet>');
  const text = (xml: string) => Buffer.from(xml);
  return new Uint8Array(
    zipped({
      'xl/workbook.xml': text(`<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': text(
        `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': text('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
      'xl/worksheets/sheet1.xml': text(pieces.join('')),
    }),
  );
}

/** The highest resident memory of this process while work is done, in megabytes. */
async function peakOf<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number; readonly megabytes: number }> {
  let most = 0;
  const clock = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const started = performance.now();
  try {
    const value = await work();
    return {
      value,
      seconds: (performance.now() - started) / 1000,
      megabytes: Math.round(Math.max(most, process.memoryUsage().rss) / (1 << 20)),
    };
  } finally {
    clearInterval(clock);
  }
}

async function measure(
  name: string,
  bytes: Uint8Array,
  rows: number,
  where: { readonly databaseUrl: string } | { readonly inMemory: true },
) {
  const migration = { name: '9998-wide', sql: draftMigration(shapeOf(wide)), digest: 'wide' };
  const books = await openDeviceBooks(where, { migrations: [migration], offices: [office] });
  const checked = await peakOf(async () => books.check(books.planner, bytes, '宽表.xlsx', wide));
  if (!checked.value.ok) throw new Error(checked.value.problems.map(problem => problem.message).join('\n'));
  const run = checked.value.value;
  const saved = await peakOf(async () => books.save(books.planner, run, 'all', wide));
  if (!saved.value.ok) throw new Error(saved.value.problems.map(problem => problem.message).join('\n'));
  await books.store.close();
  const read = run.outcome.readMilliseconds / 1000;
  return {
    database: name,
    rows,
    'read s': read.toFixed(1),
    'check s': (checked.seconds - read).toFixed(1),
    'save s': saved.seconds.toFixed(1),
    'all s': (checked.seconds + saved.seconds).toFixed(1),
    'peak MB': Math.max(checked.megabytes, saved.megabytes),
  };
}

/**
 * `npm run bench -- import [--rows N] [--only postgres|pglite]`: a workbook of 100,000 rows and 40 columns read, checked and saved with its audit. The clock
 * starts with the file in memory and stops when the rows are committed. `read` is the time waited for the reader's thread.
 */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const rows = Number(option('--rows') ?? 100_000);
  const only = option('--only');
  const file = option('--file');
  if (file !== undefined) {
    // The child that is measured: it holds nothing but what an import needs.
    const url = option('--database');
    const bytes = new Uint8Array(readFileSync(file));
    console.log(
      JSON.stringify(
        await measure(
          url === undefined ? 'pglite' : 'postgres',
          bytes,
          rows,
          url === undefined ? { inMemory: true } : { databaseUrl: url },
        ),
      ),
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'yuheng-import-'));
  const made = join(folder, 'wide.xlsx');
  const bytes = workbook(rows);
  writeFileSync(made, bytes);
  console.log(
    `${rows} × ${COLUMNS}, ${(bytes.length / (1 << 20)).toFixed(1)} MB; target for 100,000: ${SECONDS} s and ${MEGABYTES} MB on PostgreSQL, three times the seconds on PGlite`,
  );
  const measured = (...more: readonly string[]) => inChild(['--rows', String(rows), '--file', made, ...more]);
  const results: unknown[] = [];
  const programs = [systemPrograms(), embeddedPrograms()].find(one => 'folder' in one);
  if (only !== 'pglite' && programs !== undefined && 'folder' in programs) {
    const server = await startServer(programs);
    try {
      results.push(await measured('--database', await server.newDatabase()));
    } finally {
      await server.stop();
    }
  }
  if (only !== 'postgres') results.push(await measured());
  rmSync(folder, { recursive: true, force: true });
  console.table(results);
}

/** Measures in a process of its own, so that the memory is that of the import. */
const inChild = (args: readonly string[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), 'import', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.on('data', chunk => {
      told += chunk;
    });
    child.once('close', status =>
      status === 0 ? resolve(JSON.parse(told)) : reject(new Error(`the measured process ended with ${status}`)),
    );
  });
