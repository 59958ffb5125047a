import type { Problem, Result } from '#kernel/problem.ts';
import { isNotYours } from '#register/index.ts';

/** A status and a body, as a value or as its JSON; `raw` answers have written to the reply themselves. */
export type Answer = { readonly status: number; readonly body: unknown } | { readonly status: number; readonly json: Buffer } | 'raw';

/** A refusal with its problems under a status. */
export const refusal = (status: number, ...problems: readonly Problem[]): Answer => ({ status, body: { problems } });

const currentOf = (problem: Problem): unknown => ('current' in problem ? problem.current : null);
const isChanged = (problem: Problem) => problem.code === 'store.changedMeanwhile';

/** The answer to a deed or a view: 200 with its value, 403, 409 with the row as it stands now, or 422 with every problem. */
export function answerOf(result: Result<unknown>): Answer {
  if (result.ok) return { status: 200, body: { value: result.value ?? null } };
  const changed = result.problems.find(isChanged);
  const problems = result.problems.map(({ code, message, english, at }) => ({
    code,
    message,
    english,
    ...(at === undefined ? {} : { at }),
  }));
  if (changed) return { status: 409, body: { problems, current: currentOf(changed) } };
  return { status: result.problems.every(isNotYours) ? 403 : 422, body: { problems } };
}
