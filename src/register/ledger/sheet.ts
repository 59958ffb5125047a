import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { statesOf } from '../describe.ts';
import type { Field } from '../field.ts';
import type { Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk, Sheet } from '../verb.ts';
import type { Asked } from './ask.ts';
import { shownRow } from './mask.ts';
import { type Ledgers, ownRows } from './permit.ts';
import { type Titles, titlesFor } from './titles.ts';

type Values = Readonly<Record<string, unknown>>;

/** Rows that one workbook takes. */
const MOST_ROWS = 10_000;
const LONGEST_CELL = 32_000;

const says = problems('ledger', {
  tooManyRows: {
    zh: '符合条件的有{total}条，一次最多导出{most}条，请先筛选。',
    en: 'There are {total} rows; one workbook takes {most}. Narrow the list first.',
  },
});

/** A value as a cell of a workbook: figures as numbers, the rest in the words of the list. */
function cellOf(field: Field<unknown>, value: unknown, titles: Titles): string | number | null {
  if (value === null || value === undefined) return null;
  if (field.sensitive !== undefined) return String(value);
  switch (field.kind) {
    case 'flag':
      return value === true ? '是' : '否';
    case 'code':
      return field.codes?.[String(value)] ?? String(value);
    case 'ref':
      return titles[field.of ?? '']?.[String(value)] ?? '';
    case 'file':
      return '1份';
    case 'geo':
      return `${(value as Values).longitude}, ${(value as Values).latitude}`;
    case 'list':
      return Array.isArray(value) && field.item
        ? field.item.kind === 'file'
          ? `${value.length}份`
          : value.map(member => cellOf(field.item!, member, titles)).join('；')
        : null;
    case 'group':
      return Object.entries(field.parts ?? {})
        .map(([name, part]) => cellOf(part, (value as Values)[name], titles) ?? '')
        .join(' ');
    default:
      return typeof value === 'number' ? value : (titles.account?.[String(value)] ?? String(value)).slice(0, LONGEST_CELL);
  }
}

/** The rows that this person may see and asks for, as a table: every field but secrets, then the state; sensitive values masked unless `isClear`. Refuses more than 10,000 rows. */
export async function sheetOfRows(
  desk: ReadingDesk,
  ledgers: Ledgers,
  register: Register,
  asked: Asked,
  isClear = false,
): Promise<Result<Sheet>> {
  const shape = shapeOf(register);
  const matching = [...asked.matching, ...ownRows(ledgers, register, desk.actor)];
  const total = await desk.store.count(shape, asked.states, matching, MOST_ROWS * 10);
  if (total > MOST_ROWS) return refuse(says.tooManyRows({ total, most: MOST_ROWS }));
  const found = await desk.store.rows(shape, { where: asked.states, matching, orderBy: asked.orderBy, limit: MOST_ROWS });
  const titles = await titlesFor(
    desk,
    ledgers,
    found.map(row => [register.fields, row] as const),
  );
  const fields = Object.entries(register.fields).filter(([, field]) => field.sensitive !== 'secret');
  const states = new Map(statesOf(register).map(({ name, label }) => [name, label]));
  const hasStates = states.size > 1;
  return ok({
    title: register.label,
    headings: [...fields.map(([, field]) => field.label), ...(hasStates ? ['状态'] : [])],
    rows: found.map(row => {
      const shown: Values = isClear ? row : shownRow(register, row);
      const cells = fields.map(([name, field]) => cellOf(field, shown[name], titles));
      return [...cells, ...(hasStates ? [states.get(row.state) ?? row.state] : [])];
    }),
  });
}
