import type { Result } from '#kernel/problem.ts';
import { refuse } from '#kernel/problem.ts';
import {
  ask,
  count,
  earlierHistory,
  flag,
  listRows,
  mayList,
  mayPick,
  optional,
  pickRows,
  type Question,
  readRow,
  registerNamed,
  seenRow,
  showRecord,
  text,
} from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { jsonOf } from '../input.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { atDesk, ledgersOf, registerOf } from './ledgers.ts';

const queryFields = {
  search: optional(text('搜索')),
  order: optional(text('排序')),
  after: optional(text('翻页位置', { longest: 2000 })),
  page: optional(count('页', { least: 1 })),
  size: optional(count('每页', { least: 1, most: 500 })),
  removed: optional(flag('已删除')),
};

/** What a list is asked for by its address, and which stretch of it. */
export function questionOf(
  query: unknown,
): Result<Question & { readonly after: string | null; readonly page: number | null; readonly size: number }> {
  const { where: raw, ...rest } = query as Readonly<Record<string, string>>;
  const [where, read] = [jsonOf(raw), readRow(queryFields, rest)];
  if (!where.ok) return where;
  if (!read.ok) return refuse(...read.problems);
  return { ok: true, value: { ...read.value, where: where.value, size: read.value.size ?? 100, removed: read.value.removed === true } };
}

async function listed(visit: HeldVisit): Promise<Answer> {
  const found = registerOf(visit);
  if ('refused' in found) return found.refused;
  const { register } = found;
  const question = questionOf(visit.request.query);
  if (!question.ok) return refusal(422, ...question.problems);
  const ledgers = ledgersOf(visit);
  const asked = ask(ledgers, register, question.value);
  if (!asked.ok) return refusal(422, ...asked.problems);
  const result = await atDesk(visit, desk => listRows(desk, ledgers, register, asked.value, question.value));
  return result.ok ? { status: 200, body: result.value } : answerOf(result);
}

async function shown(visit: HeldVisit): Promise<Answer> {
  const found = registerOf(visit);
  if ('refused' in found) return found.refused;
  const { register } = found;
  const ledgers = ledgersOf(visit);
  const { id } = visit.request.params as { readonly id: string };
  const record = await atDesk(visit, async desk => {
    const row = await seenRow(desk, ledgers, register, id);
    return row && showRecord(desk, ledgers, register, row);
  });
  return record === null ? refusal(404, says.noSuchRow({ name: register.label })) : { status: 200, body: record };
}

async function older(visit: HeldVisit): Promise<Answer> {
  const found = registerOf(visit);
  if ('refused' in found) return found.refused;
  const { register } = found;
  const read = readRow({ before: count('翻页位置') }, visit.request.query as Readonly<Record<string, string>>);
  if (!read.ok) return refusal(422, ...read.problems);
  const ledgers = ledgersOf(visit);
  const { id } = visit.request.params as { readonly id: string };
  const body = await atDesk(visit, async desk => {
    const row = await seenRow(desk, ledgers, register, id);
    return row && earlierHistory(desk, ledgers, register, row.id, read.value.before);
  });
  return body === null ? refusal(404, says.noSuchRow({ name: register.label })) : { status: 200, body };
}

async function picked(visit: HeldVisit): Promise<Answer> {
  const { name } = visit.request.params as { readonly name: string };
  const { search = '', ids = '' } = visit.request.query as Readonly<Record<string, string>>;
  const register = registerNamed(visit.house, name);
  if (register === undefined) return refusal(404, says.noSuchRegister({ name: name.slice(0, 80) }));
  const { actor } = visit.holder;
  const ledgers = ledgersOf(visit);
  if (!mayPick(ledgers, register, actor)) return refusal(403, says.notYourRole());
  const wanted = ids.split(',').filter(id => /^[0-9a-f-]{36}$/.test(id));
  const body = await atDesk(visit, desk =>
    pickRows(desk, ledgers, register, { search: search.trim().slice(0, 100), ids: wanted.slice(0, 50), mine: mayList(register, actor) }),
  );
  return { status: 200, body };
}

/** The rows of a register that says who may list them: a page of them, one with its history, or those to choose from in a form. */
export const rowRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/registers/:name/rows', demands: 'signedIn', rate: 'read', csrf: false, handle: listed },
  { method: 'GET', path: '/api/registers/:name/rows/:id', demands: 'signedIn', rate: 'read', csrf: false, handle: shown },
  { method: 'GET', path: '/api/registers/:name/rows/:id/history', demands: 'signedIn', rate: 'read', csrf: false, handle: older },
  { method: 'GET', path: '/api/registers/:name/picks', demands: 'signedIn', rate: 'read', csrf: false, handle: picked },
];
