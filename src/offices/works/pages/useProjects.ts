import { useNavigate, useSearch } from '@tanstack/react-router';
import { useView } from '#web/kit/useView.ts';
import type { BoardView, ProjectLine } from '../types.ts';

export type Tab = 'course' | 'money' | 'seats' | 'needs' | 'alerts';

/** What narrows the list of works; kept in the address. */
export interface WorksFilter {
  readonly tab?: Tab;
  readonly kind?: string;
  readonly township?: string;
  readonly stage?: string;
  readonly ethnic?: string;
  readonly warned?: string;
}

const fits = (filter: WorksFilter) => (line: ProjectLine) =>
  (filter.kind === undefined || line.kind === filter.kind) &&
  (filter.township === undefined || line.township === filter.township) &&
  (filter.stage === undefined || line.stage === filter.stage) &&
  (filter.ethnic === undefined || line.ethnicTownship) &&
  (filter.warned === undefined || line.alerts.length > 0);

/** The list of works and the part of it that the filter leaves. */
export function useProjects() {
  const filter = useSearch({ strict: false }) as WorksFilter;
  const navigate = useNavigate();
  const board = useView<BoardView>('works.board', {});
  const narrow = (change: Readonly<Partial<Record<keyof WorksFilter, string>>>) => {
    const next = Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ''));
    void navigate({ to: '.', search: next as never, replace: true, resetScroll: false });
  };
  return { board, filter, narrow, lines: (board.value?.projects ?? []).filter(fits(filter)), tab: filter.tab ?? 'course' };
}

export type Projects = ReturnType<typeof useProjects>;
