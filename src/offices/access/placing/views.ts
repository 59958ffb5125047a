import { ok } from '#kernel/problem.ts';
import { organisationsOf, pupil } from '#offices/roster/index.ts';
import { defineView, masked, may, type ReadingDesk, rows, suppress } from '#register/index.ts';
import { CASES, KEEPS, placementWays } from '../codes.ts';
import type { PlacementView } from '../types.ts';
import { homeLesson, type Placement, placement } from './placement.ts';

/** Below this a number of children is not told beyond those who keep their rows. */
export const LEAST_SHOWN = 10;

/** Lessons at home of this month, child by child, against what was decided. */
async function hoursOf(desk: ReadingDesk, placed: readonly Placement[], nameOf: ReadonlyMap<string, string>) {
  const home = placed.filter(one => one.placementWay === 'homeTeaching');
  if (home.length === 0) return [];
  const lessons = await rows(desk, homeLesson, { where: { placement: home.map(one => one.id) } });
  const children = new Map((await rows(desk, pupil, { where: { id: home.map(one => one.pupil) } })).map(one => [one.id, one.name]));
  const month = desk.today.slice(0, 7);
  return home.map(one => {
    const own = lessons.filter(lesson => lesson.placement === one.id);
    return {
      placement: one.id,
      child: String(masked(pupil.fields.name, children.get(one.pupil) ?? null) ?? ''),
      school: nameOf.get(one.organisation) ?? '',
      planned: one.hoursPerMonth ?? 0,
      given: own.filter(lesson => lesson.heldOn.startsWith(month)).reduce((sum, lesson) => sum + lesson.lessonHours, 0),
      lastOn:
        own
          .map(lesson => lesson.heldOn)
          .toSorted()
          .at(-1) ?? null,
    };
  });
}

/** Where children with a disability learn, school by school. Who keeps the cases sees all; a school its own; a leader numbers from ten on. */
export const placements = defineView({
  name: 'access.placements',
  label: '残疾儿童安置表',
  by: [...CASES, 'leader'],
  input: {},
  async run(desk) {
    const keeps = may(desk.actor, KEEPS);
    const isSuppressed = !may(desk.actor, CASES);
    const own = keeps || isSuppressed ? {} : { organisation: desk.actor.organisation };
    const placed = await rows(desk, placement, { where: { ...own, state: 'placed' } });
    const nameOf = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const bodies = [...nameOf.keys()].filter(id => placed.some(one => one.organisation === id));
    const ways = Object.keys(placementWays);
    const cells = bodies.map(body => ways.map(way => placed.filter(one => one.organisation === body && one.placementWay === way).length));
    const shown = suppress({ cells }, isSuppressed ? LEAST_SHOWN : 0);
    return ok<PlacementView>({
      lines: bodies.map((id, at) => ({
        organisation: id,
        name: nameOf.get(id) ?? '',
        counts: shown.cells[at] ?? [],
        sum: shown.rowSums[at] ?? null,
      })),
      sums: bodies.length === 0 ? ways.map(() => 0) : shown.columnSums,
      total: bodies.length === 0 ? 0 : shown.sum,
      isSuppressed,
      hours: isSuppressed ? [] : await hoursOf(desk, placed, nameOf),
    });
  },
  sheet: ({ lines, sums, total }) =>
    ok({
      title: '残疾儿童安置表',
      headings: ['学校', ...Object.values(placementWays), '合计'],
      rows: [...lines.map(one => [one.name, ...one.counts, one.sum]), ['合计', ...sums, total]],
    }),
});
