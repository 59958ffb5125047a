import type { PromiseRow } from '../rowTypes.ts';
import { chapterOf } from '../standing/chapters.ts';
import type { Standing } from '../standing/standing.ts';
import { instancesOf, objectiveOf, reachedOf, resultOf, stakeholdersOf, targetsOf, toldOf } from './compose.ts';
import { type Element, made, partOf, partsOf, said, textOf } from './element.ts';
import { kinds, ROOT } from './schema.ts';
import { type Taken, takeUp } from './takeUp.ts';

type Fresh = Pick<Taken, 'promises' | 'milestones' | 'places'>;

const yearIn = (result: Element) => Number((textOf(result, 'EndDate') ?? textOf(result, 'StartDate') ?? '').slice(0, 4));
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The same element with other parts, put in the order of the schema; parts of a name keep their order. */
function withParts(element: Element, parts: readonly Element[]): Element {
  const kind = kinds[element.name];
  const order = kind === undefined || 'text' in kind ? [] : kind.parts.map(([name]) => name);
  return { ...element, parts: parts.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)) };
}

/** The element with one part of text set; untouched where it says so already. */
const withText = (element: Element, name: string, text: string): Element =>
  partOf(element, name)?.text === text
    ? element
    : withParts(element, [...(element.parts ?? []).filter(part => part.name !== name), ...said(name, text)]);

/** The targets that our books have changed since the document was read, as the years to be replaced and their new results. */
function changedTargets(standing: Standing, row: PromiseRow, mark: string, fresh: Fresh) {
  const read = fresh.promises.find(one => one.mark === mark);
  const isTargetSame = read !== undefined && isSame([row.value, row.valueHigh, row.deadline], [read.value, read.valueHigh, read.deadline]);
  const before = fresh.milestones.filter(one => one.mark === mark);
  const now = standing.milestones.get(row.id) ?? [];
  const moved = now.filter(one => before.find(other => other.year === one.year)?.value !== one.value);
  const gone = before.filter(one => !now.some(other => other.year === one.year));
  const course = moved.map(one => resultOf('TargetResult', one.year, { value: one.value }));
  const last = isTargetSame ? [] : targetsOf({ ...standing, milestones: new Map() }, row);
  const years = [...moved, ...gone].map(one => one.year);
  return { years: isTargetSame ? years : [...years, read?.deadline ?? 0, ...last.map(yearIn)], results: [...course, ...last] };
}

/** The accepted figures that the document does not hold yet. */
function newlyReached(standing: Standing, row: PromiseRow, held: readonly Element[]): readonly Element[] {
  const plain = (result: Element) => [
    yearIn(result),
    Number(textOf(result, 'NumberOfUnits') ?? Number.NaN),
    textOf(partOf(result, 'Descriptor'), 'DescriptorValue'),
  ];
  return reachedOf(standing, row).filter(result => !held.some(other => isSame(plain(other), plain(result))));
}

/** An indicator as our books stand: what they have not changed stays as it was read. */
function indicatorNow(indicator: Element, standing: Standing, row: PromiseRow, mark: string, fresh: Fresh): Element {
  const read = fresh.promises.find(one => one.mark === mark);
  const named = read?.measure === row.measure ? indicator : withText(indicator, 'MeasurementDimension', row.measure);
  const measured = read?.unit === row.unit ? named : withText(named, 'UnitOfMeasurement', row.unit ?? '');
  const results = partsOf(indicator, 'MeasurementInstance').flatMap(instance => instance.parts ?? []);
  const targets = changedTargets(standing, row, mark, fresh);
  const reached = newlyReached(
    standing,
    row,
    results.filter(result => result.name === 'ActualResult'),
  );
  if (targets.years.length + reached.length === 0) return measured;
  const reachedYears = reached.map(yearIn);
  const kept = results.filter(result =>
    result.name === 'TargetResult' ? !targets.years.includes(yearIn(result)) : !reachedYears.includes(yearIn(result)),
  );
  const others = (measured.parts ?? []).filter(part => part.name !== 'MeasurementInstance');
  return withParts(measured, [...others, ...instancesOf([...kept, ...targets.results, ...reached])]);
}

interface Place {
  readonly mark: string;
  readonly row: PromiseRow | undefined;
}

/** An objective as our books stand; null where all it promised has been dropped. */
function objectiveNow(
  objective: Element,
  at: (path: string) => Place | undefined,
  path: string,
  standing: Standing,
  fresh: Fresh,
): Element | null {
  const own = at(path);
  if (own?.row?.state === 'dropped') return null;
  const indicators = partsOf(objective, 'PerformanceIndicator');
  const places = indicators.map((_, i) => at(`${path}.${i}`));
  const rows = [own, ...places].flatMap(place => place?.row ?? []);
  if (indicators.length > 0 && rows.length === indicators.length && rows.every(row => row.state === 'dropped')) return null;
  const now = indicators.flatMap((indicator, i) => {
    const place = places[i];
    if (place?.row === undefined) return [indicator];
    return place.row.state === 'dropped' ? [] : [indicatorNow(indicator, standing, place.row, place.mark, fresh)];
  });
  const named = new Set(partsOf(objective, 'Stakeholder').map(one => textOf(one, 'Name')));
  const bodies = rows.flatMap(row => stakeholdersOf(standing, row)).filter(one => !named.has(textOf(one, 'Name')));
  const first = bodies.filter((one, i) => bodies.findIndex(other => textOf(other, 'Name') === textOf(one, 'Name')) === i);
  const others = (objective.parts ?? []).filter(part => part.name !== 'PerformanceIndicator');
  return withParts(objective, [...others, ...first, ...now]);
}

/** The date of the document that adopted the plan, once there is one. */
function administrativeNow(document: Element, standing: Standing): readonly Element[] {
  const before = partOf(document, 'AdministrativeInformation');
  if (standing.adoption === null) return before === undefined ? [] : [before];
  return [withText(before ?? made('AdministrativeInformation', []), 'PublicationDate', standing.adoption.issuedOn)];
}

/**
 * The document that a plan was read from, carried on: what our books have changed since is written into it, what came into sight since is
 * added to its goal, what was dropped goes, and everything else stays as it was read.
 */
export function continueStratml(document: Element, standing: Standing): Element {
  const fresh: Fresh = takeUp(document);
  const marks = new Map(fresh.places.map(place => [place.path, place.mark]));
  const at = (path: string): Place | undefined => {
    const mark = marks.get(path);
    return mark === undefined ? undefined : { mark, row: standing.byMark.get(mark) };
  };
  const known = new Set(fresh.places.map(place => place.mark));
  const added = toldOf(standing).filter(row => !known.has(row.mark));
  const goals = partsOf(partOf(document, 'StrategicPlanCore'), 'Goal');
  const goalFor = (row: PromiseRow) =>
    Math.max(
      0,
      standing.sections.findIndex(section => section.id === chapterOf(standing, row)?.id),
    );
  const goalsNow = goals.map((goal, g) => {
    const others = (goal.parts ?? []).filter(part => part.name !== 'Objective');
    const objectives = partsOf(goal, 'Objective').flatMap(
      (objective, o) => objectiveNow(objective, at, `${g}.${o}`, standing, fresh) ?? [],
    );
    const further = added.filter(row => Math.min(goalFor(row), goals.length - 1) === g).map(row => objectiveOf(standing, row));
    return withParts(goal, [...others, ...objectives, ...further]);
  });
  const core = partOf(document, 'StrategicPlanCore')!;
  const coreNow = withParts(core, [...(core.parts ?? []).filter(part => part.name !== 'Goal'), ...goalsNow]);
  const rest = (document.parts ?? []).filter(part => part.name !== 'StrategicPlanCore' && part.name !== 'AdministrativeInformation');
  const now = withParts(document, [...rest, coreNow, ...administrativeNow(document, standing)]);
  const isReported = toldOf(standing).some(row => reachedOf(standing, row).length > 0);
  return isReported ? { ...now, name: ROOT, attributes: { ...now.attributes, Type: 'Performance_Report' } } : now;
}
