import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EnrolmentHistory, projectEnrolment, readBirths, readCounts } from '#engines/projection/index.ts';

const folder = join(process.env.YUHENG_BENCH ?? join(import.meta.dirname, '../../shared/bench'), 'enrolment/ecasd');

const average = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

function load(): EnrolmentHistory {
  const counts = readCounts(readFileSync(join(folder, 'enrolment-by-school-grade.csv'), 'utf8'));
  const births = readBirths(readFileSync(join(folder, 'births.csv'), 'utf8'));
  if (!counts.ok || !births.ok) throw new Error('the enrolment data cannot be read');
  return { counts: counts.value, births: births.value };
}

/** Pupils of a year, of all or of one school or of one grade of it; null where there is no row. */
function actual({ counts }: EnrolmentHistory, year: number, school: string | null, grade: string | null): number | null {
  const rows = counts.filter(
    row => row.year === year && (school === null || row.school === school) && (grade === null || row.grade === grade),
  );
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row.pupils, 0);
}

/** The county by grade-progression ratios of the last five years: what planners do by hand. */
function fiveYearRatio(history: EnrolmentHistory, origin: number, ahead: number): number {
  const grades = ['K', '1', '2', '3', '4', '5'];
  const of = (year: number, g: number) => actual(history, year, null, grades[g] as string) ?? Number.NaN;
  const years = [4, 3, 2, 1, 0].map(back => origin - back);
  const ratios = grades.map((_, g) =>
    average(years.map(year => (g === 0 ? of(year, 0) / (history.births.get(year - 5) ?? Number.NaN) : of(year, g) / of(year - 1, g - 1)))),
  );
  let now = grades.map((_, g) => of(origin, g));
  for (let k = 1; k <= ahead; k++)
    now = now.map(
      (_, g) => (g === 0 ? (history.births.get(origin + k - 5) ?? Number.NaN) : (now[g - 1] as number)) * (ratios[g] as number),
    );
  return now.reduce((sum, one) => sum + one, 0);
}

/** `npm run bench -- projection`: errors by rolling origins 2005–2013 beside naive and ratio, and how often the intervals hold. */
export async function run(): Promise<void> {
  if (!existsSync(folder)) return console.log(`No data: ${folder} is absent.`);
  const history = load();
  const errors = new Map<string, number[]>();
  const note = (key: string, value: number) => void errors.set(key, [...(errors.get(key) ?? []), value]);
  for (let origin = 2005; origin <= 2013; origin++) {
    const told = projectEnrolment(history, origin, Math.min(5, 2014 - origin));
    if (!told.ok) throw new Error(told.problems[0]?.english);
    for (const [level, rows] of Object.entries(told.value)) {
      for (const { school, grade, year, value, low, high } of rows) {
        const truth = actual(history, year, school, grade);
        if (truth === null) continue;
        const h = year - origin;
        if (low !== null && high !== null) note(`${level} within`, truth >= low && truth <= high ? 100 : 0);
        if (level === 'rows') continue;
        note(`${level} ours ${h}`, 100 * Math.abs(value / truth - 1));
        note(`${level} naive ${h}`, 100 * Math.abs((actual(history, origin, school, grade) ?? Number.NaN) / truth - 1));
        if (level === 'county') note(`county ratio ${h}`, 100 * Math.abs(fiveYearRatio(history, origin, h) / truth - 1));
      }
    }
  }
  for (const key of [...errors.keys()].sort()) console.log(`${key.padEnd(18)} ${average(errors.get(key) ?? []).toFixed(2)} %`);
}
