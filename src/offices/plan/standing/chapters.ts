import { pathTo } from '../drafting/place.ts';
import type { PromiseRow, SectionRow } from '../rowTypes.ts';
import type { BoardView } from '../types.ts';
import { countsOf, meanOf } from './counts.ts';
import type { Standing } from './standing.ts';

/** The section a promise is counted under: the second level where the text has one, else the first; null before the first heading. */
export function chapterOf(standing: Pick<Standing, 'sections'>, row: PromiseRow): SectionRow | null {
  const path = pathTo(standing.sections, row.start).filter(section => section.level > 0);
  return path.find(section => section.level === 2) ?? path[0] ?? null;
}

/** The chapters that hold promises, in the order of the text, each with its counts. */
export function chaptersOf(standing: Standing, promises: readonly PromiseRow[]): BoardView['chapters'] {
  const by = Map.groupBy(promises, row => chapterOf(standing, row));
  return [...by]
    .toSorted(([a], [b]) => (a?.start ?? -1) - (b?.start ?? -1))
    .map(([section, held]) => ({
      place: section?.place ?? '文首',
      title: section?.title ?? '文首',
      counts: countsOf(standing, held),
      meanProgress: meanOf(standing, held),
    }));
}
