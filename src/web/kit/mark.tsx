import type { ReactNode } from 'react';
import { t } from './language.ts';
import { type Counts, STATUSES, type Status, statusShort, statusTiny, statusWord } from './status.ts';

const SHAPES: Readonly<Record<Status, ReactNode>> = {
  early: (
    <>
      <circle cx="6" cy="6" r="5.6" fill="#0A4A3F" />
      <path d="M3.4 7.3 6 4.6l2.6 2.7" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  done: (
    <>
      <circle cx="6" cy="6" r="5.6" fill="#0F6B5B" />
      <path d="M3.3 6.2l1.9 1.9 3.5-3.9" fill="none" stroke="#fff" strokeWidth="1.5" />
    </>
  ),
  on: <circle cx="6" cy="6" r="4.8" fill="#2F8C77" />,
  near: (
    <>
      <circle cx="6" cy="6" r="4.3" fill="#fff" stroke="#2F8C77" strokeWidth="1.2" />
      <path d="M6 1.7a4.3 4.3 0 0 0 0 8.6z" fill="#2F8C77" />
    </>
  ),
  behind: <path d="M.7 1.8h10.6L6 11.3z" fill="#C07A0A" />,
  hard: (
    <>
      <path d="M.9.9h10.2v10.2H.9z" fill="#AF2E1B" />
      <path d="M3.7 3.7l4.6 4.6M8.3 3.7 3.7 8.3" stroke="#fff" strokeWidth="1.4" />
    </>
  ),
  na: <circle cx="6" cy="6" r="4.6" fill="none" stroke="#737E79" strokeWidth="1.2" strokeDasharray="2 1.6" />,
};

/** The mark of a status: a shape first, a colour second. One mark is one promise. `silent` where the words stand beside it. */
export function StatusMark({
  status,
  size = 12,
  silent = false,
}: {
  readonly status: Status;
  readonly size?: number;
  readonly silent?: boolean;
}) {
  const words = silent ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': statusWord(status) } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the label is given by aria-label, or the words stand beside the mark
    <svg className="g" viewBox="0 0 12 12" width={size} height={size} style={{ width: size, height: size }} {...words}>
      {SHAPES[status]}
    </svg>
  );
}

/** Mark and word together; `short` in tables. A promise whose time is over without its target is 未兑现, whatever its status. */
export function StatusWord({
  status,
  short = false,
  lapsed = false,
  size = 12,
}: {
  readonly status: Status;
  readonly short?: boolean;
  readonly lapsed?: boolean;
  readonly size?: number;
}) {
  return (
    <span className={`st st-${status}`}>
      <StatusMark status={status} size={size} silent />
      {lapsed ? t('未兑现') : short ? statusShort(status) : statusWord(status)}
    </span>
  );
}

/** The seven statuses with their counts, as in the head of a plan. */
export function StatusLegend({ counts }: { readonly counts: Counts }) {
  return (
    <ul className="leg">
      {STATUSES.map(status => (
        <li key={status}>
          <StatusMark status={status} size={11} silent />
          {statusShort(status)} <b>{counts[status]}</b>
        </li>
      ))}
    </ul>
  );
}

/** The key to a row of marks, as a table's heading. */
export function MarkKey() {
  return (
    <span className="mark-key">
      {STATUSES.map(status => (
        <span key={status}>
          <StatusMark status={status} size={10} silent />
          {statusTiny(status)}
        </span>
      ))}
    </span>
  );
}
