import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  type Actor,
  type Checked,
  checkSheet,
  columnLetters,
  fetchRow,
  type Ledgers,
  type Outcome,
  type Progress,
  type Register,
  SAVING,
  type Saved,
  Stopped,
  saveSheet,
  sheetImport,
  update,
} from '#register/index.ts';
import type { DeedContext, Store, Transaction } from '#store/index.ts';

const says = problems('sheetImport', {
  stopped: {
    zh: '已停止，这份工作簿一行也没有保存。可以重新检查。',
    en: 'Stopped; nothing of this workbook was saved. It can be checked again.',
  },
  isRunning: { zh: '这份工作簿正在处理，请等它结束或先停止。', en: 'This workbook is being worked on; wait for it or stop it first.' },
  isOver: { zh: '这份工作簿已经保存或终止，请重新上传。', en: 'This workbook was saved or given up; upload it again.' },
  fileGone: { zh: '这份工作簿的文件已不在，请重新上传。', en: 'The file of this import is no longer here; upload it again.' },
});

/** What is kept of an import in its row, beside the state: what the check found, or why it could not be read, and what was saved. */
export interface KeptOutcome {
  readonly outcome: Outcome | null;
  readonly problems: readonly Problem[];
  readonly saved: Saved | null;
}

/** Whose import of what. */
export interface ImportOrder {
  readonly store: Store;
  readonly county: string;
  readonly actor: Actor;
  readonly ledgers: Ledgers;
  readonly register: Register;
  /** The id of its row. */
  readonly id: string;
}

/** One import at work, or lately at work, in this process. */
export interface Work {
  /** Whose it is. */
  readonly by: string;
  progress: Progress | null;
  checked: Checked | null;
  problems: readonly Problem[];
  /** A fault of ours, thrown at whoever asks next. */
  fault: unknown;
  stop: AbortController | null;
  asked: number;
}

const MOST_KEPT = 30;
const MOST_BYTES = 256 << 20;
const inHouse = new WeakMap<Store, Map<string, Work>>();

const worksOf = (store: Store): Map<string, Work> => {
  const before = inHouse.get(store);
  if (before) return before;
  const made = new Map<string, Work>();
  inHouse.set(store, made);
  return made;
};

/** What this process knows of an import; null where it has not worked on it, or not lately. */
export const workOn = (store: Store, id: string): Work | null => worksOf(store).get(id) ?? null;

/** Lets go of the rows of imports that were asked for longest ago. */
function makeRoom(works: Map<string, Work>): void {
  const idle = [...works].filter(([, { stop }]) => stop === null).sort(([, a], [, b]) => a.asked - b.asked);
  let bytes = [...works.values()].reduce((sum, { checked }) => sum + (checked?.spool.bytes ?? 0), 0);
  for (const [id, { checked }] of idle) {
    if (works.size <= MOST_KEPT && bytes <= MOST_BYTES) return;
    bytes -= checked?.spool.bytes ?? 0;
    works.delete(id);
  }
}

const deedBy = <T>(
  { store, county, actor }: ImportOrder,
  context: Pick<DeedContext, 'deed' | 'why'>,
  work: (books: Transaction) => Promise<Result<T>>,
) => store.deed({ county, actor: actor.id, ...context }, work);

const deskFor = ({ actor }: ImportOrder, books: Transaction) => ({ store: books, actor, today: books.today });

/** Writes into the row of an import what became of it. */
const keep = (order: ImportOrder, deed: string, state: string | undefined, kept: KeptOutcome, checked: Checked | null) =>
  deedBy(order, { deed }, async books => keepAt(order, books, state, kept, checked));

async function keepAt(order: ImportOrder, books: Transaction, state: string | undefined, kept: KeptOutcome, checked: Checked | null) {
  const desk = deskFor(order, books);
  const found = await fetchRow(desk, sheetImport, order.id);
  if (!found.ok) return found;
  if (found.value.state === 'saved' || found.value.state === 'cancelled') return refuse(says.isOver());
  const changes = {
    importOutcome: JSON.stringify(kept),
    ...(checked === null ? {} : { sheetName: checked.outcome.sheet.slice(0, 60), sheetColumns: JSON.stringify(columnLetters(checked)) }),
  };
  return update(desk, sheetImport, order.id, found.value.version, changes, state);
}

/** The bytes of a kept file in a buffer of their own; null where it is gone. */
const bytesOf = ({ store, county, actor }: ImportOrder, hash: string): Promise<Uint8Array | null> =>
  store.read({ county, actor: actor.id }, async reading => {
    const bytes = await (await reading.file(hash))?.read();
    return bytes === undefined ? null : new Uint8Array(bytes);
  });

/** Checks the file anew; the dry run. */
async function check(order: ImportOrder, work: Work, file: { readonly hash: string; readonly name: string }): Promise<Result<Checked>> {
  const { store, county, actor, ledgers, register } = order;
  const bytes = await bytesOf(order, file.hash);
  if (bytes === null) return refuse(says.fileGone());
  const checked = await checkSheet({
    bytes,
    isGiven: true,
    fileName: file.name,
    register,
    ledgers,
    actor,
    read: reading => store.read({ county, actor: actor.id }, books => reading({ store: books, actor, today: books.today })),
    signal: work.stop!.signal,
    onProgress: progress => {
      work.progress = progress;
    },
  });
  const kept: KeptOutcome = checked.ok
    ? { outcome: checked.value.outcome, problems: [], saved: null }
    : { outcome: null, problems: checked.problems, saved: null };
  await keep(order, 'ledger.checkImport', checked.ok ? 'checked' : 'uploaded', kept, checked.ok ? checked.value : null);
  return checked;
}

/** Saves what was checked in one transaction, in which the import itself becomes saved. */
function save(order: ImportOrder, work: Work, checked: Checked, which: 'all' | 'accepted', fileName: string): Promise<Result<Saved>> {
  const { ledgers, register, id } = order;
  return deedBy(order, { deed: SAVING, why: `${fileName} ${id}` }, async books => {
    const onProgress = (progress: Progress) => {
      work.progress = progress;
    };
    const saved = await saveSheet(deskFor(order, books), checked, {
      register,
      ledgers,
      sheetImport: id,
      which,
      signal: work.stop!.signal,
      onProgress,
    });
    if (!saved.ok) return saved;
    const kept = await keepAt(order, books, 'saved', { outcome: checked.outcome, problems: [], saved: saved.value }, checked);
    return kept.ok ? saved : kept;
  });
}

/** Runs one piece of work at a time on an import; what it refuses is told at the next asking. */
function start(order: ImportOrder, work: Work, doing: () => Promise<Result<unknown>>): void {
  work.stop = new AbortController();
  work.problems = [];
  work.fault = null;
  void doing()
    .then(done => {
      work.problems = done.ok ? [] : done.problems;
    })
    .catch((cause: unknown) => {
      if (cause instanceof Stopped) work.problems = [says.stopped()];
      else work.fault = cause;
    })
    .finally(() => {
      work.stop = null;
      work.progress = null;
      makeRoom(worksOf(order.store));
    });
}

function workFor({ store, id, actor }: ImportOrder): Work {
  const works = worksOf(store);
  const work: Work = works.get(id) ?? { by: actor.id, progress: null, checked: null, problems: [], fault: null, stop: null, asked: 0 };
  works.set(id, work);
  work.asked = Date.now();
  return work;
}

/** Begins the check of an import; returns at once. Refuses while it is being worked on. */
export function beginCheck(order: ImportOrder, file: { readonly hash: string; readonly name: string }): Result<null> {
  const work = workFor(order);
  if (work.stop !== null) return refuse(says.isRunning());
  work.checked = null;
  start(order, work, async () => {
    const checked = await check(order, work, file);
    work.checked = checked.ok ? checked.value : null;
    return checked;
  });
  return ok(null);
}

/** Begins the saving of an import, after a new check where this process has none of it; returns at once. */
export function beginSave(
  order: ImportOrder,
  file: { readonly hash: string; readonly name: string },
  which: 'all' | 'accepted',
): Result<null> {
  const work = workFor(order);
  if (work.stop !== null) return refuse(says.isRunning());
  start(order, work, async () => {
    const checked = work.checked === null ? await check(order, work, file) : ok(work.checked);
    if (!checked.ok) return checked;
    work.checked = checked.value;
    const saved = await save(order, work, checked.value, which, file.name);
    // What is stored has moved on: another saving begins with another check.
    work.checked = saved.ok ? null : work.checked;
    return saved;
  });
  return ok(null);
}

/** Stops the work of this person on an import; false where none is under way. */
export function stopWork(store: Store, id: string, by: string): boolean {
  const work = workOn(store, id);
  if (!work?.stop || work.by !== by) return false;
  work.stop.abort();
  return true;
}

/** Gives an import up for good on which nothing is being done. */
export async function cancel(order: ImportOrder, kept: KeptOutcome): Promise<Result<unknown>> {
  worksOf(order.store).delete(order.id);
  return keep(order, 'ledger.cancelImport', 'cancelled', kept, null);
}

/** The check of an import as it is in memory, made anew where it is not there. */
export async function checkedOf(order: ImportOrder, file: { readonly hash: string; readonly name: string }): Promise<Result<Checked>> {
  const work = workFor(order);
  if (work.stop !== null) return refuse(says.isRunning());
  if (work.checked !== null) return ok(work.checked);
  work.stop = new AbortController();
  try {
    const checked = await check(order, work, file);
    work.checked = checked.ok ? checked.value : null;
    return checked;
  } finally {
    work.stop = null;
    work.progress = null;
  }
}
