import { readTree } from './formula.ts';
import { isWritten, order, over, plus, type Rational, rational, readRational, shown } from './rational.ts';
import { type Known, numberOf, type Row } from './worth.ts';

/** What this program reads of a proof; everything else of the file it leaves alone. */
interface ProofFile {
  readonly kind: string;
  readonly indicator: { readonly label: string; readonly formula: string; readonly grouping: string };
  readonly year: number;
  readonly isWhole: boolean;
  readonly parts: readonly { readonly name: string; readonly text: string; readonly source: string; readonly value: string | null }[];
  readonly figure: { readonly value: string | null };
  readonly schools: readonly {
    readonly name: string;
    readonly parts: readonly (string | null)[];
    readonly figure: { readonly value: string | null };
    readonly rows: Readonly<Record<string, readonly ProofRow[] | null>> | null;
  }[];
}
interface ProofRow {
  readonly id: string;
  readonly values: Row;
  readonly counts: boolean;
  readonly adds: string | null;
  readonly from?: readonly { readonly from: string }[];
}

/** What the check found: faults in both languages, and how much was looked at. */
export interface Checked {
  readonly label: string;
  readonly value: string | null;
  readonly faults: readonly string[];
  readonly schools: number;
  readonly rows: number;
  readonly cells: number;
  /** Schools whose rows are not in the file, so that their parts were taken as stated. */
  readonly withoutRows: number;
}

const matches = (stated: string | null, value: Rational | null): boolean =>
  stated === null ? value === null : value !== null && isWritten(stated, value);
const told = (value: Rational | null): string => (value === null ? '—' : shown(value));
const nothing: Known = { rows: new Map(), given: new Map() };

/** A figure of a register with one row is written `sum(办学条件.面积)` as a part and by its name alone in the formula. */
const nameIn = (part: ProofFile['parts'][number]): string | null => {
  const found = /^sum\((.+)\.([^.[\]]+)\)$/.exec(part.text);
  return found !== null && found[1] === part.source ? found[2]! : null;
};

/** The values of the parts by their texts, as the formula names them. */
const givenBy = ({ parts }: ProofFile, values: readonly (Rational | null)[]): Known['given'] =>
  new Map(parts.flatMap((part, i) => [part.text, nameIn(part) ?? part.text].map(text => [text, values[i] ?? null] as const)));

function checkRows(
  file: ProofFile,
  school: ProofFile['schools'][number],
  i: number,
  rows: readonly ProofRow[],
  faults: string[],
): Rational | null {
  const part = file.parts[i]!;
  const tree = readTree(part.text);
  const counting = part.text.startsWith('count(');
  for (const row of rows) {
    const alone = numberOf(tree, { ...nothing, rows: new Map([[part.source, [row.values]]]) });
    const counts = counting ? alone?.n === 1n : row.counts;
    const adds = counts ? alone : null;
    if (counts !== row.counts || !matches(row.adds, adds))
      faults.push(`${school.name} ${part.name} ${row.id}: ${row.adds ?? '—'} ≠ ${told(adds)}`);
  }
  // A school without a row in a register has not filed: its part is missing, not zero.
  return rows.length === 0 ? null : numberOf(tree, { ...nothing, rows: new Map([[part.source, rows.map(row => row.values)]]) });
}

function checkSchool(file: ProofFile, school: ProofFile['schools'][number], faults: string[]): readonly (Rational | null)[] {
  const values = file.parts.map((part, i) => {
    const stated = school.parts[i] ?? null;
    const rows = school.rows?.[part.name] ?? null;
    if (rows === null) return stated === null ? null : readRational(stated);
    const value = checkRows(file, school, i, rows, faults);
    if (!matches(stated, value)) faults.push(`${school.name} ${part.text}: ${stated ?? '—'} ≠ ${told(value)}`);
    return value;
  });
  const value = values.includes(null) ? null : numberOf(readTree(file.indicator.formula), { ...nothing, given: givenBy(file, values) });
  if (!matches(school.figure.value, value)) faults.push(`${school.name}: ${school.figure.value ?? '—'} ≠ ${told(value)}`);
  return values;
}

function merged(text: string, values: readonly Rational[]): Rational | null {
  if (values.length === 0) return null;
  if (text.startsWith('min(') || text.startsWith('max('))
    return values.reduce((a, b) => (order(a, b) < 0 === text.startsWith('min(') ? a : b));
  return values.reduce(plus);
}

/** The figure of all schools that have theirs, added up anew. */
function checkTotal(file: ProofFile, schools: readonly (readonly (Rational | null)[])[], faults: string[]): void {
  const complete = schools.filter((parts): parts is readonly Rational[] => !parts.includes(null));
  if (file.isWhole !== (complete.length === schools.length && schools.length > 0))
    faults.push(`isWhole: ${complete.length}/${schools.length}`);
  const totals = file.parts.map((part, i) =>
    merged(
      part.text,
      complete.map(one => one[i]!),
    ),
  );
  for (const [i, part] of file.parts.entries())
    if (!matches(part.value, totals[i] ?? null)) faults.push(`${part.text}: ${part.value ?? '—'} ≠ ${told(totals[i] ?? null)}`);
  const tree = readTree(file.indicator.formula);
  const at = (values: readonly (Rational | null)[]) => numberOf(tree, { ...nothing, given: givenBy(file, values) });
  const each = complete.map(at);
  const mean =
    each.length === 0 || each.includes(null) ? null : over((each as readonly Rational[]).reduce(plus), rational(BigInt(each.length))!);
  const value = file.indicator.grouping === 'meanOfSchools' ? mean : totals.includes(null) ? null : at(totals);
  if (!matches(file.figure.value, value)) faults.push(`${file.indicator.label}: ${file.figure.value ?? '—'} ≠ ${told(value)}`);
}

/** Does the sum of a saved proof again from its rows: what counts, what each adds, each school, the whole. Throws for a file of another kind. */
export function checkProof(text: string): Checked {
  const file = JSON.parse(text) as ProofFile;
  if (file.kind !== 'yuheng.proof') throw new Error('这不是指标证明文件 not a proof of an indicator');
  const faults: string[] = [];
  const schools = file.schools.map(school => checkSchool(file, school, faults));
  checkTotal(file, schools, faults);
  const rows = file.schools.flatMap(school => Object.values(school.rows ?? {}).flatMap(own => own ?? []));
  return {
    label: file.indicator.label,
    value: file.figure.value,
    faults,
    schools: schools.length,
    rows: rows.length,
    cells: rows.flatMap(row => row.from ?? []).filter(one => one.from === 'file').length,
    withoutRows: file.schools.filter(school => school.rows === null || Object.values(school.rows).includes(null)).length,
  };
}
