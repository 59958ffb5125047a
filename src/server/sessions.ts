import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type SignedIn, signOut, whoHolds } from '#offices/accounts/index.ts';
import type { Store } from '#store/index.ts';

/** A session ends after half an hour without a request, and twelve hours after sign-in whatever happens. */
export const IDLE = 30 * 60_000;
export const LONGEST = 12 * 3_600_000;
const TRUSTED_FOR = 30_000;

/** A fresh token for the cookie: the county's code and 256 random bits. */
export const freshToken = (county: string): string => `${county}.${randomBytes(32).toString('base64url')}`;
/** What is kept of a token. */
export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
/** The token that every writing request repeats in a header; it follows from the cookie, which no other site can read. */
export const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');
/** The county of a token; null where it is not the shape of one. */
export const countyOfToken = (token: string): string | null => /^(\d{6})\.[\w-]{43}$/.exec(token)?.[1] ?? null;

interface Known {
  readonly holder: SignedIn;
  readonly seen: number;
  readonly checked: number;
}

/**
 * The sessions in use. The database says who holds one; when it was last used is remembered here alone, since a write with an
 * audit event for each click would drown the audit: after a restart, a session counts as last used when it was opened.
 */
export function sessions(store: Store) {
  const known = new Map<string, Known>();

  async function load(county: string, digest: string, now: number): Promise<Known | null> {
    const before = known.get(digest);
    if (before && now - before.checked < TRUSTED_FOR) return before;
    // A cookie may name a county that is not here: one of another data directory, or one that nobody gave.
    const isHere = (await store.counties()).some(one => one.code === county);
    const holder = isHere ? await whoHolds(store, county, digest) : null;
    if (holder === null) return null;
    return { holder, checked: now, seen: before?.seen ?? holder.endsAt.getTime() - LONGEST };
  }

  return {
    /** Who holds the token now; null for none. Being asked counts as use. */
    async holderOf(token: string, now: Date): Promise<SignedIn | null> {
      const [digest, county, instant] = [digestOfToken(token), countyOfToken(token), now.getTime()];
      const found = county === null ? null : await load(county, digest, instant);
      if (found === null) {
        known.delete(digest);
        return null;
      }
      const idle = instant - found.seen > IDLE || instant >= found.holder.endsAt.getTime();
      if (idle) {
        known.delete(digest);
        await signOut(store, found.holder.county, found.holder.actor, digest);
        return null;
      }
      known.set(digest, { ...found, seen: instant });
      return found.holder;
    },
    /** True for a token that someone was seen to hold. */
    knows: (token: string): boolean => known.has(digestOfToken(token)),
    /** Reads every holder anew at their next request: roles, locks and names may have changed. */
    recheck(): void {
      for (const [digest, one] of known) known.set(digest, { ...one, checked: 0 });
    },
    forget(token: string): void {
      known.delete(digestOfToken(token));
    },
  };
}

export type Sessions = ReturnType<typeof sessions>;
