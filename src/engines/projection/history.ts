import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';

/** Pupils of one school and grade in the autumn of a year. */
export interface Count {
  readonly year: number;
  readonly school: string;
  readonly grade: string;
  readonly pupils: number;
}

/** What is known: counts by school and grade, births of the county by year, and pupils that plans add (housing, moves). */
export interface EnrolmentHistory {
  readonly counts: readonly Count[];
  readonly births: ReadonlyMap<number, number>;
  /** Pupils who join (or, below zero, leave) a school and grade in a year ahead, beyond what the past would carry on. */
  readonly moves?: readonly Count[];
  /** Years from birth to the entry grade; two neighbouring years of birth are mixed evenly. 5 for a kindergarten year, else 6. */
  readonly entryAge?: number;
}

/** The history up to an origin as a table: null where a school has no such grade that year. */
export interface Table {
  readonly first: number;
  readonly last: number;
  readonly schools: readonly string[];
  readonly grades: readonly string[];
  /** years × schools × grades. */
  readonly pupils: readonly (readonly (readonly (number | null)[])[])[];
}

const says = problems('projection', {
  noColumn: {
    zh: '表里没有“{column}”这一列。应有 year、school、grade、students。',
    en: 'There is no column “{column}”; year, school, grade and students are needed.',
  },
  badCell: {
    zh: '第{line}行的{column}应为非负数，现为“{value}”。',
    en: 'The {column} in line {line} should be a number not below zero; it is “{value}”.',
  },
  noOrigin: {
    zh: '表里没有 {origin} 年的学生数，最后一年是 {last}。请改起始年。',
    en: 'There are no pupils of {origin}; the last year is {last}. Choose another origin.',
  },
  tooShort: { zh: '起始年以前只有 {years} 年的数，至少要 3 年。', en: 'Only {years} years lie up to the origin; at least 3 are needed.' },
});

export const { noOrigin, tooShort } = says;

/** Reads counts from CSV with the columns year, school, grade and students (others are left). */
export function readCounts(text: string): Result<readonly Count[]> {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = head.split(',').map(name => name.trim());
  const at = ['year', 'school', 'grade', 'students'].map(name => columns.indexOf(name));
  const missing = ['year', 'school', 'grade', 'students'].filter((_, k) => (at[k] as number) < 0);
  if (missing.length > 0) return refuse(...missing.map(column => says.noColumn({ column })));
  const found: Problem[] = [];
  const counts: Count[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = line.split(',');
    const [year = '', school = '', grade = '', pupils = ''] = at.map(column => cells[column]?.trim());
    for (const [column, value] of Object.entries({ year, students: pupils }))
      if (value === '' || !(Number(value) >= 0)) found.push(says.badCell({ line: index + 2, column, value }));
    counts.push({ year: Number(year), school, grade, pupils: Number(pupils) });
  }
  return found.length > 0 ? refuse(...found.slice(0, 20)) : ok(counts);
}

/** Reads births from CSV with the columns year and births. */
export function readBirths(text: string): Result<ReadonlyMap<number, number>> {
  const births = new Map<number, number>();
  for (const [index, line] of text.trim().split(/\r?\n/).slice(1).entries()) {
    const [year = '', value = ''] = line.split(',').map(cell => cell.trim());
    if (value === '' || !(Number(value) >= 0) || !(Number(year) > 0))
      return refuse(says.badCell({ line: index + 2, column: 'births', value }));
    births.set(Number(year), Number(value));
  }
  return ok(births);
}

const rank = (grade: string) => (/^k/i.test(grade) ? 0 : Number(/\d+/.exec(grade)?.[0] ?? 99));

/** Lays the counts up to the origin out as a table; grades in the order in which children pass them. */
export function tableOf(counts: readonly Count[], origin: number): Table {
  const known = counts.filter(count => count.year <= origin);
  const first = Math.min(...known.map(count => count.year));
  const schools = [...new Set(known.map(count => count.school))].sort();
  const grades = [...new Set(known.map(count => count.grade))].sort((a, b) => rank(a) - rank(b));
  const pupils = Array.from({ length: origin - first + 1 }, () => schools.map(() => grades.map((): number | null => null)));
  for (const { year, school, grade, pupils: number } of known) {
    const row = pupils[year - first]?.[schools.indexOf(school)];
    if (row !== undefined) row[grades.indexOf(grade)] = number;
  }
  return { first, last: origin, schools, grades, pupils };
}
