import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Day } from '#kernel/day.ts';
import { carryToken, request } from './api.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly roles: readonly string[];
  /** What each of the roles is called. */
  readonly roleWords: readonly { readonly label: string; readonly english: string }[];
  readonly mustChangePassword: boolean;
  /** A role of theirs requires a second factor, and there is none yet. */
  readonly mustSetFactor?: boolean;
  readonly actsFor?: { readonly id: string; readonly username: string } | null;
}

/** Who is here, in which county, on which day. */
export interface Session {
  readonly account: Account | null;
  readonly csrf: string;
  readonly county: {
    readonly code: string;
    readonly name: string;
    readonly bureau: string;
    readonly isExample: boolean;
    readonly today: Day;
  };
  /** The counties that this house keeps, to choose from at the door. */
  readonly counties?: readonly { readonly code: string; readonly bureau: string; readonly isExample: boolean }[];
  readonly version: string;
  /** What the sign-in provider is called; null where there is none. */
  readonly provider?: string | null;
}

const KEY = ['session'];

const remember = (session: Session): Session => {
  carryToken(session.csrf);
  return session;
};

/** The session as the server knows it. */
export function useSessionQuery() {
  return useQuery<Session>({
    queryKey: KEY,
    queryFn: async () => remember(await request<Session>('/session')),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The session of a signed-in screen. */
export function useSession(): Session & { readonly account: Account } {
  const { data } = useSessionQuery();
  if (data?.account == null) throw new Error('useSession is for screens behind the sign-in');
  return data as Session & { readonly account: Account };
}

/** Signing in and out, and the change of the password; each throws a Failure. */
export function useEntrance() {
  const queries = useQueryClient();
  const settle = async (session: Session) => {
    remember(session);
    queries.removeQueries({ predicate: query => query.queryKey[0] !== KEY[0] });
    queries.setQueryData(KEY, session);
  };
  const renew = async () => settle(await request<Session>('/session'));
  return {
    signIn: async (username: string, password: string, county: string, code: string | null = null) => {
      await request('/session', { method: 'POST', body: { username, password, county, ...(code === null ? {} : { code }) } });
      await renew();
    },
    /** Asks the server anew who is here. */
    again: renew,
    signOut: async () => {
      await request('/session', { method: 'DELETE' });
      await renew();
    },
    changePassword: async (old: string, next: string) => {
      await request('/session/password', { method: 'POST', body: { old, new: next } });
      await renew();
    },
  };
}

/** Whether this person holds one of the roles. */
export const holds = (account: Account, ...roles: readonly string[]): boolean => account.roles.some(role => roles.includes(role));
