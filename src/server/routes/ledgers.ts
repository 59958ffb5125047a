import { namesOf } from '#offices/accounts/index.ts';
import { type Ledgers, mayList, narrowedTo, type ReadingDesk, type Register, registerNamed } from '#register/index.ts';
import { type Answer, refusal } from '../answers.ts';
import { says } from '../says.ts';
import type { HeldVisit } from '../visit.ts';

/** The ledgers of the house, with the names of its people. */
export const ledgersOf = ({ house }: Pick<HeldVisit, 'house'>): Ledgers => ({ offices: house.offices, namesOf });

/** The register that an address names, or the refusal: there is none of that name, or this person may not list it. */
export function registerOf(visit: HeldVisit): { readonly register: Register } | { readonly refused: Answer } {
  const name = (visit.request.params as { readonly name: string }).name.replace(/\.xlsx$/, '');
  const register = registerNamed(visit.house, name);
  if (register === undefined) return { refused: refusal(404, says.noSuchRegister({ name: name.slice(0, 80) })) };
  return mayList(register, visit.holder.actor) ? { register } : { refused: refusal(403, says.notYourRole()) };
}

/** Reads as the person of this visit, in one transaction; rows of other organisations do not leave the database where it can tell them. */
export const atDesk = <T>({ house, county, holder }: HeldVisit, work: (desk: ReadingDesk) => Promise<T>): Promise<T> =>
  house.store.read({ county, actor: holder.actor.id, only: narrowedTo(house, holder.actor) }, store =>
    work({ store, actor: holder.actor, today: store.today }),
  );
