import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Projected, projectEnrolment, readBirths, readCounts } from '#engines/projection/index.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng project 文件.csv --origin 年 [--years 5] [--births births.csv] [--out 文件] [--json]\n' +
  '  文件含 year、school、grade、students 列；出生数默认取同目录的 births.csv · columns year, school, grade, students; births from births.csv beside it';

/** `yuheng project FILE --origin YEAR`: pupils by school and grade in the years after, with 80 % intervals. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      origin: { type: 'string' },
      years: { type: 'string', default: '5' },
      births: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  const [origin, years] = [Number(values.origin), Number(values.years)];
  if (values.help || path === undefined || !Number.isInteger(origin) || !(Number.isInteger(years) && years >= 1 && years <= 30)) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  const beside = values.births ?? join(dirname(path), 'births.csv');
  const absent = [path, ...(values.births === undefined ? [] : [beside])].find(file => !existsSync(file));
  if (absent !== undefined) {
    out.message(`没有“${absent}”。请检查文件名。`, `There is no “${absent}”.`);
    return 1;
  }
  const counts = readCounts(readFileSync(path, 'utf8'));
  if (!counts.ok) return refused(out, counts.problems);
  const births = readBirths(existsSync(beside) ? readFileSync(beside, 'utf8') : '');
  if (!births.ok) return refused(out, births.problems);
  const told = projectEnrolment({ counts: counts.value, births: births.value }, origin, years);
  if (!told.ok) return refused(out, told.problems);
  const written = {
    origin,
    rows: told.value.rows.map(rounded),
    schools: told.value.schools.map(rounded),
    county: told.value.county.map(rounded),
  };
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(written)}\n`);
  out.result(written, written.county.map(({ year, value, low, high }) => `${year}  ${value}  (${low ?? '?'}–${high ?? '?'})`).join('\n'));
  return 0;
}

const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

const rounded = ({ school, grade, year, value, low, high }: Projected) => ({
  school,
  grade,
  year,
  value: tenth(value),
  low: tenth(low),
  high: tenth(high),
});
