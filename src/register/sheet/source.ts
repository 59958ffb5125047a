import { ok, type Result } from '#kernel/problem.ts';
import { ref } from '../fields/choice.ts';
import { list } from '../fields/composite.ts';
import { count } from '../fields/number.ts';
import { note, text } from '../fields/text.ts';
import { defineRegister } from '../register.ts';
import { rows } from '../rows.ts';
import { shapeOf } from '../shape.ts';
import type { Desk, ReadingDesk } from '../verb.ts';

/** A workbook that someone brings: what was found in it, and what became of it. Its bytes are kept by their hash. */
export const sheetImport = defineRegister({
  name: 'sheetImport',
  label: '工作簿导入',
  scope: 'bureau',
  key: [],
  fields: {
    importedBy: text('导入人', { longest: 60 }),
    register: text('台账', { longest: 60 }),
    fileName: text('文件名', { longest: 255 }),
    contentHash: text('内容摘要', { longest: 64 }),
    sheetName: text('工作表', { longest: 60 }),
    sheetColumns: note('各列的位置', { longest: 200_000 }),
    importOutcome: note('检查与保存的结果', { longest: 200_000 }),
  },
  rules: [],
  workflow: { uploaded: {}, checked: {}, saved: {}, cancelled: {} },
});

/** From which line of which file rows came, some thousand rows to an entry: `rows[i]` stood in line `lines[i]`. */
export const rowSource = defineRegister({
  name: 'rowSource',
  label: '行的出处',
  scope: 'bureau',
  key: [],
  fields: {
    sheetImport: ref('sheetImport', '工作簿导入'),
    register: text('台账', { longest: 60 }),
    sourceRows: list('来源记录', text('来源记录', { longest: 40 })),
    sourceLines: list('行号', count('行号')),
    rowDigests: list('行摘要', text('行摘要', { longest: 60 })),
  },
  rules: [],
  workflow: {},
});

/** The digests of rows without a key that files have brought before. */
export type RowDigests = ReadonlySet<string>;

/** All digests of a register's rows. */
export async function digestsOf(desk: ReadingDesk, register: string): Promise<RowDigests> {
  const found = await rows(desk, rowSource, { where: { register } });
  return new Set(found.flatMap(entry => entry.rowDigests));
}

/** Writes down from where rows came. */
export async function keepSources(
  desk: Desk,
  entry: { readonly sheetImport: string; readonly register: string },
  from: readonly { readonly row: string; readonly line: number; readonly digest: string | null }[],
): Promise<Result<null>> {
  if (from.length === 0) return ok(null);
  await desk.store.insertMany(shapeOf(rowSource), [
    {
      ...entry,
      sourceRows: from.map(one => one.row),
      sourceLines: from.map(one => one.line),
      rowDigests: from.flatMap(one => (one.digest === null ? [] : [one.digest])),
    },
  ]);
  return ok(null);
}

/** Where the value of a field comes from: a cell of a file, or someone who typed it. */
export type ValueSource =
  | {
      readonly from: 'file';
      readonly fileName: string;
      readonly contentHash: string;
      readonly sheet: string;
      readonly line: number;
      /** The letters of the column; null where the file did not bring the field. */
      readonly column: string | null;
      readonly by: string;
      readonly at: Date;
    }
  | { readonly from: 'typed'; readonly deed: string; readonly by: string; readonly at: Date };

/** The name of the deed by which rows of files are saved; its reason holds the id of the import. */
export const SAVING = 'ledger.saveImport';

interface Brought {
  readonly fileName: string;
  readonly contentHash: string;
  readonly sheetName: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly line: number;
  readonly id: string;
}

async function broughtBy(desk: ReadingDesk, register: string, row: string): Promise<readonly Brought[]> {
  const entries = await rows(desk, rowSource, { where: { register }, matching: [{ column: 'sourceRows', holds: row }] });
  const files = await rows(desk, sheetImport, { where: { id: [...new Set(entries.map(entry => entry.sheetImport))] } });
  return entries.flatMap(entry => {
    const file = files.find(one => one.id === entry.sheetImport);
    if (file === undefined) return [];
    const line = entry.sourceLines[entry.sourceRows.indexOf(row)] ?? 0;
    return [{ ...file, columns: JSON.parse(file.sheetColumns) as Record<string, string>, line }];
  });
}

/**
 * Where each field of a row comes from: for every field the last writing that changed it, by the audit; a writing of a file names
 * content hash, sheet, line and column. Fields that nothing was ever written into are left out.
 */
export async function sourcesOf(
  desk: ReadingDesk,
  register: { readonly name: string; readonly fields: Readonly<Record<string, unknown>> },
  row: string,
): Promise<Readonly<Record<string, ValueSource>>> {
  const brought = await broughtBy(desk, register.name, row);
  const found: Record<string, ValueSource> = {};
  for (const event of [...(await desk.store.events({ table: register.name, row }))].reverse())
    for (const name of Object.keys(event.after ?? {})) {
      if (!Object.hasOwn(register.fields, name)) continue;
      const { actor: by, at, deed, why } = event;
      const file = deed === SAVING ? brought.find(one => why?.includes(one.id)) : undefined;
      found[name] =
        file === undefined
          ? { from: 'typed', deed, by, at }
          : {
              from: 'file',
              fileName: file.fileName,
              contentHash: file.contentHash,
              sheet: file.sheetName,
              line: file.line,
              column: file.columns[name] ?? null,
              by,
              at,
            };
    }
  return found;
}
