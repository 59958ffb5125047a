import type { FastifyReply } from 'fastify';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  ask,
  cellsOfRows,
  columnsOfSheet,
  csvOf,
  knownRows,
  may,
  mayList,
  ownRows,
  type ReadingDesk,
  type Register,
  registerNamed,
  rows,
  shapeOf,
  templateOf,
  titleOf,
  titlesFor,
} from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { says as doorSays } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { atDesk, ledgersOf } from './ledgers.ts';
import { questionOf } from './rows.ts';

/** The media type of a workbook. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MOST_CHOICES = 500;
const MOST_ROWS = 10_000;

const says = problems('sheetImport', {
  tooManyRows: {
    zh: '符合条件的超过{most}条，一次装不下，请先筛选。',
    en: 'There are more than {most} rows; narrow the list first.',
  },
});

/** Sends bytes to be saved under a name. */
export async function savedAs(reply: FastifyReply, name: string, mediaType: string, bytes: Buffer): Promise<Answer> {
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('cache-control', 'no-store');
  await reply.type(mediaType).send(bytes);
  return 'raw';
}

/** The titles to choose from in the columns that name rows of other registers, where there are not too many. */
async function choicesFor(visit: HeldVisit, desk: ReadingDesk, register: Register): Promise<Readonly<Record<string, readonly string[]>>> {
  const ledgers = ledgersOf(visit);
  const choices: Record<string, readonly string[]> = {};
  for (const { key, field } of columnsOfSheet(register)) {
    const other = registerNamed(ledgers, field.of ?? '');
    if (other === undefined) continue;
    const found = await desk.store.rows(shapeOf(other), { matching: knownRows(other, desk.actor), limit: MOST_CHOICES + 1 });
    if (found.length > MOST_CHOICES) continue;
    const titles = await titlesFor(
      desk,
      ledgers,
      found.map(row => [other.fields, row] as const),
    );
    choices[key] = [...new Set(found.map(row => titleOf(other, row, titles)).filter(title => title !== '' && !title.includes('*')))];
  }
  return choices;
}

/** The rows of a list as it is narrowed, in the layout of the template. */
async function rowsOfList(visit: HeldVisit, desk: ReadingDesk, register: Register): Promise<Result<ReturnType<typeof cellsOfRows>>> {
  const ledgers = ledgersOf(visit);
  const question = questionOf(visit.request.query);
  if (!question.ok) return question;
  const asked = ask(ledgers, register, question.value);
  if (!asked.ok) return asked;
  const { matching, states, orderBy } = asked.value;
  const found = await rows(desk, register, {
    where: states,
    matching: [...matching, ...ownRows(ledgers, register, desk.actor)],
    orderBy,
    limit: MOST_ROWS + 1,
  });
  if (found.length > MOST_ROWS) return refuse(says.tooManyRows({ most: MOST_ROWS }));
  const titles = await titlesFor(
    desk,
    ledgers,
    found.map(row => [register.fields, row] as const),
  );
  return ok(cellsOfRows(register, found, titles));
}

async function template(visit: HeldVisit): Promise<Answer> {
  const file = (visit.request.params as { readonly file: string }).file;
  const register = registerNamed(visit.house, file.replace(/\.(xlsx|csv)$/, ''));
  if (register === undefined) return refusal(404, doorSays.noSuchRegister({ name: file.slice(0, 80) }));
  const { actor } = visit.holder;
  const isFilled = (visit.request.query as { readonly filled?: string }).filled !== undefined;
  const mayHave = isFilled ? mayList(register, actor) : register.importBy !== undefined && may(actor, register.importBy);
  if (!mayHave) return refusal(403, doorSays.notYourRole());
  const made = await atDesk(visit, async desk => ({
    choices: await choicesFor(visit, desk, register),
    rows: isFilled ? await rowsOfList(visit, desk, register) : ok([]),
  }));
  if (!made.rows.ok) return answerOf(made.rows);
  if (isFilled) await noted(visit, register, made.rows.value.length);
  if (file.endsWith('.csv')) {
    const headings = columnsOfSheet(register).map(column => column.label);
    return savedAs(visit.reply, `${register.label}.csv`, 'text/csv; charset=utf-8', Buffer.from(csvOf(headings, made.rows.value)));
  }
  const bytes = await templateOf(register, { rows: made.rows.value, choices: made.choices });
  return savedAs(visit.reply, isFilled ? `${register.label}.xlsx` : `${register.label}（模板）.xlsx`, WORKBOOK, bytes);
}

/** Who took what away leaves a trace in the audit. */
const noted = ({ house, county, holder }: HeldVisit, register: Register, count: number) =>
  house.store.deed({ county, actor: holder.actor.id, deed: 'ledger.export' }, async books =>
    ok(await books.note({ register: register.name, rows: count })),
  );

/** The template of a register, empty or filled with a list as it is narrowed (`?filled=1&where=…`), as .xlsx or .csv. */
export const templateRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/templates/:file', demands: 'signedIn', rate: 'upload', csrf: false, handle: template },
];
