import { setImmediate as breathe } from 'node:timers/promises';
import { ok, type Result } from '#kernel/problem.ts';
import { type Books, fetchRow, insertAll, rowSource, rows, SAVING, sheetImport, update } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { advance, troubled } from './compare.ts';
import { type Intake, intake, intakeAnswer, intakePart, type Outcome, outcomeOf } from './intake.ts';
import { unpacked } from './part.ts';
import type { Taken } from './subject.ts';
import { subjectsByKey } from './subjects/byKey.ts';

type Row = StoredRow<Intake>;
/** The order in which differences are taken over: classes and pupils first, departures last. */
const ORDER = ['new', 'changed', 'ask', 'gone'] as const;

const added = (before: Outcome['taken'], by: Taken): Outcome['taken'] => ({
  added: before.added + by.added,
  changed: before.changed + by.changed,
  proposed: before.proposed + by.proposed,
  overtaken: before.overtaken + by.overtaken,
});

interface Piece {
  readonly part: string;
  readonly end: number;
}

/** The parts in the order of taking, each with the number of differences that are done when it is. */
async function piecesOf(books: Books, of: Row): Promise<readonly Piece[]> {
  const all = await books.read(desk => rows(desk, intakePart, { where: { intake: of.id, round: of.round } }));
  const inOrder = ORDER.flatMap(kind => all.filter(one => one.difference === kind).toSorted((a, b) => a.place - b.place));
  let end = 0;
  return inOrder.map(one => {
    end += one.size;
    return { part: one.id, end };
  });
}

/** One part in one transaction, with the place up to which the whole is done: what was cut off there goes on from it. */
function takePart(books: Books, of: Row, { part, end }: Piece): Promise<Result<null>> {
  const subject = subjectsByKey[of.subject];
  return books.write(
    SAVING,
    async desk => {
      const found = await fetchRow(desk, intakePart, part);
      if (!found.ok) return found;
      const now = await fetchRow(desk, intake, of.id);
      if (!now.ok) return now;
      const said = await rows(desk, intakeAnswer, { where: { intake: of.id } });
      const answers = new Map(said.map(one => [one.line, one.answer]));
      const taken = await subject.take(desk, unpacked(found.value.packed), { intake: of.id, day: of.day ?? desk.today, answers });
      if (!taken.ok) return taken;
      const registers = [...new Set(taken.value.from.map(one => one.register))];
      const sources = await insertAll(
        desk,
        rowSource,
        registers.map(register => {
          const own = taken.value.from.filter(one => one.register === register);
          return {
            sheetImport: of.sheetImport,
            register,
            sourceRows: own.map(one => one.row),
            sourceLines: own.map(one => one.line),
            rowDigests: [],
          };
        }),
      );
      if (!sources.ok) return sources;
      const before = outcomeOf(now.value);
      const outcome: Outcome = { ...before, taken: added(before.taken, taken.value) };
      const moved = await advance(desk, of.id, 'taking', { done: end, outcome: JSON.stringify(outcome) });
      return moved.ok ? ok(null) : moved;
    },
    `${of.fileName} ${of.sheetImport}`,
  );
}

/** Takes over what a comparison found, a part at a time; whatever ends it, it goes on after the last part that was done. */
export async function takeIntake(books: Books, of: Row): Promise<void> {
  for (const piece of await piecesOf(books, of)) {
    if (piece.end <= of.done) continue;
    const done = await takePart(books, of, piece);
    if (!done.ok) return void (await troubled(books, of.id, 'taking', 'stopped', done.problems));
    await breathe();
  }
  await books.write('roster.takeOver', async desk => {
    const done = await advance(desk, of.id, 'taking', { takenOn: desk.today, trouble: null }, 'taken');
    if (!done.ok) return done;
    const file = await fetchRow(desk, sheetImport, of.sheetImport);
    return file.ok ? update(desk, sheetImport, file.value.id, file.value.version, {}, 'saved') : file;
  });
}
