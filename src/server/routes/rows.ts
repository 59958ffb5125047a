import { count, type Fields, may, optional, type Register, readRow, rows, text } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { type Answer, refusal } from '../answers.ts';
import { jsonOf } from '../input.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';

/** Rows that one answer may be chosen from; a longer register needs a view of its own. */
const MOST_ROWS = 20_000;
const queryFields = {
  search: optional(text('搜索')),
  order: optional(text('排序')),
  page: optional(count('页', { least: 1 })),
  size: optional(count('每页', { least: 1, most: 500 })),
};

type Row = StoredRow<Readonly<Record<string, unknown>>>;

/** Columns that may be shown: those every row has, and the fields that are not sensitive. */
const openNames = (register: Register) => ['id', 'version', 'state', ...openFields(register)];
const openFields = (register: Register) =>
  Object.entries(register.fields)
    .filter(([, field]) => field.sensitive === undefined)
    .map(([name]) => name);

const compared = (a: unknown, b: unknown): number => {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh');
};

function choose(found: readonly Row[], names: readonly string[], search: string | null, order: string | null): readonly Row[] {
  const kept =
    search === null ? found : found.filter(row => names.some(name => typeof row[name] === 'string' && row[name].includes(search)));
  const [column, down] = order?.startsWith('-') ? [order.slice(1), -1] : [order, 1];
  if (column === null || column === undefined || !names.includes(column)) return kept;
  return [...kept].sort((a, b) => down * compared(a[column], b[column]));
}

/** Conditions by open fields and by state, each read as its field reads a cell; other names are left out. */
function readWhere(register: Register<Fields>, raw: Readonly<Record<string, unknown>>) {
  const asked = Object.fromEntries(openFields(register).flatMap(name => (name in raw ? [[name, optional(register.fields[name]!)]] : [])));
  const state = 'state' in raw ? { state: text('状态') } : {};
  return readRow({ ...asked, ...state }, raw);
}

async function listed({ house, request, county, holder }: HeldVisit): Promise<Answer> {
  const { name } = request.params as { readonly name: string };
  const register: Register<Fields> | undefined = house.offices.flatMap(office => office.registers).find(one => one.name === name);
  if (register === undefined) return refusal(404, says.noSuchRegister({ name: name.slice(0, 80) }));
  const { actor } = holder;
  const isMine = register.scope === 'bureau' || (actor.organisation !== null && 'organisation' in register.fields);
  if (register.readBy === undefined || !may(actor, register.readBy) || !isMine) return refusal(403, says.notYourRole());
  const { where: raw, ...rest } = request.query as Readonly<Record<string, string>>;
  const [where, query] = [jsonOf(raw), readRow(queryFields, rest)];
  if (!where.ok) return refusal(400, ...where.problems);
  if (!query.ok) return refusal(422, ...query.problems);
  const names = openNames(register);
  const asked = readWhere(register, where.value);
  if (!asked.ok) return refusal(422, ...asked.problems);
  const mine = register.scope === 'organisation' ? [['organisation', actor.organisation] as const] : [];
  const found = await house.store.read({ county, actor: actor.id }, reading =>
    rows({ store: reading, actor, today: reading.today }, register, {
      where: { ...asked.value, ...Object.fromEntries(mine) },
      limit: MOST_ROWS,
    }),
  );
  const chosen = choose(found, names, query.value.search, query.value.order);
  const size = query.value.size ?? 100;
  const from = ((query.value.page ?? 1) - 1) * size;
  const shown = chosen.slice(from, from + size).map(row => Object.fromEntries(names.map(column => [column, row[column] ?? null])));
  return { status: 200, body: { total: chosen.length, rows: shown } };
}

/** The rows of a register that says who may list them; sensitive fields are never among them. */
export const rowRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/registers/:name/rows', demands: 'signedIn', rate: 'read', csrf: false, handle: listed },
];
