import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type EnrolmentHistory, noOrigin, type Table, tableOf, tooShort } from './history.ts';
import { byGrade, entryBirths, mean, progression, schoolProgression, sum } from './ratios.ts';

/** Expected pupils: years ahead × schools × grades; null where the school does not have the grade at the origin. */
export interface Expected {
  readonly table: Table;
  /** The places in the table of schools that are open at the origin. */
  readonly open: readonly number[];
  readonly values: readonly (readonly (readonly (number | null)[])[])[];
}

/** Weight of the last known total in a county's total, by years ahead: ratios overshoot in the first years. */
const STAY = [0.35, 0.15];
/** Weight of a school's last known total in its own. */
const SCHOOL_STAY = 0.5;

/** Carries the children of an origin year on, grade by grade: schools first, then all reconciled to the county's own projection. */
export function expect(history: EnrolmentHistory, origin: number, ahead: number): Result<Expected> {
  const last = Math.max(...history.counts.map(count => count.year));
  if (!history.counts.some(count => count.year === origin)) return refuse(noOrigin({ origin, last }));
  const table = tableOf(history.counts, origin);
  if (table.pupils.length < 3) return refuse(tooShort({ years: table.pupils.length }));
  const now = table.pupils.at(-1) ?? [];
  const open = [...now.keys()].filter(school => now[school]?.some(cell => cell !== null));
  const county = progression(table);
  const ratios = schoolProgression(table, county);
  const shares = entryShares(table, open);
  const entries = Array.from({ length: ahead }, (_, k) => entryOf(history, table, origin + k + 1));
  let grades = byGrade(table, table.pupils.length - 1);
  const today = sum(grades);
  let schools = now.map(row => [...row]);
  const values = entries.map((entry, k) => {
    grades = [entry, ...grades.slice(0, -1).map(pupils => pupils * county)];
    schools = schools.map((row, school) =>
      row.map((cell, g) =>
        g === 0
          ? entry * (shares[school] ?? 0)
          : cell === null || row[g - 1] === null
            ? cell
            : (row[g - 1] as number) * (ratios[school] as number),
      ),
    );
    const stay = STAY[k] ?? 0;
    return reconcile(schools, now, open, sum(grades) * (1 - stay) + today * stay, movesOf(history, table, origin, origin + k + 1));
  });
  return ok({ table, open, values });
}

/** Each school drawn half way to its last total, then all scaled so that they sum to the county; announced moves on top. */
function reconcile(
  schools: Table['pupils'][number],
  now: Table['pupils'][number],
  open: readonly number[],
  total: number,
  moves: ReadonlyMap<string, number>,
) {
  const drawn = schools.map((row, school) => {
    const [own, before] = [sum(row), sum(now[school] ?? [])];
    const scale = own === 0 ? 1 : (own * (1 - SCHOOL_STAY) + before * SCHOOL_STAY) / own;
    return row.map(cell => (cell === null ? null : cell * scale));
  });
  const all = sum(open.map(school => sum(drawn[school] ?? [])));
  return drawn.map((row, school) =>
    row.map((cell, g) =>
      cell === null || !open.includes(school) ? null : Math.max(0, (cell * total) / all + (moves.get(`${school} ${g}`) ?? 0)),
    ),
  );
}

/** Pupils announced up to a year, each grown on by a grade a year. */
function movesOf({ moves = [] }: EnrolmentHistory, table: Table, origin: number, year: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const move of moves) {
    const grade = table.grades.indexOf(move.grade) + year - move.year;
    if (move.year <= origin || move.year > year || grade >= table.grades.length) continue;
    const key = `${table.schools.indexOf(move.school)} ${grade}`;
    found.set(key, (found.get(key) ?? 0) + move.pupils);
  }
  return found;
}

/** Each open school's share of those who enter, over the last five years it was there. */
function entryShares(table: Table, open: readonly number[]): readonly number[] {
  const found = table.schools.map((_, school) => {
    if (!open.includes(school)) return 0;
    const shares = table.pupils.slice(-5).flatMap((year, k, kept) => {
      const own = year[school]?.[0] ?? null;
      return own === null ? [] : [own / (byGrade(table, table.pupils.length - kept.length + k)[0] as number)];
    });
    return shares.length === 0 ? 0 : mean(shares);
  });
  const all = sum(found);
  return found.map(share => share / all);
}

/** Those who enter in a year: births at the age of entry × the mean share of births that entered so far; without births as at the origin. */
function entryOf({ births, entryAge }: EnrolmentHistory, table: Table, year: number): number {
  const age = entryAge ?? (/^k/i.test(table.grades[0] ?? '') ? 5 : 6);
  const first = Math.min(...births.keys());
  const rates = table.pupils.flatMap((_, k) => {
    const born = table.first + k - age < first ? null : entryBirths(births, table.first + k, age, table.last);
    return born === null ? [] : [(byGrade(table, k)[0] as number) / born];
  });
  const born = entryBirths(births, year, age, table.last);
  return rates.length === 0 || born === null ? (byGrade(table, table.pupils.length - 1)[0] as number) : mean(rates) * born;
}
