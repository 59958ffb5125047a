import type { Result } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { type Actor, type Desk, insert, look, type Office, perform, type RawInput, system } from '#register/index.ts';
import type { Store } from '#store/index.ts';

/** The value of a result that must be there; throws its problems otherwise. */
export function granted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(problem => `${problem.code}: ${problem.message}`).join('\n'));
}

/** The codes of a refusal; none where it was granted. */
export const codesOf = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(problem => problem.code));

/** An invented person of a test county. */
export const person = (place: number, name: string, roles: readonly string[], organisation: string | null = null): Actor => ({
  id: `0190a1b2-0000-7000-8000-${String(place).padStart(12, '0')}`,
  name,
  organisation,
  roles,
});

/** Does the deeds and looks at the views of one office in one county, by their short names. */
export function atOffice(store: Store, county: string, office: Office) {
  const named = <T extends { readonly name: string }>(list: readonly T[], name: string): T => {
    const found = list.find(one => one.name === `${office.name}.${name}`);
    if (found === undefined) throw new Error(`${office.name} has no ${name}`);
    return found;
  };
  return {
    does: <O>(actor: Actor, verb: string, input: RawInput) =>
      perform(store, county, actor, named(office.verbs, verb), input) as Promise<Result<O>>,
    sees: <O>(actor: Actor, view: string, input: RawInput) =>
      look(store, county, actor, named(office.views, view), input) as Promise<Result<O>>,
    at: <T>(actor: Actor, deed: string, work: (desk: Desk) => Promise<Result<T>>): Promise<T> =>
      store
        .deed({ county, actor: actor.id, deed }, transaction => work({ store: transaction, actor, today: transaction.today }))
        .then(granted),
  };
}

/** Registers an organisation of the given name and gives its id. */
export async function addOrganisation(store: Store, county: string, name: string): Promise<string> {
  const done = await store.deed({ county, actor: system.id, deed: 'roster.addOrganisation' }, transaction =>
    insert({ store: transaction, actor: system, today: transaction.today }, organisation, {
      name,
      shortName: null,
      code: null,
      kind: 'section',
      parent: null,
    }),
  );
  return granted(done).id;
}
