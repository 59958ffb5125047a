import { createHash } from 'node:crypto';
import { countyOfServiceToken, type SignedIn, whoseToken } from '#offices/accounts/index.ts';
import type { Store } from '#store/index.ts';

const TRUSTED_FOR = 30_000;
const MOST = 1_000;

/** The service tokens in use: whom each stands for, asked again every 30 seconds and after every deed of the accounts office. */
export function bearers(store: Store) {
  const known = new Map<string, { readonly holder: SignedIn; readonly checked: number }>();
  return {
    /** Who carries the token; null where it is unknown, revoked or past its end. */
    async holderOf(token: string, now: Date): Promise<SignedIn | null> {
      const key = createHash('sha256').update(token).digest('hex');
      const before = known.get(key);
      if (before && now.getTime() - before.checked < TRUSTED_FOR) return before.holder;
      const county = countyOfServiceToken(token);
      const isHere = county !== null && (await store.counties()).some(one => one.code === county);
      const holder = isHere ? await whoseToken(store, county, token) : null;
      if (known.size >= MOST) known.clear();
      if (holder === null) known.delete(key);
      else known.set(key, { holder, checked: now.getTime() });
      return holder;
    },
    recheck: (): void => known.clear(),
  };
}

export type Bearers = ReturnType<typeof bearers>;
