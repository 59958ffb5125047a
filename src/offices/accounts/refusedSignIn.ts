import { ok } from '#kernel/problem.ts';
import { system } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { account } from './account.ts';

/** The deed under which a refused sign-in stands in the audit. */
export const signInRefused = 'accounts.signInRefused';

/** A sign-in that was refused: of which account, null where nobody is called so; why; from which address. Never the name or the password that was typed. */
export interface RefusedSignIn {
  readonly account: string | null;
  readonly refused: 'wrongPassword' | 'wrongCode' | 'unknownName';
  readonly from: string | null;
}

const HOUR = 3_600_000;
/** Names that nobody has leave so many records in an hour, so that whoever makes names up cannot fill the books. */
const MOST_UNKNOWN = 200;

let hour = 0;
let unknown = 0;

function isBeyond({ account: id }: RefusedSignIn, now: number): boolean {
  if (id !== null) return false;
  const at = Math.floor(now / HOUR);
  if (at !== hour) {
    hour = at;
    unknown = 0;
  }
  unknown += 1;
  return unknown > MOST_UNKNOWN;
}

/**
 * Leaves a refused sign-in in the audit. The answer does not wait for it, or its delay would tell known users from unknown ones;
 * a note that is lost because the house is closing loses nothing else.
 */
export function noteRefusal(store: Store, county: string, refusal: RefusedSignIn): void {
  if (isBeyond(refusal, store.now().getTime())) return;
  const { account: id, ...what } = refusal;
  const noted = store.deed({ county, actor: system.id, deed: signInRefused }, async transaction => {
    await transaction.note(what, id === null ? {} : { table: account.name, row: id });
    return ok(null);
  });
  void noted.catch(() => undefined);
}
