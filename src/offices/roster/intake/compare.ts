import { setImmediate as breathe } from 'node:timers/promises';
import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  type Books,
  type Desk,
  fetchRow,
  insert,
  type OpenSheets,
  openSheets,
  type RawRow,
  row as rowOf,
  update,
} from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import {
  type DifferenceKind,
  differenceWords,
  type Intake,
  intake,
  intakeMapping,
  intakePart,
  nothingFound,
  type Outcome,
} from './intake.ts';
import { givenBy, lineReader, placesIn, withPlaces } from './mapped.ts';
import { PART, packed } from './part.ts';
import { placesOf } from './places.ts';
import type { Sight } from './sight.ts';
import type { Comparing, Difference, Subject } from './subject.ts';
import { subjectsByKey } from './subjects/byKey.ts';
import { type CodeMap, type HeadingMap, wordOfCell } from './target.ts';

const says = problems('intake', {
  noLongerAtWork: { zh: '这次接收已被停止。', en: 'The work on this file was stopped.' },
  fileGone: { zh: '这份文件已不在，请重新上传。', en: 'The file is no longer here; upload it again.' },
});

type Row = StoredRow<Intake>;

/** Changes the row of an intake as long as it stands in the state that it was found in. */
export async function advance(desk: Desk, id: string, state: string, changes: Partial<Intake>, next: string = state): Promise<Result<Row>> {
  const found = await fetchRow(desk, intake, id);
  if (!found.ok) return found;
  if (found.value.state !== state) return refuse(says.noLongerAtWork());
  return update(desk, intake, id, found.value.version, changes, next);
}

/** Gathers differences by kind and writes a part whenever one is full. */
class Parts {
  readonly #held = new Map<DifferenceKind, Difference[]>();
  readonly #books: Books;
  readonly #of: Row;
  readonly found: Record<DifferenceKind | 'same' | 'skipped', number> = { ...nothingFound.found };
  #place = 0;
  done = 0;

  constructor(books: Books, of: Row) {
    this.#books = books;
    this.#of = of;
  }

  async add(entries: readonly Difference[]): Promise<Result<null>> {
    for (const one of entries) {
      this.found[one.kind] += 1;
      if (one.kind === 'same' || one.kind === 'skipped') continue;
      this.#held.set(one.kind, [...(this.#held.get(one.kind) ?? []), one]);
    }
    for (const [kind, held] of this.#held)
      for (; held.length >= PART; ) {
        const written = await this.#write(kind, held.splice(0, PART));
        if (!written.ok) return written;
      }
    return ok(null);
  }

  async end(): Promise<Result<null>> {
    for (const kind of Object.keys(differenceWords) as DifferenceKind[]) {
      const held = this.#held.get(kind) ?? [];
      const written = held.length === 0 ? ok(null) : await this.#write(kind, held.splice(0));
      if (!written.ok) return written;
    }
    return ok(null);
  }

  #write(difference: DifferenceKind, entries: readonly Difference[]): Promise<Result<null>> {
    const { id, sheetImport, round } = this.#of;
    const place = this.#place++;
    return this.#books.write('roster.compareIntake', async desk => {
      const moved = await advance(desk, id, 'comparing', { done: this.done });
      if (!moved.ok) return moved;
      const kept = await insert(desk, intakePart, {
        intake: id,
        sheetImport,
        round,
        place,
        difference,
        size: entries.length,
        packed: packed(entries),
      });
      return kept.ok ? ok(null) : kept;
    });
  }
}

const isEmpty = (raw: RawRow) => raw.cells.every(cell => wordOfCell(cell) === null);
const isSum = (raw: RawRow) => /^(合计|总计|小计)$/.test(wordOfCell(raw.cells.find(cell => wordOfCell(cell) !== null)) ?? '');

interface Work {
  readonly books: Books;
  readonly of: Row;
  readonly subject: Subject;
  readonly sight: Sight;
  readonly about: Comparing;
  readonly parts: Parts;
  readonly read: ReturnType<typeof lineReader>;
}

async function compareLines({ books, of, subject, sight, about, parts, read }: Work, sheets: OpenSheets): Promise<Result<null>> {
  let told = 0;
  for await (const batch of sheets.rows(sight.sheet)) {
    const lines = batch.filter(raw => raw.line > sight.headingLine && !isEmpty(raw) && !isSum(raw)).map(read);
    parts.done += lines.length;
    const kept = await parts.add(await books.read(desk => subject.compare(desk, lines, about)));
    if (!kept.ok) return kept;
    if (parts.done - told >= 5000) {
      told = parts.done;
      const moved = await books.write('roster.compareIntake', desk => advance(desk, of.id, 'comparing', { done: told }));
      if (!moved.ok) return moved;
    }
    await breathe();
  }
  return ok(null);
}

async function compareGone({ books, subject, about, parts }: Work): Promise<Result<null>> {
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const page: Awaited<ReturnType<Subject['gone']>> = await books.read(desk => subject.gone(desk, about, from));
    const kept = await parts.add(page.found);
    if (!kept.ok) return kept;
    if (page.next === null) return ok(null);
    after = page.next;
    await breathe();
  }
}

async function prepare(books: Books, of: Row): Promise<Result<Work & { readonly bytes: Uint8Array; readonly gives: readonly string[] }>> {
  const { mapping, places, bytes } = await books.read(async desk => ({
    mapping: of.mapping === null ? null : await rowOf(desk, intakeMapping, of.mapping),
    places: await placesOf(desk),
    bytes: (await (await desk.store.file(of.contentHash))?.read()) ?? null,
  }));
  if (bytes === null || mapping === null) return refuse(says.fileGone());
  const subject = subjectsByKey[of.subject];
  const targets = withPlaces(subject.targets, places);
  const [headings, codes] = [JSON.parse(mapping.headings) as HeadingMap, JSON.parse(mapping.codes) as CodeMap];
  const sight = JSON.parse(of.sight) as Sight;
  const columns = placesIn(targets, headings, sight);
  if (!columns.ok) return columns;
  const about: Comparing = {
    day: of.day ?? of.broughtOn,
    isWhole: of.isWhole,
    brings: new Set(columns.value.keys()),
    codes,
    places,
    seenRows: new Set(),
    seenKeys: new Map(),
    seenPlaces: new Set(),
  };
  const parts = new Parts(books, of);
  return ok({
    books,
    of,
    subject,
    sight,
    about,
    parts,
    read: lineReader(targets, columns.value, codes),
    bytes,
    gives: givenBy(subject, headings),
  });
}

/** Says why a piece of work could not go on, and puts the intake where a person can act. */
export const troubled = (books: Books, id: string, state: string, next: string, found: readonly Problem[]): Promise<Result<unknown>> =>
  books.write('roster.stopIntake', desk =>
    advance(
      desk,
      id,
      state,
      {
        trouble: found
          .map(one => one.message)
          .join('；')
          .slice(0, 2000),
      },
      next,
    ),
  );

/** Holds a file against the books and keeps the differences. Cut short, it is begun anew: nothing but the parts of its round was written. */
export async function compareIntake(books: Books, of: Row): Promise<void> {
  const began = performance.now();
  const work = await prepare(books, of);
  if (!work.ok) return void (await troubled(books, of.id, 'comparing', 'brought', work.problems));
  const opened = await openSheets(new Uint8Array(work.value.bytes), { name: of.fileName });
  if (!opened.ok) return void (await troubled(books, of.id, 'comparing', 'brought', opened.problems));
  let done: Result<null>;
  try {
    done = await compareLines(work.value, opened.value);
  } finally {
    await opened.value.close();
  }
  if (done.ok) done = await compareGone(work.value);
  if (done.ok) done = await work.value.parts.end();
  if (!done.ok) return void (await troubled(books, of.id, 'comparing', 'brought', done.problems));
  const { found, done: lines } = work.value.parts;
  const outcome: Outcome = { ...nothingFound, found, gives: work.value.gives, milliseconds: Math.round(performance.now() - began) };
  const toTake = found.new + found.changed + found.ask + found.gone;
  await books.write('roster.compareIntake', desk =>
    advance(desk, of.id, 'comparing', { lines, done: 0, of: toTake, outcome: JSON.stringify(outcome), trouble: null }, 'compared'),
  );
}
