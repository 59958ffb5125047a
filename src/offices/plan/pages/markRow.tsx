import { Link } from '@tanstack/react-router';
import { StatusMark } from '#web/kit/mark.tsx';
import { rankOf, statusWord } from '#web/kit/status.ts';
import type { BoardRow } from '../types.ts';

/** One mark a promise, in the order of the statuses; each leads to its sentence in the text. */
export function MarkRow({
  rows,
  plan,
  size = 11,
}: {
  readonly rows: readonly Pick<BoardRow, 'id' | 'number' | 'title' | 'status'>[];
  readonly plan: string;
  readonly size?: number;
}) {
  const sorted = [...rows].sort((a, b) => rankOf(a.status) - rankOf(b.status) || a.number - b.number);
  return (
    <span className="un">
      {sorted.map(row => (
        <Link
          key={row.id}
          to="/plan/$plan"
          params={{ plan }}
          search={{ p: row.id } as never}
          title={`${row.number} ${row.title}`}
          aria-label={`${row.number} ${row.title}，${statusWord(row.status)}`}
        >
          <StatusMark status={row.status} size={size} silent />
        </Link>
      ))}
    </span>
  );
}
