import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Selection, StoredRow, Where } from '#store/index.ts';
import { lackingConsent } from './consent.ts';
import { maskedValues } from './ledger/mask.ts';
import { nameFiles } from './ownFiles.ts';
import { brokenRules, type Fields, type Register, type RowOf } from './register.ts';
import { may } from './roles.ts';
import { shapeOf } from './shape.ts';
import type { Desk, ReadingDesk } from './verb.ts';

const says = problems('register', {
  alreadyThere: {
    zh: '“{register}”里已有同样的一条（{key}），请直接修改那一条。',
    en: 'There is already such a row in “{register}” ({key}).',
  },
  noSuchRow: { zh: '“{register}”里没有这一条，可能已被删除，请刷新后再试。', en: 'There is no such row in “{register}”; reload the page.' },
  notFromThisState: {
    zh: '“{register}”的这一条现在不能这样办理，可能已被他人办理，请刷新后再看。',
    en: 'This row of “{register}” is not in a state that allows this; reload the page.',
  },
  notYourStep: { zh: '这一步不由您办理，请联系{roles}。', en: 'This step is for: {roles}.' },
});

type Row<F extends Fields> = StoredRow<RowOf<F>>;

/** The state of a new row: the first of the workflow, or `current` where there is none. */
export const firstState = (register: Pick<Register, 'workflow'>): string => Object.keys(register.workflow)[0] ?? 'current';

const keyOf = <F extends Fields>(register: Register<F>, row: Readonly<Record<string, unknown>>): Where =>
  Object.fromEntries(register.key.map(name => [name, row[name] ?? null]));

/** The refusal of a row that is not there. */
export const noSuchRow = (register: Pick<Register, 'label'>): Result<never> => refuse(says.noSuchRow({ register: register.label }));

/** Rows of a register in the order asked for, else in the order they came in. */
export const rows = <F extends Fields>(desk: ReadingDesk, register: Register<F>, selection?: Selection): Promise<readonly Row<F>[]> =>
  desk.store.rows<RowOf<F>>(shapeOf(register), selection);

/** One row by its id; null where there is none. */
export const row = <F extends Fields>(desk: ReadingDesk, register: Register<F>, id: string): Promise<Row<F> | null> =>
  desk.store.row<RowOf<F>>(shapeOf(register), id);

/** One row by its id, or the refusal `register.noSuchRow`; removed rows are not there. */
export async function fetchRow<F extends Fields>(desk: ReadingDesk, register: Register<F>, id: string): Promise<Result<Row<F>>> {
  const found = await row(desk, register, id);
  return found === null || found.removedAt !== null ? noSuchRow(register) : ok(found);
}

/** How many rows there are. */
export const countRows = <F extends Fields>(desk: ReadingDesk, register: Register<F>, where?: Where): Promise<number> =>
  desk.store.count(shapeOf(register), where);

/** Saves a new row after its rules; refuses one whose key is there already, or that needs a guardian's consent and has none. */
export async function insert<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  values: RowOf<F>,
  state: string = firstState(register),
): Promise<Result<Row<F>>> {
  const broken = [...brokenRules(register, values), ...(await lackingConsent(desk, register, [values]))];
  if (broken.length > 0) return refuse(...broken);
  if (register.key.length > 0 && (await countRows(desk, register, keyOf(register, values))) > 0)
    return refuse(says.alreadyThere({ register: register.label, key: Object.values(keyOf(register, values)).join('、') }));
  const added = await desk.store.insert<RowOf<F>>(shapeOf(register), values, state);
  await nameFiles(desk, register, added, values);
  return ok(added);
}

/** Saves many new rows after their rules, in one statement. Their keys must be new: the database is the judge. */
export async function insertAll<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  values: readonly RowOf<F>[],
  state: string = firstState(register),
): Promise<Result<readonly Row<F>[]>> {
  const broken = values.flatMap((value, place) => brokenRules(register, value).map((p): Problem => ({ ...p, at: `第${place + 1}行` })));
  const refused = [...broken, ...(await lackingConsent(desk, register, values))];
  if (refused.length > 0) return refuse(...refused);
  const added = values.length === 0 ? [] : await desk.store.insertAll<RowOf<F>>(shapeOf(register), values, state);
  for (const one of added) await nameFiles(desk, register, one, one);
  return ok(added);
}

/** A refused change, with the row as it stands now, so that both writers learn what the other wrote. What is sensitive is masked. */
async function withCurrent<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  id: string,
  refused: readonly Problem[],
): Promise<Result<never>> {
  const now = await row(desk, register, id);
  const shown = now && maskedValues(register, now);
  return refuse(...refused.map(p => ({ ...p, current: shown })));
}

/** What a change of the person that a row is about lacks in consent; nothing where the person stays, since putting right and stopping need none. */
const lackingFor = <F extends Fields>(desk: Desk, register: Register<F>, changes: Partial<RowOf<F>>) =>
  register.consent !== undefined && Object.hasOwn(changes, register.person ?? '') ? lackingConsent(desk, register, [changes]) : [];

/** Changes a row that is still of `version`; refuses with `store.changedMeanwhile` (the row as it stands in `current`) when it is not. */
export async function update<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  id: string,
  version: number,
  changes: Partial<RowOf<F>>,
  state?: string,
): Promise<Result<Row<F>>> {
  // A step that changes no field breaks no rule that the row kept before; a removed row is of a later version.
  if (register.rules.length > 0 && Object.keys(changes).length > 0) {
    const before = await fetchRow(desk, register, id);
    if (!before.ok) return before;
    const broken = brokenRules(register, { ...before.value, ...changes });
    if (broken.length > 0) return refuse(...broken);
  }
  const lacking = await lackingFor(desk, register, changes);
  if (lacking.length > 0) return refuse(...lacking);
  const done = await desk.store.update<RowOf<F>>(shapeOf(register), id, version, changes, state);
  if (!done.ok) return withCurrent(desk, register, id, done.problems);
  await nameFiles(desk, register, done.value, changes);
  return done;
}

/** Moves a row along its workflow: refuses where its state does not know the step, or the actor may not take it. */
export async function step<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  from: Row<F>,
  name: string,
  changes: Partial<RowOf<F>> = {},
): Promise<Result<Row<F>>> {
  const way = register.workflow[from.state]?.[name];
  if (way === undefined) return refuse(says.notFromThisState({ register: register.label }));
  if (!may(desk.actor, way.by)) return refuse(says.notYourStep({ roles: way.by.join('、') }));
  return update(desk, register, from.id, from.version, changes, way.to);
}

/** A change of one row of many: the row as it was read, the version that was seen where it is another, what changes, and its new state. */
export interface Change<F extends Fields> {
  readonly row: Row<F>;
  readonly version?: number;
  readonly changes: Partial<RowOf<F>>;
  readonly state?: string;
}

/** Changes many rows in one go, after their rules: all of them or none. A row that is no longer of the version seen refuses, with all that are not. */
export async function updateAll<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  changes: readonly Change<F>[],
): Promise<Result<readonly Row<F>[]>> {
  if (changes.length === 0) return ok([]);
  const broken = changes.flatMap(one => (Object.keys(one.changes).length > 0 ? brokenRules(register, { ...one.row, ...one.changes }) : []));
  if (broken.length > 0) return refuse(...broken);
  const named = changes.map(({ row: { id, version }, version: seen, changes: values, state }) => ({
    id,
    version: seen ?? version,
    changes: values,
    ...(state === undefined ? {} : { state }),
  }));
  const done = await desk.store.updateAll<RowOf<F>>(shapeOf(register), named);
  if (done.ok) {
    const writtenOf = new Map(named.map(one => [one.id, one.changes]));
    for (const one of done.value) await nameFiles(desk, register, one, writtenOf.get(one.id) ?? {});
    return done;
  }
  const [stale] = changes.length === 1 ? named : await staleAmong(desk, register, named);
  return stale === undefined ? done : withCurrent(desk, register, stale.id, done.problems.slice(0, 1));
}

/** The rows of these that are no longer of the version seen. */
async function staleAmong<F extends Fields, N extends { readonly id: string; readonly version: number }>(
  desk: Desk,
  register: Register<F>,
  named: readonly N[],
): Promise<readonly N[]> {
  const now = new Map(
    (await rows(desk, register, { where: { id: named.map(one => one.id) }, withRemoved: true })).map(one => [one.id, one.version]),
  );
  return named.filter(one => now.get(one.id) !== one.version);
}

/** Moves many rows along their workflow with the same changes, in one go: all of them or none. */
export async function stepAll<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  from: readonly Row<F>[],
  name: string,
  changes: Partial<RowOf<F>> = {},
): Promise<Result<readonly Row<F>[]>> {
  const ways = from.map(one => register.workflow[one.state]?.[name]);
  if (ways.some(way => way === undefined)) return refuse(says.notFromThisState({ register: register.label }));
  const barred = ways.find(way => way !== undefined && !may(desk.actor, way.by));
  if (barred !== undefined) return refuse(says.notYourStep({ roles: barred.by.join('、') }));
  return updateAll(
    desk,
    register,
    from.map((one, i) => ({ row: one, changes, state: ways[i]?.to ?? one.state })),
  );
}

/** Soft removal of a row that is still of `version`. */
export const remove = <F extends Fields>(desk: Desk, register: Register<F>, id: string, version: number): Promise<Result<null>> =>
  desk.store.remove(shapeOf(register), id, version);

/** Takes a removal back. */
export const restore = <F extends Fields>(desk: Desk, register: Register<F>, id: string, version: number): Promise<Result<null>> =>
  desk.store.restore(shapeOf(register), id, version);
