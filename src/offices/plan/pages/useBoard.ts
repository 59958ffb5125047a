import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useView } from '#web/kit/useView.ts';
import type { BoardView, Status } from '../types.ts';
import { useWholeBoard } from './useWholeBoard.ts';

/** What narrows the list of promises; kept in the address. */
export interface BoardFilter {
  readonly chapter?: string;
  readonly body?: string;
  readonly status?: Status;
  readonly year?: number;
  readonly search?: string;
  readonly orderBy?: string;
  readonly page?: number;
}

const SIZE = 50;

/** A filter without its empty parts. */
const tidy = (filter: BoardFilter): BoardFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')) as BoardFilter;

/** The board of a plan: the whole of it, and the list that the filter leaves. */
export function useBoard() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const found = useSearch({ strict: false }) as BoardFilter;
  const filter: BoardFilter = tidy({ ...found, ...(found.search === undefined ? {} : { search: String(found.search) }) });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const whole = useWholeBoard(plan);
  const list = useView<BoardView>('plan.board', { plan, ...filter, page: filter.page ?? 1, size: SIZE }, { keep: true });
  const narrow = (change: BoardFilter) => {
    setChosen([]);
    void navigate({
      to: '.',
      search: tidy({ ...filter, page: undefined, ...change } as BoardFilter) as never,
      replace: true,
      resetScroll: false,
    });
  };
  const isNarrowed = Object.keys(filter).some(key => key !== 'orderBy' && key !== 'page');
  const exportAddress = `/api/exports/plan.board.xlsx?input=${encodeURIComponent(JSON.stringify({ plan, ...filter }))}`;
  return {
    plan,
    filter,
    narrow,
    isNarrowed,
    clear: () => void navigate({ to: '.', search: {} as never, replace: true, resetScroll: false }),
    whole,
    list,
    size: SIZE,
    chosen,
    setChosen,
    exportAddress,
  };
}

export type Board = ReturnType<typeof useBoard>;
