import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { asFailure, request } from '../../../kit/api.ts';
import { either, t } from '../../../kit/language.ts';

interface Pickable {
  readonly id: string;
  readonly title: string;
}

interface PickProps {
  readonly id: string;
  readonly of: string;
  readonly value: string;
  readonly change: (id: string) => void;
  readonly describedBy?: string;
}

/** The words as they stood a moment ago, so that the server is asked once a word and not once a key. */
function useCalm(words: string): string {
  const [calm, setCalm] = useState(words);
  useEffect(() => {
    const clock = setTimeout(() => setCalm(words), 200);
    return () => clearTimeout(clock);
  }, [words]);
  return calm;
}

const usePicks = (of: string, query: string, wanted: boolean) =>
  useQuery<readonly Pickable[]>({
    queryKey: ['picks', of, query],
    queryFn: () => request<readonly Pickable[]>(`/registers/${of}/picks?${query}`),
    enabled: wanted,
    staleTime: 30_000,
  });

/** A row of another register, found by the words of its title. */
export function RefPick({ id, of, value, change, describedBy }: PickProps) {
  const list = useId();
  const [words, setWords] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const calm = useCalm(words ?? '');
  const chosen = usePicks(of, `ids=${value}`, value !== '');
  const found = usePicks(of, new URLSearchParams({ search: calm }).toString(), words !== null);
  const offered = found.data ?? [];
  const title = chosen.data?.[0]?.title ?? '';
  const take = (pick: Pickable | undefined) => {
    if (pick === undefined) return;
    change(pick.id);
    setWords(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(offered.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && words !== null) take(offered[at]);
    else if (event.key === 'Escape' && words !== null) setWords(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the box and its list shuts the list
    <div className="lg-pick" onBlur={event => event.currentTarget.contains(event.relatedTarget) || setWords(null)}>
      <input
        id={id}
        className="in"
        role="combobox"
        aria-expanded={words !== null}
        aria-controls={list}
        aria-autocomplete="list"
        aria-describedby={describedBy}
        autoComplete="off"
        value={words ?? title}
        placeholder={t('写几个字来找')}
        onFocus={() => {
          setWords('');
          setAt(0);
        }}
        onChange={event => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      {value !== '' && words === null ? (
        <button type="button" className="lg-clear" aria-label={t('清除')} onClick={() => change('')}>
          ×
        </button>
      ) : null}
      {words === null ? null : (
        <div id={list} role="listbox" className="lg-picks">
          {found.error === null ? null : (
            <p className="bad-word">
              {asFailure(found.error)
                .problems.map(problem => either(problem.message, problem.english))
                .join(' ') || t('没有取到')}
            </p>
          )}
          {found.data?.length === 0 ? <p className="note">{t('没有找到，换几个字试试。')}</p> : null}
          {offered.map((pick, place) => (
            <button
              key={pick.id}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              onMouseDown={event => event.preventDefault()}
              onClick={() => take(pick)}
            >
              {pick.title === '' ? pick.id : pick.title}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
