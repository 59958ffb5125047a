import { clockOf } from '#kernel/day.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { approvedExport, mustAsk, takeExport } from '#offices/accounts/index.ts';
import { ask, look, mayList, type Question, type Register, registerNamed, type Sheet, sheetOfRows, type Written } from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { jsonOf } from '../input.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { atDesk, ledgersOf, registerOf } from './ledgers.ts';
import { questionOf } from './rows.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How wide a column must be for its longest cell: a Chinese character counts for two. */
const widthOf = (cells: readonly (string | number | null)[]) =>
  Math.min(
    60,
    Math.max(8, ...cells.slice(0, 500).map(cell => [...String(cell ?? '')].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 2))),
  );

/** A table as the bytes of a workbook. Strings are stored as strings, so a cell that begins with = is text and never a formula. */
async function workbookOf(sheet: Sheet, mark: string): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const page = book.addWorksheet(sheet.title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = sheet.headings.map((header, place) => ({
    header,
    width: widthOf([header, ...sheet.rows.map(row => row[place] ?? null)]),
  }));
  page.getRow(1).font = { bold: true };
  page.headerFooter = { oddHeader: `&C&14${mark}`, oddFooter: `&C${mark}` };
  book.creator = mark;
  for (const row of sheet.rows) page.addRow([...row]).alignment = { wrapText: true, vertical: 'top' };
  return Buffer.from(await book.xlsx.writeBuffer());
}

const viewNamed = ({ offices }: HeldVisit['house'], name: string) => offices.flatMap(office => office.views).find(one => one.name === name);
type AnyView = NonNullable<ReturnType<typeof viewNamed>>;

/** Notes in the audit what leaves the house. */
const noteExport = ({ house, county, holder }: HeldVisit, what: Readonly<Record<string, unknown>>) =>
  house.store.deed({ county, actor: holder.actor.id, deed: 'ledger.export' }, async transaction => ok(await transaction.note(what)));

/** What a view shows with this input, as a table. */
async function tableOf({ house, county, holder }: HeldVisit, view: AnyView, input: Question['where']): Promise<Result<Sheet>> {
  const found = await look(house.store, county, holder.actor, view, { ...input, ...view.wholeInput });
  return found.ok ? view.sheet!(found.value) : found;
}

/** What a view of an office shows, as a workbook with its mark or as a file of text; who took it away stands in the audit. */
async function exported(visit: HeldVisit): Promise<Answer> {
  const { house, request, reply, county, holder } = visit;
  const name = (request.params as { readonly file: string }).file.replace(/\.(xlsx|xml)$/, '');
  const view = viewNamed(house, name);
  if (view === undefined) return refusal(404, says.noSuchView({ name: name.slice(0, 80) }));
  if (view.sheet === undefined && view.written === undefined) return refusal(422, says.notATable({ name: view.label }));
  const input = jsonOf((request.query as { readonly input?: string }).input);
  if (!input.ok) return refusal(400, ...input.problems);
  if (view.sheet === undefined) {
    const found = await look(house.store, county, holder.actor, view, { ...input.value, ...view.wholeInput });
    if (!found.ok) return answerOf(found);
    await noteExport(visit, { view: name });
    return saved(reply, view.written!(found.value));
  }
  const drawn = await tableOf(visit, view, input.value);
  if (!drawn.ok) return answerOf(drawn);
  const free = mustAsk(drawn.value.rows.length);
  if (!free.ok) return answerOf(free);
  await noteExport(visit, { view: name, rows: drawn.value.rows.length });
  return sent(reply, drawn.value, markOf(visit, 'view'));
}

/** A file of text, to be saved and never run. */
async function saved(reply: HeldVisit['reply'], { name, mediaType, text }: Written): Promise<Answer> {
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('cache-control', 'no-store');
  await reply.type(`${mediaType}; charset=utf-8`).send(text);
  return 'raw';
}

async function sent(reply: HeldVisit['reply'], sheet: Sheet, mark: string): Promise<Answer> {
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.title}.xlsx`)}`);
  reply.header('cache-control', 'no-store');
  await reply.type(WORKBOOK).send(await workbookOf(sheet, mark));
  return 'raw';
}

async function sheetFor(visit: HeldVisit, register: Register, question: Question, isClear: boolean): Promise<Result<Sheet>> {
  const ledgers = ledgersOf(visit);
  const asked = ask(ledgers, register, question);
  return asked.ok ? atDesk(visit, desk => sheetOfRows(desk, ledgers, register, asked.value, isClear)) : asked;
}

/** Who took a workbook away and when: on every printed page, below the rows and in the file's own properties. */
const markOf = ({ holder, now }: HeldVisit, id: string): string =>
  `${holder.actor.name.replaceAll('&', '&&')}（${holder.username}）${clockOf(now)} 导出 ${id.slice(-8)}`;

/** What was approved, as a table: the list of a register, or what a view shows, as this person may still see it today. */
async function sheetApproved(visit: HeldVisit, wish: { readonly register: string; readonly question: string; readonly isClear: boolean }) {
  const query = jsonOf(wish.question);
  if (!query.ok) return query;
  const view = viewNamed(visit.house, wish.register);
  if (view?.sheet !== undefined) return tableOf(visit, view, query.value);
  const register = registerNamed(visit.house, wish.register);
  if (register === undefined || !mayList(register, visit.holder.actor)) return refuse(says.notYourRole());
  const question = questionOf(query.value);
  return question.ok ? sheetFor(visit, register, question.value, wish.isClear) : question;
}

/** An export that the security administrator approved: given once, to whoever asked for it. */
async function approved(visit: HeldVisit): Promise<Answer> {
  const { house, reply, county, holder } = visit;
  const { id } = visit.request.params as { readonly id: string };
  const wish = await approvedExport(house.store, county, holder.actor, id);
  if (!wish.ok) return answerOf(wish);
  const sheet = await sheetApproved(visit, wish.value);
  if (!sheet.ok) return answerOf(sheet);
  const taken = await takeExport(house.store, county, holder.actor, wish.value, sheet.value.rows.length);
  if (!taken.ok) return answerOf(taken);
  const mark = markOf(visit, id);
  return sent(reply, { ...sheet.value, rows: [...sheet.value.rows, [mark]] }, mark);
}

/** A register's list as it is narrowed on the screen; who took what away is noted in the audit. */
async function listExported(visit: HeldVisit): Promise<Answer> {
  const found = registerOf(visit);
  if ('refused' in found) return found.refused;
  const { register } = found;
  const question = questionOf(visit.request.query);
  if (!question.ok) return refusal(422, ...question.problems);
  const sheet = await sheetFor(visit, register, question.value, false);
  if (!sheet.ok) return answerOf(sheet);
  const free = mustAsk(sheet.value.rows.length);
  if (!free.ok) return answerOf(free);
  const { where, search } = question.value;
  await noteExport(visit, {
    register: register.name,
    rows: sheet.value.rows.length,
    narrowedBy: Object.keys(where),
    isSearched: search !== null,
  });
  return sent(visit.reply, sheet.value, markOf(visit, 'list'));
}

/** Views that declare a `sheet`, and the lists of registers, as workbooks. */
export const exportRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/exports/:file', demands: 'signedIn', rate: 'upload', csrf: false, handle: exported },
  { method: 'GET', path: '/api/exports/registers/:name', demands: 'signedIn', rate: 'upload', csrf: false, handle: listExported },
  { method: 'GET', path: '/api/exports/approved/:id', demands: 'signedIn', rate: 'upload', csrf: false, handle: approved },
];
