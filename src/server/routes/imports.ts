import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { ok, problems, type Result } from '#kernel/problem.ts';
import {
  type Cell,
  type Checked,
  columnsOfSheet,
  insert,
  isPersonal,
  letterOf,
  markedCopy,
  masked,
  may,
  type Register,
  registerNamed,
  row,
  rows,
  sheetImport,
} from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { bodyOf } from '../input.ts';
import { beginCheck, beginSave, cancel, checkedOf, type ImportOrder, type KeptOutcome, stopWork, workOn } from '../jobs/imports.ts';
import { says as doorSays } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { LARGEST_FILE } from './files.ts';
import { ledgersOf } from './ledgers.ts';
import { savedAs, WORKBOOK } from './templates.ts';

const says = problems('sheetImport', {
  noSuchImport: { zh: '没有这次导入，或不是您的。', en: 'There is no such import, or it is not yours.' },
  notMarked: {
    zh: '退回的工作簿没有做成，请按页面上列出的单元格改。',
    en: 'The marked copy could not be made; correct the cells that the page lists.',
  },
});

const MOST_MARKS = 300;
const MOST_ROWS = 40;
const MOST_LISTED = 10;
const NOTHING: KeptOutcome = { outcome: null, problems: [], saved: null };

/** The register that an address names, if this person may fill it from workbooks. */
export function importable(visit: HeldVisit, name: string): { readonly register: Register } | { readonly refused: Answer } {
  const register = registerNamed(visit.house, name);
  if (register === undefined) return { refused: refusal(404, doorSays.noSuchRegister({ name: name.slice(0, 80) })) };
  const mayImport = register.importBy !== undefined && may(visit.holder.actor, register.importBy);
  return mayImport ? { register } : { refused: refusal(403, doorSays.notYourRole()) };
}

const reading = <T>({ house, county, holder }: HeldVisit, work: Parameters<HeldVisit['house']['store']['read']>[1]) =>
  house.store.read({ county, actor: holder.actor.id }, work) as Promise<T>;

type ImportRow = NonNullable<Awaited<ReturnType<typeof row<typeof sheetImport.fields>>>>;
interface Found {
  readonly kept: ImportRow;
  readonly outcome: KeptOutcome;
  readonly order: ImportOrder;
  readonly file: { readonly hash: string; readonly name: string };
}

const orderFor = (visit: HeldVisit, register: Register, id: string): ImportOrder => ({
  store: visit.house.store,
  county: visit.county,
  actor: visit.holder.actor,
  ledgers: ledgersOf(visit),
  register,
  id,
});

/** The import of one's own that an address names. */
async function found(visit: HeldVisit): Promise<Found | { readonly refused: Answer }> {
  const { id } = visit.request.params as { readonly id: string };
  const { actor } = visit.holder;
  const kept = await reading<ImportRow | null>(visit, books => row({ store: books, actor, today: books.today }, sheetImport, id));
  if (kept === null || kept.importedBy !== actor.id) return { refused: refusal(404, says.noSuchImport()) };
  const named = importable(visit, kept.register);
  if ('refused' in named) return named;
  const outcome = kept.importOutcome === '' ? NOTHING : (JSON.parse(kept.importOutcome) as KeptOutcome);
  return {
    kept,
    outcome,
    order: orderFor(visit, named.register, kept.id),
    file: { hash: kept.contentHash, name: kept.fileName },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters, path separators and what Windows forbids in a name
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]/g;
const KINDS: Readonly<Record<string, string>> = { '.csv': 'text/csv', '.txt': 'text/csv' };

/** Takes a workbook in and begins its check. */
async function uploaded(visit: HeldVisit): Promise<Answer> {
  const { house, request, county, holder } = visit;
  const named = importable(visit, (request.params as { readonly name: string }).name);
  if ('refused' in named) return named.refused;
  const { register } = named;
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: LARGEST_FILE, files: 1, fields: 10 } }) : undefined;
  if (part === undefined) return refusal(422, doorSays.noFile());
  const name = part.filename.replace(FORBIDDEN, '_').slice(-200).toWellFormed();
  const bytes = await part.toBuffer();
  if (bytes.length === 0) return refusal(422, doorSays.emptyFile({ name }));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const begun = await house.store.deed({ county, actor: holder.actor.id, deed: 'ledger.bringSheet' }, async books => {
    const desk = { store: books, actor: holder.actor, today: books.today };
    const made = await insert(desk, sheetImport, {
      importedBy: holder.actor.id,
      register: register.name,
      fileName: name,
      contentHash: hash,
      sheetName: '',
      sheetColumns: '{}',
      importOutcome: '',
    });
    if (!made.ok) return made;
    // A file with personal data lies sealed under a key of its own, with which it can be erased.
    const owner = isPersonal(register) ? { person: made.value.id } : {};
    await books.keepFile(bytes, { name, mediaType: KINDS[extname(name).toLowerCase()] ?? WORKBOOK, ...owner });
    return ok(made.value.id);
  });
  if (!begun.ok) return answerOf(begun);
  beginCheck(orderFor(visit, register, begun.value), { hash, name });
  return { status: 200, body: { import: begun.value } };
}

const shownCell = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : typeof cell === 'object'
      ? cell.error
      : typeof cell === 'boolean'
        ? cell
          ? '是'
          : '否'
        : String(cell);

/** The wrong rows as they stand in the sheet, sensitive columns masked, with the complaints about them. */
function sheetShown(register: Register, checked: Checked) {
  const fields = new Map(
    columnsOfSheet(register).flatMap(({ key, field }) => {
      const place = checked.layout.places.get(key);
      return place === undefined ? [] : [[place, field] as const];
    }),
  );
  const width = Math.min(60, Math.max(checked.headings.length, ...[...checked.layout.places.values()].map(place => place + 1)));
  const cellsOf = (cells: readonly Cell[]) =>
    Array.from({ length: width }, (_, place) => {
      const field = fields.get(place);
      const text = shownCell(cells[place]).slice(0, 60);
      return field?.sensitive === undefined || text === '' ? text : String(masked(field, text));
    });
  return {
    columns: Array.from({ length: width }, (_, place) => letterOf(place)),
    headings: Array.from({ length: width }, (_, place) => shownCell(checked.headings[place])),
    rows: checked.shown.slice(0, MOST_ROWS).map(({ line, cells }) => ({ line, cells: cellsOf(cells) })),
    marks: checked.marks
      .slice(0, MOST_MARKS)
      .map(mark => ({ ...mark, cell: `${mark.place === null ? '' : letterOf(mark.place)}${mark.line}` })),
  };
}

/** How an import stands: at work with its progress, or what was found and done. What is in memory is told without the database. */
async function stands(visit: HeldVisit): Promise<Answer> {
  const { id } = visit.request.params as { readonly id: string };
  const atWork = workOn(visit.house.store, id);
  if (atWork?.stop && atWork.by === visit.holder.actor.id)
    return { status: 200, body: { import: id, isRunning: true, progress: atWork.progress } };
  const one = await found(visit);
  if ('refused' in one) return one.refused;
  const work = workOn(visit.house.store, id);
  if (work?.fault) {
    const { fault } = work;
    work.fault = null;
    throw fault;
  }
  const { kept, outcome, order } = one;
  return {
    status: 200,
    body: {
      import: id,
      isRunning: false,
      progress: null,
      register: kept.register,
      fileName: kept.fileName,
      state: kept.state,
      at: kept.createdAt,
      outcome: outcome.outcome,
      saved: outcome.saved,
      problems: work !== null && work.problems.length > 0 ? work.problems : outcome.problems,
      sheet: work?.checked ? sheetShown(order.register, work.checked) : null,
    },
  };
}

/** One's own latest imports of a register. */
async function listed(visit: HeldVisit): Promise<Answer> {
  const named = importable(visit, (visit.request.params as { readonly name: string }).name);
  if ('refused' in named) return named.refused;
  const { actor } = visit.holder;
  const own = await reading<readonly ImportRow[]>(visit, books =>
    rows({ store: books, actor, today: books.today }, sheetImport, {
      where: { importedBy: actor.id, register: named.register.name },
      orderBy: [['createdAt', 'desc']],
      limit: MOST_LISTED,
    }),
  );
  return {
    status: 200,
    body: own.map(({ id, fileName, state, createdAt, importOutcome }) => ({
      import: id,
      fileName,
      state,
      at: createdAt,
      ...(importOutcome === '' ? NOTHING : (JSON.parse(importOutcome) as KeptOutcome)),
    })),
  };
}

const begun = (result: Result<unknown>): Answer => (result.ok ? { status: 200, body: { value: null } } : refusal(422, ...result.problems));

/** A deed on an import of one's own. */
const doing =
  (what: (one: Found, visit: HeldVisit) => Promise<Answer> | Answer) =>
  async (visit: HeldVisit): Promise<Answer> => {
    const one = await found(visit);
    return 'refused' in one ? one.refused : what(one, visit);
  };

const rechecked = doing(({ order, file }) => begun(beginCheck(order, file)));

const saving = doing(({ order, file }, visit) => {
  const body = bodyOf(visit.request.body);
  if (!body.ok) return refusal(400, ...body.problems);
  return begun(beginSave(order, file, body.value.which === 'accepted' ? 'accepted' : 'all'));
});

const givenUp = doing(async ({ order, outcome }) => begun(await cancel(order, outcome)));

/** Stops what is under way without asking the database, whose only connection a saving may hold; else the import is given up. */
async function cancelled(visit: HeldVisit): Promise<Answer> {
  const { id } = visit.request.params as { readonly id: string };
  return stopWork(visit.house.store, id, visit.holder.actor.id) ? begun(ok(null)) : givenUp(visit);
}

const marked = doing(async ({ order, file, kept }, visit) => {
  const checked = await checkedOf(order, file);
  if (!checked.ok) return refusal(422, ...checked.problems);
  const bytes = await reading<Uint8Array | null>(visit, async books => (await (await books.file(file.hash))?.read()) ?? null);
  const copy = bytes && (await markedCopy(new Uint8Array(bytes), file.name, checked.value));
  if (copy === null) return refusal(422, says.notMarked());
  return savedAs(visit.reply, `${kept.fileName.replace(/\.\w+$/, '')}（退回）.xlsx`, WORKBOOK, Buffer.from(copy.bytes));
});

const BODY = LARGEST_FILE + (1 << 20);

/** Workbooks brought to a register: uploaded, checked (the dry run), saved, given up; their marked copies. */
export const importRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/registers/:name/imports',
    demands: 'signedIn',
    rate: 'upload',
    csrf: true,
    bodyLimit: BODY,
    handle: uploaded,
  },
  { method: 'GET', path: '/api/registers/:name/imports', demands: 'signedIn', rate: 'read', csrf: false, handle: listed },
  { method: 'GET', path: '/api/imports/:id', demands: 'signedIn', rate: 'read', csrf: false, handle: stands },
  { method: 'POST', path: '/api/imports/:id/check', demands: 'signedIn', rate: 'upload', csrf: true, handle: rechecked },
  { method: 'POST', path: '/api/imports/:id/save', demands: 'signedIn', rate: 'upload', csrf: true, handle: saving },
  { method: 'POST', path: '/api/imports/:id/cancel', demands: 'signedIn', rate: 'write', csrf: true, handle: cancelled },
  { method: 'GET', path: '/api/imports/:id/marked.xlsx', demands: 'signedIn', rate: 'upload', csrf: false, handle: marked },
];
