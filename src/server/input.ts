import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { RawInput } from '#register/index.ts';
import { says } from './says.ts';

const isObject = (value: unknown): value is RawInput => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON object in a query parameter; an absent one is empty. */
export function jsonOf(parameter: string | undefined): Result<RawInput> {
  if (parameter === undefined || parameter === '') return ok({});
  try {
    const value: unknown = JSON.parse(parameter);
    return isObject(value) ? ok(value) : refuse(says.badJson());
  } catch {
    return refuse(says.badJson());
  }
}

/** The JSON object of a body; an absent one is empty. */
export const bodyOf = (body: unknown): Result<RawInput> =>
  body === undefined || body === null ? ok({}) : isObject(body) ? ok(body) : refuse(says.badJson());
