import { ok, type Result } from '#kernel/problem.ts';
import { peopleOf } from '#offices/accounts/index.ts';
import { type Actor, admit, type DemonstrationDesk, type Office, prepare, system } from '#register/index.ts';
import type { Store } from '#store/index.ts';

/** The invented county. Its day stands still, so that what is shown never ages. */
export const demonstration = { code: '990101', name: '玉泉市', bureau: '玉泉市教育局', isExample: true, fixedDay: '2028-01-10' } as const;

function granted<T>(deed: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    `the demonstration's ${deed} was refused: ${result.problems.map(p => `${p.code} ${p.message} ${p.at ?? ''}`).join('; ')}`,
  );
}

/** A desk at which an office plays the past of the county: its own verbs, as a named person, on a chosen day. */
const deskFor =
  (store: Store, county: string) =>
  (actor: Actor): DemonstrationDesk => ({
    async perform(verb, input, day) {
      const read = granted(verb.name, admit(actor, verb, input));
      const prepared = granted(verb.name, await prepare(store, county, actor, verb, read));
      const done = await store.deed({ county, actor: actor.id, deed: verb.name, day }, transaction =>
        verb.run({ store: transaction, actor, today: day }, read, prepared),
      );
      return granted(verb.name, done);
    },
    async deed(name, day, work) {
      const done = await store.deed({ county, actor: actor.id, deed: name, day }, transaction =>
        work({ store: transaction, actor, today: day }),
      );
      return granted(name, done);
    },
  });

/** Adds the demonstration county and lets every office play its part. Throws when a part is refused: that is a fault of ours. */
export async function playDemonstration(
  store: Store,
  offices: readonly Office[],
  county: typeof demonstration = demonstration,
): Promise<void> {
  await store.addCounty(county);
  const open = deskFor(store, county.code);
  const people = () =>
    store.read({ county: county.code, actor: system.id }, reading => peopleOf({ store: reading, actor: system, today: reading.today }));
  for (const office of offices) await office.county?.(open, await people());
  for (const office of offices) await office.countyAfter?.(open, await people());
  await store.deed({ county: county.code, actor: system.id, deed: 'demonstration.played' }, async transaction => {
    await transaction.note({ offices: offices.map(office => office.name) }, { table: PLAYED });
    return ok(null);
  });
}

const PLAYED = 'demonstration';

/** True for a demonstration county that was played to its end; a start that was cut short leaves one that was not. */
export const wasPlayed = (store: Store, county: string): Promise<boolean> =>
  store.read({ county, actor: system.id }, async reading => (await reading.events({ table: PLAYED, limit: 1 })).length > 0);
