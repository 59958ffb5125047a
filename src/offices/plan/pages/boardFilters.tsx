import { type FormEvent, useState } from 'react';
import { t } from '#web/kit/language.ts';
import { STATUSES, type Status, statusShort } from '#web/kit/status.ts';
import type { BoardView } from '../types.ts';
import type { Board, BoardFilter } from './useBoard.ts';

interface ChipProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly change: (value: string) => void;
}

/** `字段 值 ×`: one part of the filter; the one in force has a pale jade ground. */
function Chip({ label, value, choices, change }: ChipProps) {
  return (
    <span className={value === '' ? 'f' : 'f on'}>
      <em>{label}</em>
      <select value={value} onChange={event => change(event.target.value)} aria-label={label}>
        <option value="">{t('全部')}</option>
        {choices.map(choice => (
          <option key={choice.key} value={choice.key}>
            {choice.label}
          </option>
        ))}
      </select>
      {value === '' ? null : (
        <button type="button" className="x" aria-label={t('去掉“{label}”', { label })} onClick={() => change('')}>
          ×
        </button>
      )}
    </span>
  );
}

/** The row of filters above the list. */
export function BoardFilters({ board, whole }: { readonly board: Board; readonly whole: BoardView }) {
  const { filter, narrow } = board;
  const [words, setWords] = useState(filter.search ?? '');
  const years = Array.from({ length: whole.plan.toYear - whole.plan.fromYear + 1 }, (_, i) => String(whole.plan.fromYear + i));
  const put = (change: { readonly [K in keyof BoardFilter]: BoardFilter[K] | undefined }) => narrow(change as BoardFilter);
  const find = (event: FormEvent) => {
    event.preventDefault();
    put({ search: words.trim() });
  };
  return (
    <div className="fb no-print">
      <Chip
        label={t('章')}
        value={filter.chapter ?? ''}
        choices={whole.chapters.map(chapter => ({ key: chapter.place, label: `${chapter.place} ${chapter.title}` }))}
        change={chapter => put({ chapter })}
      />
      <Chip
        label={t('责任单位')}
        value={filter.body ?? ''}
        choices={whole.bodies.map(body => ({ key: body.id, label: body.name }))}
        change={body => put({ body })}
      />
      <Chip
        label={t('状态')}
        value={filter.status ?? ''}
        choices={STATUSES.map(status => ({ key: status, label: `${statusShort(status)} ${whole.counts[status]}` }))}
        change={status => put({ status: status === '' ? undefined : (status as Status) })}
      />
      <Chip
        label={t('期限')}
        value={filter.year === undefined ? '' : String(filter.year)}
        choices={years.map(year => ({ key: year, label: year }))}
        change={year => put({ year: year === '' ? undefined : Number(year) })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: Chromium 109 does not know the search element */}
      <form role="search" className={filter.search === undefined ? 'f' : 'f on'} onSubmit={find}>
        <input
          type="search"
          value={words}
          onChange={event => setWords(event.target.value)}
          placeholder={t('找字，回车')}
          aria-label={t('在承诺里找字')}
        />
        {filter.search === undefined ? null : (
          <button
            type="button"
            className="x"
            aria-label={t('去掉“{label}”', { label: t('在承诺里找字') })}
            onClick={() => {
              setWords('');
              put({ search: undefined });
            }}
          >
            ×
          </button>
        )}
      </form>
    </div>
  );
}
