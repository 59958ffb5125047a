import { setImmediate as breathe } from 'node:timers/promises';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Ledgers } from '../ledger/permit.ts';
import type { Register } from '../register.ts';
import { firstState } from '../rows.ts';
import { shapeOf } from '../shape.ts';
import type { Desk } from '../verb.ts';
import { type Checked, type Progress, Stopped } from './check.ts';
import { letterOf } from './columns.ts';
import { Judge, type Judged } from './judge.ts';
import { digestsOf, keepSources } from './source.ts';

const says = problems('sheetImport', {
  someWrong: {
    zh: '还有{wrong}行要改，所以一行也没有保存。请改好再传，或选“先存可以保存的行”。',
    en: '{wrong} rows have still to be corrected, so none was saved. Correct them, or save the accepted rows alone.',
  },
  nothingToSave: { zh: '这份工作簿里没有要新增或更改的行。', en: 'There is no row to add or to change in this workbook.' },
  overtaken: {
    zh: '检查之后，有{rows}行被别人改过或已另行登记，所以一行也没有保存。请重新检查。',
    en: 'After the check {rows} rows were changed or entered by others, so none was saved. Check the workbook again.',
  },
});

/** What a saving did. */
export interface Saved {
  readonly added: number;
  readonly changed: number;
}

/** What a saving needs besides the checked file. */
export interface SaveOrder {
  readonly register: Register;
  readonly ledgers: Ledgers;
  /** The id of the import, of which the rows are to say that they came. */
  readonly sheetImport: string;
  /** `all`: every row or none; `accepted`: those without a complaint. */
  readonly which: 'all' | 'accepted';
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The letters of the columns from which each field came. */
export const columnLetters = ({ layout }: Checked): Readonly<Record<string, string>> => {
  const letters: Record<string, string> = {};
  for (const [key, place] of layout.places) letters[key.split('.')[0]!] ??= letterOf(place);
  return letters;
};

type New = Extract<Judged, { kind: 'new' }>;
type Changed = Extract<Judged, { kind: 'changed' }>;

/** Writes the rows of one batch and from where they came. */
async function write(desk: Desk, { register, sheetImport }: SaveOrder, judged: readonly Judged[]): Promise<Result<Saved>> {
  const added = judged.filter((one): one is New => one.kind === 'new');
  const changed = judged.filter((one): one is Changed => one.kind === 'changed');
  const shape = shapeOf(register);
  const from: { row: string; line: number; digest: string | null }[] = [];
  if (added.length > 0) {
    const ids = await desk.store.insertMany(
      shape,
      added.map(one => one.values),
      firstState(register),
    );
    ids.forEach((row, place) => void from.push({ row, line: added[place]!.line, digest: added[place]!.digest }));
  }
  if (changed.length > 0) {
    const done = await desk.store.updateAll(
      shape,
      changed.map(({ row, changes }) => ({ id: row.id, version: row.version, changes })),
    );
    if (!done.ok) return done;
    for (const { row, line } of changed) from.push({ row: row.id, line, digest: null });
  }
  await keepSources(desk, { sheetImport, register: register.name }, from);
  return ok({ added: added.length, changed: changed.length });
}

/**
 * Saves the rows of a checked file in the transaction of this desk, by key: what is there is changed, what is not is added, what is the
 * same is left alone. Every row is judged again by what is stored now; all of it or nothing. Throws `Stopped` when told to stop.
 */
export async function saveSheet(desk: Desk, checked: Checked, order: SaveOrder): Promise<Result<Saved>> {
  const { register, ledgers, which, signal, onProgress } = order;
  const { outcome, spool, layout, names } = checked;
  if (which === 'all' && outcome.wrong > 0) return refuse(says.someWrong({ wrong: outcome.wrong }));
  const of = outcome.added + outcome.changed;
  if (of === 0) return refuse(says.nothingToSave());
  const judge = new Judge(
    ledgers,
    register,
    { names, placeOf: name => layout.places.get(name) ?? null },
    {
      digests: register.key.length === 0 ? await digestsOf(desk, register.name) : null,
      isEmpty: (await desk.store.count(shapeOf(register), undefined, undefined, 1)) === 0,
    },
  );
  const total = { added: 0, changed: 0 };
  let rows = 0;
  for (const lines of spool.batches()) {
    if (signal?.aborted === true) throw new Stopped('stopped');
    const judged = await judge.judge(desk, lines);
    const wrong = judged.filter(one => one.kind === 'wrong').length;
    if (wrong > 0) return refuse(says.overtaken({ rows: wrong }));
    const done = await write(desk, order, judged);
    if (!done.ok) return refuse(says.overtaken({ rows: done.problems.length }));
    total.added += done.value.added;
    total.changed += done.value.changed;
    rows += lines.length;
    onProgress?.({ phase: 'saving', rows, of });
    await breathe();
  }
  return ok(total);
}
