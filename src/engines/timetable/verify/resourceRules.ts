import type { ResourceRule } from '../constraint.ts';
import { beyond, type Deviations, type View } from './view.ts';

type Of<K extends ResourceRule['kind']> = Extract<ResourceRule, { readonly kind: K }>;
type Point<K extends ResourceRule['kind']> = (view: View, rule: Of<K>, resource: number, index: number) => readonly number[];

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const isBusy = (busy: readonly number[]) => (time: number) => (busy[time] ?? 0) > 0;

const idle: Point<'limitIdle'> = (view, { groups, closed, added, limits }, resource, index) => {
  const busy = isBusy(view.busy(resource));
  const shut = new Set(closed?.[index] ?? []);
  const gaps = groups.map(times => {
    const from = times.findIndex(busy);
    const to = times.findLastIndex(busy);
    return times.slice(Math.max(0, from), to + 1).filter(time => !busy(time) && !shut.has(time)).length;
  });
  return (added ? [sum(gaps)] : gaps).map(gap => beyond(gap, limits));
};

const runs: Point<'limitRun'> = (view, { groups, only, max }, resource) => {
  const busy = isBusy(view.busy(resource, only));
  return groups.flatMap(times => {
    const lengths: number[] = [0];
    for (const time of times) busy(time) ? lengths.push((lengths.pop() ?? 0) + 1) : lengths.push(0);
    return lengths.map(length => Math.max(0, length - max));
  });
};

const late: Point<'lateBeginnings'> = (view, { groups, max, closed }, resource, index) => {
  const busy = isBusy(view.busy(resource));
  const shut = new Set(closed[index] ?? []);
  const begins = groups.map(times => times.filter(time => !shut.has(time) || busy(time)).findIndex(busy));
  return [Math.max(0, begins.filter(begin => begin === 1).length - max), ...begins.map(begin => Math.max(0, begin - 1))];
};

const rest: Point<'rest'> = (view, { groups, min, circular }, resource) => {
  const busy = isBusy(view.busy(resource));
  const after = groups.map(times => times.length - 1 - times.findLastIndex(busy));
  const before = groups.map(times => (times.some(busy) ? times.findIndex(busy) : times.length));
  const pairs = groups.slice(1).map((_, i) => (after[i] ?? 0) + (before[i + 1] ?? 0));
  return [...pairs, ...(circular ? [(after.at(-1) ?? 0) + (before[0] ?? 0)] : [])].map(free => Math.max(0, min - free));
};

const tagGap: Point<'tagGap'> = (view, { groups, first, second, min }, resource) => {
  const lessons = view.ofResource(resource);
  const [one, two] = [first, second].map(events => lessons.filter(lesson => events.includes(lesson.event)));
  return groups.flatMap(times =>
    (one ?? []).flatMap(a =>
      (two ?? [])
        .filter(b => times.includes(a.start) && times.includes(b.start) && b.start >= a.start + a.duration)
        .map(b => Math.max(0, min - (b.start - a.start - a.duration))),
    ),
  );
};

/** Lessons of a resource in a building, by time, with the building. */
function located(view: View, resource: number): readonly { readonly start: number; readonly end: number; readonly building: string }[] {
  const rooms = view.problem.resources;
  return view
    .ofResource(resource)
    .flatMap(lesson => {
      const held = [...lesson.holders, ...lesson.real].map(holder => (holder === null ? null : (rooms[holder]?.building ?? null)));
      const building = held.find(one => one !== null);
      return building == null ? [] : [{ start: lesson.start, end: lesson.start + lesson.duration, building }];
    })
    .sort((a, b) => a.start - b.start);
}

/** The changes of building in each group: the free times of each. */
const changes = (view: View, groups: readonly (readonly number[])[], resource: number) => {
  const all = located(view, resource);
  return groups.map(times => {
    const here = all.filter(({ start }) => times.includes(start));
    return here.slice(1).flatMap((one, i) => {
      const before = here[i];
      return before !== undefined && before.building !== one.building ? [one.start - before.end] : [];
    });
  });
};

const workload: Point<'limitWorkload'> = (view, { limits }, resource) => {
  const load = view.problem.events.flatMap(({ places, duration }, event) =>
    view
      .ofEvent(event)
      .flatMap(lesson => places.map((place, i) => (lesson.holders[i] === resource ? (place.workload * lesson.duration) / duration : 0))),
  );
  return [Math.ceil(beyond(sum(load), limits) - 1e-9)];
};

const points: { readonly [K in ResourceRule['kind']]: Point<K> } = {
  clash: (view, _, resource) => view.busy(resource).map(count => Math.max(0, count - 1)),
  unavailable: (view, { times }, resource) => [times.filter(isBusy(view.busy(resource))).length],
  limitBusy: (view, { groups, only, limits, emptyAllowed }, resource) => {
    const busy = isBusy(view.busy(resource, only));
    const counts = groups.map(times => times.filter(busy).length);
    return counts.map(count => (count === 0 && emptyAllowed ? 0 : beyond(count, limits)));
  },
  limitIdle: idle,
  clusterBusy: (view, { groups, limits }, resource) => {
    const busy = isBusy(view.busy(resource));
    return [beyond(groups.filter(times => times.some(busy)).length, limits)];
  },
  limitRun: runs,
  limitSpan: (view, { groups, max }, resource) => {
    const busy = isBusy(view.busy(resource));
    return groups.map(times => Math.max(0, times.some(busy) ? times.findLastIndex(busy) - times.findIndex(busy) + 1 - max : 0));
  },
  lateBeginnings: late,
  rest,
  tagGap,
  buildingChanges: (view, { groups, max, added }, resource) => {
    const counts = changes(view, groups, resource).map(group => group.length);
    return (added ? [sum(counts)] : counts).map(count => Math.max(0, count - max));
  },
  buildingGap: (view, { groups, min }, resource) =>
    changes(view, groups, resource).flatMap(gaps => gaps.map(gap => Math.max(0, min - gap))),
  limitWorkload: workload,
};

/** Deviations of a rule on resources: a point for each resource. */
export const ofResources = (view: View, rule: ResourceRule): Deviations =>
  rule.resources.map((resource, index) => (points[rule.kind] as Point<typeof rule.kind>)(view, rule as never, resource, index));
