import { useQuery } from '@tanstack/react-query';
import { asFailure, view } from '#web/kit/api.ts';
import type { Viewed } from '#web/kit/useView.ts';
import type { BoardView } from '../types.ts';

/** Rows asked for at a time: nearly every plan comes in one answer. */
const SIZE = 500;

/** The board with all its rows, page after page; `input` names the plan and what narrows it. */
async function wholeBoard(input: object): Promise<BoardView> {
  const first = await view<BoardView>('plan.board', { ...input, size: SIZE });
  const rows = [...first.rows];
  for (let page = 2; rows.length < first.total; page += 1) {
    const next = await view<BoardView>('plan.board', { ...input, page, size: SIZE });
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return { ...first, rows };
}

/** The whole board of a plan, or of one body's promises in it; kept fresh after every deed. */
export function useWholeBoard(plan: string, body: string | null = null): Viewed<BoardView> {
  const input = { plan, ...(body === null ? {} : { body }) };
  const query = useQuery<BoardView>({ queryKey: ['view', 'plan.board', 'whole', input], queryFn: () => wholeBoard(input) });
  return {
    value: query.data,
    failure: query.error === null ? null : asFailure(query.error),
    renewing: query.isPlaceholderData,
    retry: () => void query.refetch(),
  };
}
