import type { Problem } from '#kernel/problem.ts';

/** Why an answer is missing. The screens for each are in states.tsx. */
export type FailureKind = 'refused' | 'changed' | 'signIn' | 'forbidden' | 'notFound' | 'tooMany' | 'fault' | 'offline';

/** What came instead of an answer: a refusal with its problems, a fault with its number, or no connection. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly problems: readonly Problem[];
  /** The number to report, `F-2801AB`. */
  readonly fault: string | null;
  /** After `changed`: the row as another person has stored it. */
  readonly current: unknown;

  constructor(kind: FailureKind, problems: readonly Problem[] = [], fault: string | null = null, current: unknown = null) {
    super(problems[0]?.message ?? kind);
    this.kind = kind;
    this.problems = problems;
    this.fault = fault;
    this.current = current;
  }
}

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'signIn',
  403: 'forbidden',
  404: 'notFound',
  409: 'changed',
  400: 'refused',
  413: 'refused',
  422: 'refused',
  429: 'tooMany',
};

interface FailureBody {
  readonly problems?: readonly Problem[];
  readonly fault?: string;
  readonly current?: unknown;
}

/** The failure that a status and a body tell of. */
export const failureOf = (status: number, body: FailureBody): Failure =>
  new Failure(KINDS[status] ?? 'fault', body.problems ?? [], body.fault ?? null, body.current ?? null);

let csrf = '';
/** The token that every writing request must carry; it comes with the session. */
export const carryToken = (token: string) => {
  csrf = token;
};
export const tokenCarried = (): string => csrf;

/** Asks the server; throws a Failure for anything but an answer. */
export async function request<T>(path: string, init: { readonly method?: string; readonly body?: unknown } = {}): Promise<T> {
  const { method = 'GET', body } = init;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'x-yuheng-csrf': csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Failure('offline');
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw failureOf(response.status, answer ?? {});
  return answer as T;
}

/** Reads a view of an office. */
export const view = async <T>(name: string, input: unknown): Promise<T> =>
  (await request<{ value: T }>(`/views/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)).value;

/** Does a deed of an office; a refusal is a value, a fault is thrown. */
export const deed = async <T>(name: string, input: unknown): Promise<T> =>
  (await request<{ value: T }>(`/deeds/${name}`, { method: 'POST', body: input })).value;

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A failure for anything thrown: our own kinds as they are, the rest as a fault. */
export const asFailure = (thrown: unknown): Failure => (thrown instanceof Failure ? thrown : new Failure('fault'));
