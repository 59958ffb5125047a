import { parts as bodyParts, comparators, methods, natures, kinds as promiseKinds, recurrences, taskStatuses } from '../codes.ts';
import type { PromiseRow, SectionRow } from '../rowTypes.ts';
import { chapterOf } from '../standing/chapters.ts';
import { targetOf, timeOf, unitOf } from '../standing/question.ts';
import { targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { yearFigures } from '../standing/yearFigures.ts';
import { type Element, made, said } from './element.ts';
import { ROOT } from './schema.ts';
import { decimalOf, writable } from './value.ts';

/** What a baseline is called in the description of its result. */
export const BASELINE = '基期值';
const TASK_STATUS = '任务状态';

/** A result of one year, to be reached or reached. */
export function resultOf(
  name: 'TargetResult' | 'ActualResult',
  year: number,
  { value, status, words }: { readonly value?: number | null; readonly status?: string | null; readonly words?: string | null },
): Element {
  return made(name, [
    ...said('StartDate', `${year}-01-01`),
    ...said('EndDate', `${year}-12-31`),
    ...said('NumberOfUnits', value === null || value === undefined ? null : decimalOf(value)),
    ...(status ? [made('Descriptor', [...said('DescriptorName', TASK_STATUS), ...said('DescriptorValue', status)])] : []),
    ...said('Description', words),
  ]);
}

const acceptedOf = (standing: Standing, row: PromiseRow) => (standing.actuals.get(row.id) ?? []).filter(one => one.state === 'accepted');

/** Accepted figures by year, as the judge reads them. What was filed and not accepted never leaves the books. */
export function reachedOf(standing: Standing, row: PromiseRow): readonly Element[] {
  return yearFigures(row, acceptedOf(standing, row)).map(({ year, value, taskStatus }) =>
    resultOf('ActualResult', year, { value, status: taskStatus === null || taskStatus === undefined ? null : taskStatuses[taskStatus] }),
  );
}

/** What is to be reached: the milestones, and the promise itself by its last year. */
export function targetsOf(standing: Standing, row: PromiseRow): readonly Element[] {
  const { to } = timeOf(row, standing.plan);
  const words = targetSaid(row, standing.plan).zh;
  const course = (standing.milestones.get(row.id) ?? []).filter(one => one.year !== to);
  const between = course.map(one => resultOf('TargetResult', one.year, { value: one.value }));
  if (row.valueHigh !== null)
    return [
      ...between,
      resultOf('TargetResult', to, { value: row.value, words }),
      resultOf('TargetResult', to, { value: row.valueHigh, words }),
    ];
  return [...between, resultOf('TargetResult', to, { value: row.method === 'state' ? row.value : targetOf(row, standing.plan), words })];
}

const yearIn = (result: Element): string => result.parts?.find(part => part.name === 'EndDate')?.text?.slice(0, 4) ?? '';

/** Results as instances of measurement, one a year, the years in their order. */
export function instancesOf(results: readonly Element[]): readonly Element[] {
  const years = [...new Set(results.map(yearIn))].toSorted();
  return years.map(year => {
    const held = results.filter(result => yearIn(result) === year);
    return made('MeasurementInstance', [
      ...held.filter(result => result.name === 'TargetResult'),
      ...held.filter(result => result.name === 'ActualResult'),
    ]);
  });
}

/** The way in which a promise is meant, in words that can be read back: `类别：目标；比较：不低于；…`. */
function meaningOf(row: PromiseRow): string {
  const words: readonly (readonly [string, string | null])[] = [
    ['类别', promiseKinds[row.kind]],
    ['比较', comparators[row.comparator]],
    ['属性', natures[row.nature]],
    ['判定', methods[row.method]],
    ['频次', row.recurrence === null ? null : recurrences[row.recurrence]],
    ['范围', row.scope],
    ['位置', row.place],
  ];
  return words.flatMap(([name, word]) => (word === null || word === '' ? [] : [`${name}：${word.replaceAll('；', '，')}`])).join('；');
}

/** A body that answers for something. */
export const stakeholderOf = (name: string, part: 'lead' | 'support'): Element =>
  made(
    'Stakeholder',
    [...said('Name', writable(name)), made('Role', [...said('Name', bodyParts[part]), ...said('RoleType', 'Performer')])],
    {
      StakeholderTypeType: 'Organization',
    },
  );

export const identifierOf = (id: string): string => `_${id}`;

/** The measure of a promise with what is to be reached and what was, by year. */
export function indicatorOf(standing: Standing, row: PromiseRow): Element {
  const baseline =
    row.baseline === null || row.baselineYear === null
      ? []
      : [resultOf('ActualResult', row.baselineYear, { value: row.baseline, words: BASELINE })];
  const results = [...baseline, ...targetsOf(standing, row), ...reachedOf(standing, row)];
  return made(
    'PerformanceIndicator',
    [
      ...said('MeasurementDimension', row.measure),
      ...said('UnitOfMeasurement', unitOf(row) ?? ''),
      ...said('Identifier', `${identifierOf(row.id)}.indicator`),
      ...instancesOf(results),
    ],
    { PerformanceIndicatorType: row.method === 'state' ? 'Qualitative' : 'Quantitative' },
  );
}

/** Those who answer for a promise, the lead first. */
export const stakeholdersOf = (standing: Standing, row: PromiseRow): readonly Element[] =>
  (standing.bodies.get(row.id) ?? [])
    .toSorted((a, b) => (a.part === b.part ? (a.id < b.id ? -1 : 1) : a.part === 'lead' ? -1 : 1))
    .map(body => stakeholderOf(standing.names.get(body.organisation) ?? '', body.part));

/** A promise as an objective. */
export const objectiveOf = (standing: Standing, row: PromiseRow): Element =>
  made('Objective', [
    ...said('Name', titleSaid(row)),
    ...said('Description', row.quote),
    ...said('Identifier', identifierOf(row.id)),
    ...said('SequenceIndicator', String(standing.numbers.get(row.mark) ?? '')),
    ...stakeholdersOf(standing, row),
    ...said('OtherInformation', meaningOf(row)),
    indicatorOf(standing, row),
  ]);

/** The promises that are told: in sight and accepted. */
export const toldOf = (standing: Standing): readonly PromiseRow[] => standing.inSight.filter(row => row.state === 'accepted');

function goalOf(standing: Standing, section: SectionRow | null, rows: readonly PromiseRow[]): Element {
  return made('Goal', [
    ...said('Name', section?.title ?? standing.plan.title),
    ...said('Description', section?.place ?? ''),
    ...said('Identifier', identifierOf(section?.id ?? `${standing.plan.id}.opening`)),
    ...said('SequenceIndicator', section?.place ?? ''),
    ...rows.map(row => objectiveOf(standing, row)),
  ]);
}

/** An adopted plan as a StratML document: a chapter is a goal, a promise an objective with its indicator. No person and no note is in it. */
export function composeStratml(standing: Standing): Element {
  const { plan, adoption, names } = standing;
  const told = toldOf(standing);
  const chapters = [...Map.groupBy(told, row => chapterOf(standing, row))].toSorted(([a], [b]) => (a?.start ?? -1) - (b?.start ?? -1));
  const bodies = [
    ...new Set(told.flatMap(row => (standing.bodies.get(row.id) ?? []).map(body => names.get(body.organisation) ?? ''))),
  ].toSorted();
  const isReported = told.some(row => acceptedOf(standing, row).length > 0);
  const organisation = made('Organization', [
    ...said('Name', adoption?.issuer ?? ''),
    ...said('Identifier', identifierOf(`${plan.id}.issuer`)),
    ...bodies.map(name => made('Stakeholder', [...said('Name', writable(name))], { StakeholderTypeType: 'Organization' })),
  ]);
  const administrative = made('AdministrativeInformation', [
    ...said('Identifier', identifierOf(plan.id)),
    ...said('StartDate', `${plan.fromYear}-01-01`),
    ...said('EndDate', `${plan.toYear}-12-31`),
    ...said('PublicationDate', adoption?.issuedOn),
  ]);
  const goals = chapters.map(([section, rows]) => goalOf(standing, section, rows));
  return made(
    ROOT,
    [
      ...said('Name', plan.title),
      ...said('Description', adoption === null ? null : `${adoption.issuer} ${adoption.documentNumber}`),
      made('StrategicPlanCore', [organisation, ...(goals.length > 0 ? goals : [goalOf(standing, null, [])])]),
      administrative,
    ],
    { Type: isReported ? 'Performance_Report' : 'Performance_Plan' },
  );
}
