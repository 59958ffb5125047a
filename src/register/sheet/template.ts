import type { CellValue, Workbook, Worksheet } from 'exceljs';
import type { Field, FieldKind } from '../field.ts';
import type { Register } from '../register.ts';
import { columnsOfSheet, letterOf, type SheetColumn } from './columns.ts';
import { NOTES_SHEET } from './headings.ts';

const EXAMPLE = '例：';
const CHOICES_SHEET = '可选内容';
const MOST_LINES = 5_000;

/** What a template is filled with: rows in its layout, and the words to choose from by column. */
export interface TemplateFilling {
  readonly rows?: readonly (readonly (string | number | null)[])[];
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

interface Taught {
  readonly what: string;
  readonly example: string | number;
}

const TAUGHT: Readonly<Partial<Record<FieldKind, Taught>>> = {
  text: { what: '文字', example: '示例文字' },
  note: { what: '文字，可以换行', example: '示例说明' },
  count: { what: '非负整数', example: 12 },
  amount: { what: '数字', example: 12.5 },
  money: { what: '金额，单位元，最多两位小数', example: 1200.5 },
  flag: { what: '是或否', example: '是' },
  date: { what: '日期，如 2027-09-01、2027年9月1日', example: '2027-09-01' },
  year: { what: '四位年份', example: 2027 },
  period: { what: '时段，如 2027年、2027年上半年、2027年9月、2027—2028学年', example: '2027年9月' },
  geo: { what: '经度,纬度', example: '97.05,40.28' },
  idNumber: { what: '18位公民身份号码', example: '11010519491231002X' },
  phone: { what: '手机号码，或带区号的座机号码', example: '13800001111' },
};

/** What to write into a column and an example of it. */
function taught(field: Field<unknown>, choices: readonly string[]): Taught {
  if (field.kind === 'code') {
    const labels = Object.values(field.codes ?? {});
    return { what: `从下列中选：${labels.slice(0, 30).join('、')}${labels.length > 30 ? '…' : ''}`, example: labels[0] ?? '' };
  }
  if (field.kind === 'ref') return { what: '名称或代码', example: choices[0] ?? '示例名称' };
  if (field.kind === 'list') {
    const inner = taught(field.item ?? field, choices);
    return { what: `${inner.what}；多项之间用顿号隔开`, example: inner.example };
  }
  const { what, example } = TAUGHT[field.kind] ?? { what: '文字', example: '' };
  return { what: field.unit ? `${what}（${field.unit}）` : what, example };
}

const choicesFor = ({ key, field }: SheetColumn, given: TemplateFilling['choices']): readonly string[] => {
  if (field.kind === 'code') return Object.values(field.codes ?? {});
  if (field.kind === 'flag') return ['是', '否'];
  return given?.[key] ?? [];
};

const headingOf = ({ label, field }: SheetColumn): string => (field.unit && field.kind !== 'money' ? `${label}（${field.unit}）` : label);
const isFigure = (field: Field<unknown>) => ['count', 'amount', 'money', 'year'].includes(field.kind);
const widthOf = (text: string) =>
  Math.min(
    40,
    Math.max(
      12,
      [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 4),
    ),
  );

/** Puts the words to choose from into a sheet of their own and offers them in the cells of their columns. */
function offerChoices(
  book: Workbook,
  page: Worksheet,
  columns: readonly SheetColumn[],
  given: TemplateFilling['choices'],
  lines: number,
): void {
  const offered = columns.map((column, place) => ({ place, words: choicesFor(column, given) })).filter(({ words }) => words.length > 0);
  if (offered.length === 0) return;
  const shelf = book.addWorksheet(CHOICES_SHEET, { state: 'hidden' });
  offered.forEach(({ place, words }, at) => {
    words.forEach((word, line) => void (shelf.getCell(line + 1, at + 1).value = word));
    const range = `${CHOICES_SHEET}!$${letterOf(at)}$1:$${letterOf(at)}$${words.length}`;
    const isList = columns[place]!.field.kind === 'list';
    for (let line = 2; line <= lines; line += 1)
      page.getCell(line, place + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [range],
        // Several members may be typed into one cell.
        showErrorMessage: !isList,
        errorTitle: '请从列表中选',
        error: `“${columns[place]!.label}”请从列表中选。`,
      };
  });
}

/** A sheet that says of each column whether it must be filled in and with what. */
function addNotes(book: Workbook, columns: readonly SheetColumn[], given: TemplateFilling['choices']): void {
  const page = book.addWorksheet(NOTES_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = [
    { header: '列', width: 24 },
    { header: '必填', width: 8 },
    { header: '填什么', width: 70 },
  ];
  page.getRow(1).font = { bold: true };
  for (const column of columns)
    page.addRow([headingOf(column), column.isRequired ? '必填' : '选填', taught(column.field, choicesFor(column, given)).what]);
  page.addRow([]);
  page.addRow(['列的先后可以调整，不填的选填列可以删去；以“例：”开头的示例行不会导入。']);
}

/**
 * A register's workbook: headings with notes, drop-downs of its codes, a frozen head, and either an example row (which is never
 * imported) or the rows given. All text is stored as text, so nothing in it is a formula.
 */
export async function templateOf(register: Register, { rows = [], choices = {} }: TemplateFilling = {}): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const page = book.addWorksheet(register.label.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  const columns = columnsOfSheet(register);
  page.columns = columns.map(column => ({
    header: headingOf(column),
    width: widthOf(headingOf(column)),
    style: { numFmt: isFigure(column.field) ? 'General' : '@', alignment: { vertical: 'top' } },
  }));
  columns.forEach((column, place) => {
    const cell = page.getCell(1, place + 1);
    cell.font = { bold: true, ...(column.isRequired ? { color: { argb: 'FFAF2E1B' } } : {}) };
    cell.numFmt = '@';
    cell.note = `${column.isRequired ? '必填' : '选填'}：${taught(column.field, choicesFor(column, choices)).what}`;
  });
  const example = columns.map((column, place): CellValue => {
    const { example: value } = taught(column.field, choicesFor(column, choices));
    return place === 0 ? `${EXAMPLE}${value}` : value;
  });
  if (rows.length === 0) page.addRow(example).font = { italic: false, color: { argb: 'FF66716C' } };
  for (const row of rows) page.addRow([...row]);
  offerChoices(book, page, columns, choices, Math.min(MOST_LINES, Math.max(500, rows.length + 200)));
  addNotes(book, columns, choices);
  return Buffer.from(await book.xlsx.writeBuffer());
}
