import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import type { DeedContext, Store } from '#store/index.ts';
import { readRow } from './readRow.ts';
import type { Fields, RowOf } from './register.ts';
import type { Actor, Demand } from './roles.ts';
import type { Verb, View, Within } from './verb.ts';
import { mayTry, standing, standingAt } from './within.ts';

const says = problems('deed', {
  notYours: {
    zh: '“{deed}”不在您的职责之内。如确需办理，请联系系统管理员。',
    en: '“{deed}” is not among your duties; ask the administrator.',
  },
  unknownInput: { zh: '“{deed}”没有“{name}”这一输入项。', en: '“{deed}” takes no input named “{name}”.' },
});

/** What was typed into a form: names to raw values. */
export type RawInput = Readonly<Record<string, unknown>>;

interface Named<F extends Fields> {
  readonly name: string;
  readonly label: string;
  readonly by: Demand;
  readonly bounded?: true;
  readonly within?: Within;
  readonly input: F;
}

/** The refusal to a person who may not. */
export const notYours = (deed: { readonly label: string }): Result<never> => refuse(says.notYours({ deed: deed.label }));

/** Checks who may and reads the input: the typed input, or every problem at once. */
export function admit<F extends Fields>(actor: Actor, deed: Named<F>, raw: RawInput): Result<RowOf<F>> {
  if (!mayTry(actor, deed)) return notYours(deed);
  const labels = Object.values(deed.input).map(field => field.label);
  const unknown = Object.keys(raw)
    .filter(name => !Object.hasOwn(deed.input, name) && !labels.includes(name))
    .map((name): Problem => says.unknownInput({ deed: deed.label, name }, name));
  const read = readRow(deed.input, raw);
  if (unknown.length > 0) return refuse(...unknown, ...(read.ok ? [] : read.problems));
  return read;
}

/** True for the refusal of `perform` and `look` to a person who may not. */
export const isNotYours = (problem: Problem): boolean => problem.code === 'deed.notYours';

/** What a verb does before its transaction; nothing for a verb that prepares nothing. */
export async function prepare<F extends Fields, O, P>(
  store: Store,
  county: string,
  actor: Actor,
  verb: Verb<F, O, P>,
  input: RowOf<F>,
): Promise<Result<P>> {
  if (verb.prepare === undefined) return ok(undefined as P);
  const as = await store.read({ county, actor: actor.id }, reading =>
    standing({ store: reading, actor, today: reading.today }, verb, input),
  );
  if (as === null) return notYours(verb);
  return verb.prepare(
    work => store.read({ county, actor: actor.id }, reading => work({ store: reading, actor: as, today: reading.today })),
    input,
  );
}

/** The audit's reason, with the user name of the person on leave before it where the deed is done in their place. */
const reasonOf = ({ actsFor }: Actor, why: string | null): string | null =>
  actsFor === undefined ? why : `代 ${actsFor.username} 办理${why === null ? '' : `：${why}`}`;

/**
 * Does a deed of an office: checks the role, reads the input, opens one transaction named after the verb, runs it.
 * A refusal rolls everything back; a fault of ours is thrown.
 */
export async function perform<F extends Fields, O, P>(
  store: Store,
  county: string,
  actor: Actor,
  verb: Verb<F, O, P>,
  raw: RawInput,
): Promise<Result<O>> {
  const input = admit(actor, verb, raw);
  if (!input.ok) return input;
  const prepared = await prepare(store, county, actor, verb, input.value);
  if (!prepared.ok) return prepared;
  const why = (input.value as RawInput).why;
  const reason = reasonOf(actor, typeof why === 'string' ? why : null);
  const context: DeedContext = { county, actor: actor.id, deed: verb.name, ...(reason === null ? {} : { why: reason }) };
  return store.deed(context, async transaction => {
    if (actor.actsFor !== undefined) await transaction.note({ actingFor: actor.actsFor.id }, { table: 'account', row: actor.actsFor.id });
    const desk = { store: transaction, actor, today: transaction.today };
    return standingAt(
      desk,
      verb,
      input.value,
      () => notYours(verb),
      at => verb.run(at, input.value, prepared.value),
    );
  });
}

/** Looks at a view of an office: checks the role, reads the input, reads in one transaction that cannot write. */
export async function look<F extends Fields, O>(
  store: Store,
  county: string,
  actor: Actor,
  view: View<F, O>,
  raw: RawInput,
): Promise<Result<O>> {
  const input = admit(actor, view, raw);
  if (!input.ok) return input;
  return store.read({ county, actor: actor.id }, reading => {
    const desk = { store: reading, actor, today: reading.today };
    return standingAt(
      desk,
      view,
      input.value,
      () => notYours(view),
      at => view.run(at, input.value),
    );
  });
}
