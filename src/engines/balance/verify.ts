import type { BalancedQuality, Measure } from '#standards/balancedQuality/types.ts';
import type { Part } from './county.ts';
import { type CountyVerdict, judgeCounty } from './judge.ts';
import type { PassProblem, TeacherGroup } from './passProblem.ts';
import type { Work } from './work.ts';

/** What a work list comes to, counted again from the county's numbers alone. Shares no code with the search. */
export interface PassVerdict {
  readonly after: readonly Part[];
  readonly verdict: CountyVerdict;
  /** Yuan over all years, the alternative included. */
  readonly cost: number;
  /** Yuan in each year, once and yearly prices. */
  readonly byYear: readonly { readonly year: number; readonly cost: number }[];
  /** Limits that the list breaks, in plain words; empty where it may be carried out. */
  readonly broken: readonly string[];
}

type Staff = Map<string, Map<string, number>>;

/** Carries a work list out on paper and judges the county by the standard. */
export function verifyPass(
  problem: PassProblem,
  standard: BalancedQuality,
  pass: { readonly alternative: string | null; readonly work: readonly Work[] },
): PassVerdict {
  const broken: string[] = [];
  const alternative = problem.alternatives.find(one => one.name === pass.alternative);
  if (pass.alternative !== null && alternative === undefined) broken.push(`no alternative ${pass.alternative}`);
  for (const one of pass.work)
    if (!Number.isInteger(one.count) || one.count <= 0) broken.push(`${one.kind}: ${one.count} is no whole number`);
  const staff = staffNow(problem);
  const before = headcount(staff);
  moveAll(problem, pass.work, staff, broken);
  checkSubjects(problem, before, headcount(staff), broken);
  const facilities = buy(problem, pass.work, broken);
  const after = problem.parts.map(part => ({
    ...part,
    pupils: alternative?.pupils[part.id] ?? part.pupils,
    amounts: { ...part.amounts, ...teachersOf(problem, staff.get(part.id)), ...facilities.get(part.id) },
  }));
  const byYear = payments(problem, pass.work, alternative ?? null, broken);
  return {
    after,
    verdict: judgeCounty(
      after.filter(part => part.pupils > 0),
      standard,
    ),
    cost: byYear.reduce((sum, one) => sum + one.cost, 0),
    byYear,
    broken,
  };
}

const kindOf = (group: Pick<TeacherGroup, 'subject' | 'qualified' | 'backbone'>) =>
  JSON.stringify([group.subject, group.qualified, group.backbone]);

function staffNow({ parts, teachers }: PassProblem): Staff {
  const staff: Staff = new Map(parts.map(part => [part.id, new Map()]));
  for (const group of teachers) add(staff, group.part, kindOf(group), group.count);
  return staff;
}

function add(staff: Staff, part: string, kind: string, count: number): number {
  const own = staff.get(part) ?? new Map<string, number>();
  staff.set(part, own);
  own.set(kind, (own.get(kind) ?? 0) + count);
  return own.get(kind) as number;
}

function headcount(staff: Staff): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const [part, kinds] of staff)
    for (const [kind, count] of kinds) {
      const key = JSON.stringify([part, (JSON.parse(kind) as [string])[0]]);
      heads.set(key, (heads.get(key) ?? 0) + count);
    }
  return heads;
}

function moveAll(problem: PassProblem, work: readonly Work[], staff: Staff, broken: string[]): void {
  const { teachers, roads, bands, upgrade, recruit, mostLeaving } = problem;
  const leaving = new Map<string, number>();
  const taken = new Map<string, number>();
  const counts = { upgrade: 0, recruit: 0 };
  for (const one of work) {
    if (one.kind === 'recruit') {
      counts.recruit += one.count;
      if (recruit?.subjects.includes(one.subject) !== true) broken.push(`recruit: no post in ${one.subject}`);
      add(staff, one.part, kindOf({ subject: one.subject, qualified: true, backbone: false }), one.count);
    }
    if (one.kind === 'upgrade') {
      counts.upgrade += one.count;
      add(staff, one.part, kindOf({ ...one, qualified: false }), -one.count);
      add(staff, one.part, kindOf({ ...one, qualified: true }), one.count);
      take(taken, `upgrade ${one.part} ${kindOf({ ...one, qualified: false })}`, one.count);
    }
    if (one.kind === 'transfer') {
      const road = roads.find(road => road.from === one.from && road.to === one.to);
      const band = bands.find(band => (road?.km ?? Number.POSITIVE_INFINITY) <= band.upTo);
      if (band === undefined) broken.push(`transfer: no way from ${one.from} to ${one.to}`);
      else if (band.once !== one.price.once || band.yearly !== one.price.yearly)
        broken.push(`transfer: wrong price from ${one.from} to ${one.to}`);
      take(leaving, one.from, one.count);
      take(taken, `transfer ${one.from} ${kindOf(one)}`, one.count);
      add(staff, one.from, kindOf(one), -one.count);
      add(staff, one.to, kindOf(one), one.count);
    }
  }
  for (const part of new Set(teachers.map(group => group.part))) {
    const own = teachers.filter(group => group.part === part);
    const all = own.reduce((sum, group) => sum + group.count, 0);
    if ((leaving.get(part) ?? 0) > all * mostLeaving + 1e-9) broken.push(`transfer: too many leave ${part}`);
    for (const kind of new Set(own.map(kindOf))) {
      const same = own.filter(group => kindOf(group) === kind);
      const [has, may] = [
        same.reduce((sum, group) => sum + group.count, 0),
        same.reduce((sum, group) => sum + (group.movable ?? group.count), 0),
      ];
      const [moved, studied] = [taken.get(`transfer ${part} ${kind}`) ?? 0, taken.get(`upgrade ${part} ${kind}`) ?? 0];
      if (moved > may || moved + studied > has) broken.push(`${part}: more of ${kind} than there are`);
    }
  }
  for (const key of taken.keys()) {
    const [, part] = key.split(' ');
    if (!teachers.some(group => group.part === part)) broken.push(`${part}: nobody to move`);
  }
  if (counts.upgrade > (upgrade?.most ?? 0)) broken.push('upgrade: too many study');
  if (counts.recruit > (recruit?.most ?? 0)) broken.push('recruit: too many posts');
}

const take = (map: Map<string, number>, key: string, count: number) => map.set(key, (map.get(key) ?? 0) + count);

function checkSubjects(
  { staffing }: PassProblem,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  broken: string[],
): void {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [part, subject] = JSON.parse(key) as [string, string];
    const [was, is] = [before.get(key) ?? 0, after.get(key) ?? 0];
    const bound = staffing.find(one => one.part === part && one.subject === subject);
    if (is < Math.min(was, bound?.least ?? was)) broken.push(`${part}: too few in ${subject}`);
    if (is > Math.max(was, bound?.most ?? Number.POSITIVE_INFINITY)) broken.push(`${part}: too many in ${subject}`);
  }
}

function teachersOf({ peArtsSubjects }: PassProblem, kinds: ReadonlyMap<string, number> | undefined): Partial<Record<Measure, number>> {
  const sums = { qualifiedTeachers: 0, backboneTeachers: 0, peArtsTeachers: 0 };
  for (const [kind, count] of kinds ?? []) {
    const [subject, qualified, backbone] = JSON.parse(kind) as [string, boolean, boolean];
    if (qualified) sums.qualifiedTeachers += count;
    if (backbone) sums.backboneTeachers += count;
    if (peArtsSubjects.includes(subject)) sums.peArtsTeachers += count;
  }
  return sums;
}

function buy(
  { parts, purchases }: PassProblem,
  work: readonly Work[],
  broken: string[],
): ReadonlyMap<string, Partial<Record<Measure, number>>> {
  const bought = new Map<string, Partial<Record<Measure, number>>>();
  const lines = work.filter(one => one.kind === 'purchase');
  for (const part of parts) {
    const own = lines.filter(line => line.part === part.id);
    const amounts: Partial<Record<Measure, number>> = {};
    for (const line of own) {
      const measure = line.measure as Measure;
      amounts[measure] = (amounts[measure] ?? Number(part.amounts[measure] ?? 0)) + line.amount;
    }
    bought.set(part.id, amounts);
    const offers = purchases.filter(one => one.part === part.id);
    for (const key of new Set(own.map(line => `${line.measure} ${line.price.once} ${line.price.yearly}`))) {
      const same = own.filter(line => `${line.measure} ${line.price.once} ${line.price.yearly}` === key);
      const fits = offers.some(
        offer =>
          `${offer.measure} ${offer.once} ${offer.yearly}` === key &&
          same.every(line => line.amount === line.count * offer.step) &&
          same.reduce((sum, line) => sum + line.count, 0) <= offer.most,
      );
      if (!fits) broken.push(`${part.id}: more ${key} than can be had`);
    }
  }
  return bought;
}

function payments(
  { years }: PassProblem,
  work: readonly Work[],
  alternative: { readonly once: number; readonly yearly: number } | null,
  broken: string[],
) {
  return years.map(({ year, budget }, y) => {
    const done = work.reduce(
      (sum, { year: from, count, price }) => sum + count * ((from === year ? price.once : 0) + (from <= year ? price.yearly : 0)),
      0,
    );
    const cost = done + (alternative === null ? 0 : alternative.yearly + (y === 0 ? alternative.once : 0));
    if (budget !== null && cost > budget + 1e-6) broken.push(`${year}: ${cost} yuan, ${budget} given`);
    return { year, cost };
  });
}
