import type { Problem } from '#kernel/problem.ts';
import type { Event, Place, Resource } from '../../problem.ts';
import { child, children, type Element, textOf } from '../xml.ts';
import { says } from './says.ts';

/** Names in an instance and what they stand for; sets are filled by the members that name them. */
export interface Archive {
  readonly times: ReadonlyMap<string, number>;
  readonly timeGroups: ReadonlyMap<string, readonly number[]>;
  readonly days: readonly { readonly name: string; readonly times: readonly number[] }[];
  readonly resources: ReadonlyMap<string, number>;
  readonly resourceList: readonly Resource[];
  readonly resourceGroups: ReadonlyMap<string, readonly number[]>;
  readonly events: ReadonlyMap<string, number>;
  readonly eventList: readonly Event[];
  readonly eventGroups: ReadonlyMap<string, readonly number[]>;
  readonly problems: Problem[];
}

export const referenceOf = (element: Element | null): string => element?.attributes.Reference ?? '';

/** A whole number; a problem when it is none. */
export function wholeOf(element: Element, name: string, problems: Problem[], otherwise: number | null = null): number {
  const text = textOf(element, name);
  if (text === null && otherwise !== null) return otherwise;
  if (text !== null && /^\d+$/.test(text)) return Number(text);
  problems.push(says.badNumber({ line: element.line, name, text: text ?? '' }));
  return 0;
}

/** What a reference stands for; a problem when nothing does. */
export function found<T>(map: ReadonlyMap<string, T>, element: Element, problems: Problem[]): T | null {
  const name = referenceOf(element);
  const value = map.get(name);
  if (value === undefined) problems.push(says.unknownReference({ line: element.line, name }));
  return value ?? null;
}

const idsOf = (list: Element | null, name: string) => new Map(children(list, name).map((one, i) => [one.attributes.Id ?? '', i]));

/** Members of each group, from the references that members make to their groups. */
function groupsOf(
  declared: readonly Element[],
  members: readonly Element[],
  references: (member: Element) => readonly Element[],
  problems: Problem[],
) {
  const groups = new Map<string, number[]>(declared.map(one => [one.attributes.Id ?? '', []]));
  members.forEach((member, i) => {
    for (const reference of references(member)) {
      const group = found(groups, reference, problems);
      if (group !== null && !group.includes(i)) group.push(i);
    }
  });
  return groups;
}

const inside = (element: Element, list: string) => child(element, list)?.children ?? [];

function placesOf(
  element: Element,
  archive: Pick<Archive, 'resources' | 'resourceList' | 'resourceGroups' | 'problems'>,
  workload: number,
): Place[] {
  const { problems } = archive;
  const named = inside(element, 'Resources').map((one): Place => {
    const given = one.attributes.Reference === undefined ? null : found(archive.resources, one, problems);
    const kind = referenceOf(child(one, 'ResourceType')) || (given === null ? '' : (archive.resourceList[given]?.kind ?? ''));
    return { role: textOf(one, 'Role'), kind, given, workload: wholeOf(one, 'Workload', problems, workload) };
  });
  const grouped = inside(element, 'ResourceGroups').flatMap(one =>
    (found(archive.resourceGroups, one, problems) ?? []).map(
      (given): Place => ({ role: null, kind: archive.resourceList[given]?.kind ?? '', given, workload }),
    ),
  );
  return [...named, ...grouped];
}

/** Reads times, resources, events and their groups of one instance. */
export function readArchive(instance: Element): Archive {
  const problems: Problem[] = [];
  const [timesElement, resourcesElement, eventsElement] = ['Times', 'Resources', 'Events'].map(name => child(instance, name)) as [
    Element | null,
    Element | null,
    Element | null,
  ];
  const timeList = children(timesElement, 'Time');
  const timeRefs = (one: Element) => [...children(one, 'Week'), ...children(one, 'Day'), ...inside(one, 'TimeGroups')];
  const declaredTimes = child(timesElement, 'TimeGroups')?.children ?? [];
  const timeGroups = groupsOf(declaredTimes, timeList, timeRefs, problems);
  const resourceElements = children(resourcesElement, 'Resource');
  const declaredResources = child(resourcesElement, 'ResourceGroups')?.children ?? [];
  const resourceGroups = groupsOf(declaredResources, resourceElements, one => inside(one, 'ResourceGroups'), problems);
  const resourceList = resourceElements.map(
    (one): Resource => ({
      id: one.attributes.Id ?? '',
      kind: referenceOf(child(one, 'ResourceType')),
      capacity: null,
      building: null,
      parts: null,
    }),
  );
  const resources = idsOf(resourcesElement, 'Resource');
  const times = idsOf(timesElement, 'Time');
  const eventElements = children(eventsElement, 'Event');
  const declaredEvents = child(eventsElement, 'EventGroups')?.children ?? [];
  const eventGroups = groupsOf(declaredEvents, eventElements, one => [...children(one, 'Course'), ...inside(one, 'EventGroups')], problems);
  const eventList = eventElements.map((one): Event => {
    const duration = wholeOf(one, 'Duration', problems);
    const time = child(one, 'Time');
    const places = placesOf(one, { resources, resourceList, resourceGroups, problems }, wholeOf(one, 'Workload', problems, duration));
    const start = time === null ? null : found(times, time, problems);
    return { id: one.attributes.Id ?? '', name: textOf(one, 'Name') ?? '', duration, places, start, divisible: true, students: null };
  });
  const days = declaredTimes
    .filter(one => one.name === 'Day')
    .map(one => ({ name: textOf(one, 'Name') ?? '', times: [...(timeGroups.get(one.attributes.Id ?? '') ?? [])].sort((a, b) => a - b) }))
    .filter(day => day.times.length > 0);
  return {
    times,
    timeGroups,
    days,
    resources,
    resourceList,
    resourceGroups,
    events: idsOf(eventsElement, 'Event'),
    eventList,
    eventGroups,
    problems,
  };
}
