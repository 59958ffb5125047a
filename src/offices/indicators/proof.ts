import { figuresOver, type Part, type Plan } from '#engines/aggregate/index.ts';
import { clockOf } from '#kernel/day.ts';
import { type Decimal, decimalText } from '#kernel/decimal.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Ledgers, may, mayList, provenanceOf, type ReadingDesk, rows } from '#register/index.ts';
import { READS } from './codes.ts';
import { type Loaded, loadRows, plansFor, rowsFor, yearOf } from './compute.ts';
import { groupOf, membersOf, type SchoolFigure, schoolFigures } from './figures.ts';
import { promiseBinding } from './promiseBinding.ts';
import { says } from './refusals.ts';
import { shownFigure, shownIndicator } from './shown.ts';
import { type CountedRow, type Ledger, ledgerNamed } from './sources.ts';
import type { Promises } from './tellPromises.ts';
import type { Proof, ProofRow, ProofSchool } from './types.ts';

const text = (value: Decimal | null): string | null => (value === null ? null : decimalText(value));

/** Who fills a register, where a school's rows are missing. */
const OWED: Readonly<Record<string, string>> = {
  教职工: '人事科',
  学生: '本校学籍员',
  学籍: '本校学籍员',
  班级: '本校学籍员',
  办学条件: '本校填报员',
};
export const owedBy = (what: string): string => OWED[what.split('.')[0] ?? ''] ?? '本校';

/** True where this person may see the rows of a register at a school. */
function maySeeRows(desk: ReadingDesk, { register }: Ledger, school: string): boolean {
  const { actor } = desk;
  if (!mayList(register, actor)) return false;
  const seesAll =
    register.scope === 'bureau' || actor.roles.includes('system') || (register.readAllBy !== undefined && may(actor, register.readAllBy));
  return seesAll || actor.organisation === school;
}

/** What each row of a register adds to the parts that read it. */
const proofRow = (part: Part, ledger: Ledger, row: CountedRow): ProofRow => {
  const counts = part.counts(row.values);
  const adds = counts ? (part.field === null ? '1' : text(part.over([row.values]))) : null;
  return { id: row.id, register: ledger.register.name, values: row.values, counts, adds };
};

async function withSources(desk: ReadingDesk, ledgers: Ledgers, ledger: Ledger, row: ProofRow): Promise<ProofRow> {
  const keys = new Set(Object.keys(row.values).flatMap(label => ledger.columns[label] ?? []));
  const whole = Object.fromEntries([...keys].map(key => [key, '·']));
  const from = (await provenanceOf(desk, ledgers, ledger.register, { ...whole, id: row.id })).filter(one => keys.has(one.field));
  return { ...row, from };
}

interface Asked {
  readonly year: number;
  readonly school: string | null;
  /** With the cell or the hand that each value came from. */
  readonly withCells: boolean;
}

async function rowsShown(
  desk: ReadingDesk,
  houses: Ledgers,
  plan: Plan,
  loaded: Loaded,
  school: string,
  withCells: boolean,
): Promise<NonNullable<ProofSchool['rows']>> {
  const shown: Record<string, readonly ProofRow[] | null> = {};
  for (const [i, part] of plan.parts.entries()) {
    const ledger = ledgerNamed(part.source);
    const name = `部分${i + 1}`;
    if (!maySeeRows(desk, ledger, school)) {
      shown[name] = null;
      continue;
    }
    const own = (loaded.get(ledger)?.get(school) ?? []).map(row => proofRow(part, ledger, row));
    const told: ProofRow[] = [];
    for (const row of own) told.push(withCells ? await withSources(desk, houses, ledger, row) : row);
    shown[name] = told;
  }
  return shown;
}

async function schoolShown(
  desk: ReadingDesk,
  houses: Ledgers,
  plan: Plan,
  one: SchoolFigure,
  loaded: Loaded | null,
  withCells: boolean,
): Promise<ProofSchool> {
  const { member, parts, missing } = one;
  return {
    id: member.id,
    name: member.name,
    parts: parts.map(text),
    figure: shownFigure(plan.figure(parts)),
    missing: missing.map(what => ({ what, owedBy: owedBy(what) })),
    rows: loaded === null ? null : await rowsShown(desk, houses, plan, loaded, member.id, withCells),
  };
}

/** The value of each step of the formula over the parts, inner steps first. */
function stepsOf(plan: Plan, parts: readonly (Decimal | null)[]): Proof['steps'] {
  const context = Object.fromEntries(parts.map((part, i) => [`部分${i + 1}`, part]));
  return plan.residual.explain(context).map(step => ({ text: step.text, value: text(step.value as Decimal | null) }));
}

/** Rows up to which a saved proof names the cell of every value: each asks the audit once. */
const MOST_CELLS = 600;
const rowsIn = (loaded: Loaded): number => [...loaded.values()].flatMap(by => [...by.values()]).reduce((sum, own) => sum + own.length, 0);

/** The rows behind a figure as they stand, where they are asked for and still there: what stood in a past year is kept as figures alone. */
async function rowsBehind(desk: ReadingDesk, plan: Plan, { year, school, withCells }: Asked): Promise<Loaded | null> {
  if (school === null && !withCells) return null;
  if (plansFor([plan], desk, year).length === 0) return null;
  const wanted = [...new Set(plan.parts.map(part => ledgerNamed(part.source)))];
  return loadRows(desk, school === null ? null : [school], year, wanted);
}

/** The figure over the very rows that are shown, so that they re-add to it at any moment. */
function fromRows(plan: Plan, one: SchoolFigure, loaded: Loaded): SchoolFigure {
  const measured = figuresOver([plan], rowsFor(loaded, one.member.id)).get(plan.definition.name)!;
  return { ...one, parts: measured.parts, missing: measured.missing };
}

/** A figure proved: of one school down to its rows, or of the county down to its schools. */
export async function proofOf(desk: ReadingDesk, houses: Ledgers, promises: Promises, plan: Plan, asked: Asked): Promise<Result<Proof>> {
  const { year, school } = asked;
  const seesAll = may(desk.actor, READS) || desk.actor.roles.includes('system');
  if (school !== null && !seesAll && desk.actor.organisation !== school) return refuse(says.notYourSchool());
  const all = await membersOf(desk);
  const members = school === null ? all : all.filter(one => one.id === school);
  const loaded = await rowsBehind(desk, plan, asked);
  const kept = await schoolFigures(desk, plan, members, year);
  const figures = loaded === null ? kept : kept.map(one => fromRows(plan, one, loaded));
  const group = groupOf(plan, figures);
  const isWhole = group.members > 0 && group.complete === group.members;
  const told = isWhole ? group.whole : group.soFar;
  const cellsLeftOut = asked.withCells && loaded !== null && rowsIn(loaded) > MOST_CELLS;
  const counted = school === null ? figures.filter(one => seesAll || one.member.id === desk.actor.organisation) : figures;
  const schools: ProofSchool[] = [];
  for (const one of counted) schools.push(await schoolShown(desk, houses, plan, one, loaded, asked.withCells && !cellsLeftOut));
  const row = school === null ? null : (kept[0]?.kept ?? null);
  const bound = await rows(desk, promiseBinding, { where: { indicatorName: plan.definition.name, state: 'bound' } });
  const names = new Map((await promises.namesOf(desk)).map(one => [one.id, one.name]));
  const people = await houses.namesOf(
    desk,
    bound.map(one => one.boundBy),
  );
  return ok({
    kind: 'yuheng.proof',
    format: 1,
    county: desk.store.county,
    drawnOn: desk.today,
    auditHead: await desk.store.head(),
    indicator: { ...shownIndicator(plan), grouping: plan.definition.grouping ?? 'ratioOfSums' },
    year,
    isNow: year === yearOf(desk),
    school,
    isWhole,
    cellsLeftOut,
    residual: plan.residual.text,
    parts: plan.parts.map((part, i) => ({
      name: `部分${i + 1}`,
      text: part.text,
      source: part.source,
      register: ledgerNamed(part.source).register.name,
      columns: ledgerNamed(part.source).columns,
      value: text(told.parts[i] ?? null),
    })),
    steps: stepsOf(plan, told.parts),
    figure: shownFigure(told),
    schools,
    keptBy: row === null ? null : { recordedAt: clockOf(row.changedAt), asOf: row.asOf, formulaVersion: row.formulaVersion },
    promises: bound.map(one => ({ id: one.promise, name: names.get(one.promise) ?? '', boundBy: people.get(one.boundBy) ?? '—' })),
  });
}
