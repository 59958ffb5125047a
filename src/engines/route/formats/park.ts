import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { SchoolBusProblem } from '../school/problem.ts';

const says = problems('park', {
  missingColumn: { zh: '{file} 没有“{column}”这一列。', en: '{file} has no column “{column}”.' },
  badNumber: {
    zh: '{file} 第{line}行“{column}”应为数字，现为“{text}”。',
    en: 'Line {line} of {file}: “{column}” should be a number; it is “{text}”.',
  },
  unknownSchool: {
    zh: 'Stops.txt 第{line}行的学校“{school}”不在 Schools.txt 里。',
    en: 'Line {line} of Stops.txt names school “{school}”, which Schools.txt does not have.',
  },
});

export interface ParkInstance {
  readonly problem: SchoolBusProblem;
  readonly stopIds: readonly string[];
  readonly schoolIds: readonly string[];
}

/** Feet a second at 20 miles an hour. */
const FEET_PER_SECOND = (20 * 5280) / 3600;

/**
 * Reads the two tables of an instance of Park, Tae and Kim (2012): Manhattan feet at 20 mph, 66 seats, 19 s and 2.6 s a pupil at a stop, 29 s and
 * 1.9 s a pupil at a school, AMEARLY and AMLATE in minutes, starts on whole minutes; mixed loads allowed.
 */
export function readPark(stopsText: string, schoolsText: string, maxRide: number): Result<ParkInstance> {
  const stops = readTable('Stops.txt', stopsText, ['ID', 'EP_ID'], ['X_COORD', 'Y_COORD', 'STUDENT_COUNT']);
  const schools = readTable('Schools.txt', schoolsText, ['ID'], ['X', 'Y', 'AMEARLY', 'AMLATE']);
  if (!stops.ok) return stops;
  if (!schools.ok) return schools;
  const schoolIds = schools.value.map(row => row.words.ID as string);
  const stranger = stops.value.findIndex(row => !schoolIds.includes(row.words.EP_ID as string));
  if (stranger >= 0) return refuse(says.unknownSchool({ line: stranger + 2, school: stops.value[stranger]?.words.EP_ID as string }));
  const points = [
    ...stops.value.map(({ numbers }) => [numbers.X_COORD as number, numbers.Y_COORD as number] as const),
    ...schools.value.map(({ numbers }) => [numbers.X as number, numbers.Y as number] as const),
  ];
  const pupils = Int32Array.from(stops.value, ({ numbers }) => numbers.STUDENT_COUNT as number);
  const problem: SchoolBusProblem = {
    stops: stops.value.length,
    schools: schoolIds.length,
    travel: Float64Array.from(points.flatMap(([x, y]) => points.map(([u, v]) => (Math.abs(x - u) + Math.abs(y - v)) / FEET_PER_SECOND))),
    pupils,
    school: Int32Array.from(stops.value, ({ words }) => schoolIds.indexOf(words.EP_ID as string)),
    boarding: Float64Array.from(pupils, count => 19 + 2.6 * count),
    maxRide: new Float64Array(stops.value.length).fill(maxRide),
    opens: Float64Array.from(schools.value, ({ numbers }) => 60 * (numbers.AMEARLY as number)),
    closes: Float64Array.from(schools.value, ({ numbers }) => 60 * (numbers.AMLATE as number)),
    dwell: 29,
    dwellPerPupil: 1.9,
    capacity: 66,
    mixedLoads: true,
    buses: null,
    startGrid: 60,
  };
  return ok({ problem, stopIds: stops.value.map(row => row.words.ID as string), schoolIds });
}

interface Row {
  readonly words: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
}

function readTable(file: string, text: string, words: readonly string[], numbers: readonly string[]): Result<readonly Row[]> {
  const [head = '', ...lines] = text.split(/\r?\n/).filter(line => line.trim() !== '');
  const columns = head.split('\t').map(column => column.trim());
  const missing = [...words, ...numbers].find(column => !columns.includes(column));
  if (missing !== undefined) return refuse(says.missingColumn({ file, column: missing }));
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = line.split('\t').map(cell => cell.trim());
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const bad = numbers.find(column => cell(column) === '' || Number.isNaN(Number(cell(column))));
    if (bad !== undefined) return refuse(says.badNumber({ file, line: index + 2, column: bad, text: cell(bad) }));
    rows.push({
      words: Object.fromEntries(words.map(column => [column, cell(column)])),
      numbers: Object.fromEntries(numbers.map(column => [column, Number(cell(column))])),
    });
  }
  return ok(rows);
}

/** Writes a plan as {"buses": [["S:100001", "D:200001", …], …]}: stops and visits at schools in their order. */
export const writePark = ({ problem, stopIds, schoolIds }: ParkInstance, buses: readonly (readonly number[])[]): string =>
  `${JSON.stringify({
    buses: buses.map(row => row.map(node => (node < problem.stops ? `S:${stopIds[node]}` : `D:${schoolIds[node - problem.stops]}`))),
  })}\n`;
