import { addDays, type Day, isDay } from '#kernel/day.ts';
import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import type { AidFact, AidPack, AidProgramme, ProgrammeVersion } from '#standards/aid/types.ts';
import { compile, type Formula, type Scope } from '../feel/index.ts';
import { says } from './says.ts';

/** A condition that was read once. */
export interface ReadCondition {
  readonly say: string;
  readonly formula: Formula;
}

/** A version whose formulas were read. */
export interface ReadVersion {
  readonly said: ProgrammeVersion;
  readonly conditions: readonly ReadCondition[];
  readonly amount: Formula;
}

/** A programme whose versions were read, those of the longest region first, the newest first. */
export interface ReadProgramme {
  readonly said: AidProgramme;
  readonly versions: readonly ReadVersion[];
}

/** A pack ready to judge by: programmes in an order in which nobody yields to a later one. */
export interface Rules {
  readonly facts: AidPack['facts'];
  readonly names: readonly string[];
  readonly programmes: readonly ReadProgramme[];
}

const kinds = { text: 'string', texts: 'list', number: 'number', truth: 'boolean' } as const;

const scopeOf = (facts: AidPack['facts']): Scope => ({
  names: Object.fromEntries(
    Object.entries(facts).map(([name, { kind, unit }]) => [
      name,
      { kind: kinds[kind], ...(unit === undefined ? {} : { unit }), ...(kind === 'texts' ? { of: { kind: 'string' as const } } : {}) },
    ]),
  ),
});

/** The order of programmes in which each stands behind those it yields to; null with the one that comes round to itself. */
function ordered(programmes: readonly AidProgramme[]): { readonly order: readonly AidProgramme[]; readonly circle: string | null } {
  const byId = new Map(programmes.map(one => [one.id, one]));
  const order: AidProgramme[] = [];
  const state = new Map<string, 'open' | 'done'>();
  let circle: string | null = null;
  const visit = (one: AidProgramme): void => {
    if (state.get(one.id) === 'done') return;
    if (state.get(one.id) === 'open') {
      circle ??= one.id;
      return;
    }
    state.set(one.id, 'open');
    for (const id of one.yieldsTo ?? []) {
      const before = byId.get(id);
      if (before !== undefined) visit(before);
    }
    state.set(one.id, 'done');
    order.push(one);
  };
  programmes.forEach(visit);
  return { order, circle };
}

const LAST: Day = '9999-12-31';

/** The first day on which two versions for the same region stand side by side; null when none does. */
function overlapOf(versions: readonly ProgrammeVersion[]): { readonly day: Day; readonly region: string } | null {
  for (const [region, own] of Map.groupBy(versions, one => one.region)) {
    const inOrder = [...own].sort((a, b) => (a.from < b.from ? -1 : 1));
    for (let i = 1; i < inOrder.length; i++) {
      const [before, next] = [inOrder[i - 1]!, inOrder[i]!];
      // An open version ends by itself when the next one begins; one that names its last day keeps it.
      if (before.from === next.from || (before.to ?? addDays(next.from, -1)) >= next.from) return { day: next.from, region };
    }
  }
  return null;
}

function readVersion(said: ProgrammeVersion, scope: Scope, at: string): Result<ReadVersion> {
  const found: Problem[] = [];
  const read = (text: string, kind: 'boolean' | 'number', place: string): Formula | null => {
    const formula = compile(text, scope);
    if (!formula.ok) {
      found.push(...formula.problems.map(one => says.formula({ at: place, text, why: one.message })));
      return null;
    }
    if (formula.value.type.kind === kind) return formula.value;
    found.push((kind === 'boolean' ? says.notATruth : says.notANumber)({ at: place, text }));
    return null;
  };
  const conditions = said.conditions.map((one, i) => ({ say: one.say, formula: read(one.if, 'boolean', `${at}.conditions[${i}].if`) }));
  const amount = read(said.amount, 'number', `${at}.amount`);
  if (found.length > 0 || amount === null) return refuse(...found);
  return ok({ said, conditions: conditions as readonly ReadCondition[], amount });
}

/** Reads a pack: formulas compiled, orders and overlaps looked at. Refused with every problem at its place. */
export function readRules(pack: AidPack): Result<Rules> {
  const found: Problem[] = [];
  const scope = scopeOf(pack.facts);
  const ids = new Set<string>();
  const read = new Map<string, ReadProgramme>();
  for (const [i, said] of pack.programmes.entries()) {
    const at = `programmes[${i}]`;
    if (ids.has(said.id)) found.push(says.twice({ at, id: said.id }));
    ids.add(said.id);
    const overlap = overlapOf(said.versions);
    if (overlap !== null) found.push(says.overlap({ at, id: said.id, ...overlap }));
    const versions = said.versions.flatMap((one, j): readonly ReadVersion[] => {
      const its = readVersion(one, scope, `${at}.versions[${j}]`);
      if (!its.ok) found.push(...its.problems);
      return its.ok ? [its.value] : [];
    });
    const byPlaceAndTime = (a: ReadVersion, b: ReadVersion) =>
      b.said.region.length - a.said.region.length || (a.said.from < b.said.from ? 1 : -1);
    read.set(said.id, { said, versions: versions.sort(byPlaceAndTime) });
  }
  for (const [i, said] of pack.programmes.entries())
    for (const id of said.yieldsTo ?? []) {
      const at = `programmes[${i}].yieldsTo`;
      const before = read.get(id);
      if (before === undefined) found.push(says.noSuchProgramme({ at, id }));
      else if (before.said.cycle !== said.cycle) found.push(says.otherCycle({ at, id }));
    }
  const { order, circle } = ordered(pack.programmes);
  if (circle !== null) found.push(says.roundAbout({ at: 'programmes', id: circle }));
  if (found.length > 0) return refuse(...found);
  return ok({ facts: pack.facts, names: Object.keys(pack.facts), programmes: order.map(one => read.get(one.id)!) });
}

/** Whether a version holds on a day, whatever comes after it. */
export const holdsOn = ({ said }: ReadVersion, day: Day): boolean => said.from <= day && day <= (said.to ?? LAST);

/** The version of a programme for a place (its code) on a day: the longest region that fits, of these the newest; null when there is none. */
export const versionOn = ({ versions }: ReadProgramme, day: Day, region: string): ReadVersion | null =>
  versions.find(one => region.startsWith(one.said.region) && holdsOn(one, day)) ?? null;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const oneOf = (values: readonly string[]) => (value: unknown) => values.includes(String(value));
const isDate = (value: unknown) => isText(value) && isDay(value);
const isWhole = (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 366;
const texts = (value: unknown) => Array.isArray(value) && value.every(isText);

type Check = readonly [name: string, fits: (value: unknown) => boolean, wanted: string, optional?: boolean];
const programmeChecks: readonly Check[] = [
  ['id', isText, 'text'],
  ['name', isText, 'text'],
  ['kind', oneOf(['奖', '助', '贷', '免', '补']), '奖 | 助 | 贷 | 免 | 补'],
  ['cycle', oneOf(['term', 'year']), 'term | year'],
  ['countedAfterDays', isWhole, '0–366'],
  ['yieldsTo', texts, 'list of ids', true],
  ['versions', value => Array.isArray(value) && value.length > 0, 'list'],
];
const versionChecks: readonly Check[] = [
  ['from', isDate, 'YYYY-MM-DD'],
  ['to', isDate, 'YYYY-MM-DD', true],
  ['region', value => typeof value === 'string' && /^\d{0,12}$/.test(value), '0–12 digits'],
  ['conditions', value => Array.isArray(value), 'list'],
  ['amount', isText, 'formula'],
  ['amountSaid', isText, 'text'],
  ['source', isText, 'text'],
  ['verified', oneOf(['several', 'one', 'county', 'memory']), 'several | one | county | memory'],
];

/** Reads a pack from the JSON of `AidPack`, as a bureau adds its province's or its own; refused with the place of everything that is wrong. */
export function readPackJson(text: string): Result<Rules> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refuse(says.notJson({ why: error instanceof Error ? error.message : String(error) }));
  }
  const found: Problem[] = [];
  const wrong = (at: string, wanted: string) => void found.push(says.wrongKind({ at, wanted }));
  const check = (at: string, value: unknown, checks: readonly Check[]): value is Record<string, unknown> => {
    if (!isRecord(value)) {
      wrong(at, '{…}');
      return false;
    }
    for (const [name, fits, wanted, optional] of checks)
      if (!(optional && value[name] === undefined) && !fits(value[name])) wrong(`${at}.${name}`, wanted);
    return true;
  };
  if (!isRecord(file) || !isRecord(file.facts) || !Array.isArray(file.programmes))
    return refuse(says.wrongKind({ at: 'JSON', wanted: '{ facts: {…}, programmes: […] }' }));
  for (const [name, fact] of Object.entries(file.facts))
    check(`facts.${name}`, fact, [
      ['kind', oneOf(['text', 'texts', 'number', 'truth'] satisfies AidFact['kind'][]), 'text | texts | number | truth'],
    ]);
  for (const [i, programme] of file.programmes.entries()) {
    if (!check(`programmes[${i}]`, programme, programmeChecks) || !Array.isArray(programme.versions)) continue;
    for (const [j, version] of programme.versions.entries()) {
      const at = `programmes[${i}].versions[${j}]`;
      if (!check(at, version, versionChecks) || !Array.isArray(version.conditions)) continue;
      for (const [k, one] of version.conditions.entries())
        check(`${at}.conditions[${k}]`, one, [
          ['if', isText, 'formula'],
          ['say', isText, 'text'],
        ]);
    }
  }
  return found.length > 0 ? refuse(...found) : readRules(file as unknown as AidPack);
}
