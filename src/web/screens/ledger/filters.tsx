import { type FormEvent, useEffect, useState } from 'react';
import { either, t } from '../../kit/language.ts';
import { KindInput } from './boxes/input.tsx';
import type { Wish } from './read.ts';
import { SavedViews } from './savedViews.tsx';
import type { FieldShape, LedgerShape, Titles } from './types.ts';
import { called, said } from './words.ts';

interface FiltersProps {
  readonly ledger: LedgerShape;
  readonly wish: Wish;
  readonly set: (wish: Wish) => void;
  readonly titles: Titles;
}

const RANGED = ['count', 'amount', 'money', 'date', 'year', 'period'];
const UNASKED = ['group', 'geo', 'file'];
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A condition in words: `≥ 2027`, `含“石门”`, `未填`. */
function conditionWord(field: FieldShape, wanted: unknown, titles: Titles): string {
  if (wanted === null) return t('未填写');
  if (isObject(wanted)) {
    if (typeof wanted.isEmpty === 'boolean') return wanted.isEmpty ? t('未填写') : t('已填');
    if (typeof wanted.contains === 'string') return t('含“{words}”', { words: wanted.contains });
    const { from, to } = wanted;
    if (from !== undefined && to !== undefined) return `${from}–${to}`;
    return from === undefined ? t('至{to}', { to: String(to) }) : t('自{from}', { from: String(from) });
  }
  const member = field.kind === 'list' && field.item ? field.item : field;
  const each = (Array.isArray(wanted) ? wanted : [wanted]).map(one =>
    said(member, one === 'true' ? true : one === 'false' ? false : one, titles),
  );
  return each.join(t('、'));
}

/** The condition that is being made for one field. */
function Making({
  field,
  give,
  close,
}: {
  readonly field: FieldShape;
  readonly give: (wanted: unknown) => void;
  readonly close: () => void;
}) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const ranged = RANGED.includes(field.kind);
  const worded = field.kind === 'text' || field.kind === 'note';
  const plain: FieldShape = { ...(field.kind === 'list' && field.item ? field.item : field), required: true };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (ranged) give({ ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) });
    else if (worded) give({ contains: from });
    else give(from);
  };
  const box = (value: string, change: (value: string) => void, id: string) => (
    <KindInput field={plain} id={id} draft={value} change={draft => change(String(draft))} files={{}} />
  );
  return (
    <form className="lg-making" onSubmit={apply}>
      <b>{called(field)}</b>
      {worded ? (
        <input
          className="in"
          aria-label={t('含有的字')}
          placeholder={t('含有的字')}
          value={from}
          onChange={event => setFrom(event.target.value)}
        />
      ) : (
        box(from, setFrom, 'filter-from')
      )}
      {ranged ? (
        <>
          <span className="mute">{t('至')}</span>
          {box(to, setTo, 'filter-to')}
        </>
      ) : null}
      <button type="submit" className="btn s p" disabled={from === '' && to === ''}>
        {t('筛选')}
      </button>
      {field.required ? null : (
        <button type="button" className="btn s" onClick={() => give({ isEmpty: true })}>
          {t('只看未填')}
        </button>
      )}
      <button type="button" className="btn s t" onClick={close}>
        {t('不筛')}
      </button>
    </form>
  );
}

/** Words to find, sent once they have stood still for a moment. */
function Finder({ wish, set }: Pick<FiltersProps, 'wish' | 'set'>) {
  const [words, setWords] = useState(wish.search ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the clock
  useEffect(() => {
    if (words.trim() === (wish.search ?? '')) return;
    const clock = setTimeout(() => {
      const { search: _, ...others } = wish;
      set(words.trim() === '' ? others : { ...others, search: words.trim() });
    }, 300);
    return () => clearTimeout(clock);
  }, [words]);
  return (
    <input
      className="in lg-find"
      type="search"
      aria-label={t('在这本台账里找')}
      placeholder={t('在这本台账里找')}
      value={words}
      maxLength={100}
      onChange={event => setWords(event.target.value)}
    />
  );
}

/** The columns that the list shows. */
function ColumnMenu({ ledger, wish, set }: Omit<FiltersProps, 'titles'>) {
  const shown = wish.columns ?? ledger.columns;
  const toggle = (name: string, isOn: boolean) =>
    set({ ...wish, columns: ledger.fields.map(field => field.name).filter(one => (one === name ? isOn : shown.includes(one))) });
  return (
    <details className="lg-menu">
      <summary className="btn s">{t('列')}</summary>
      <div className="lg-drop-down">
        {ledger.fields
          .filter(field => field.sensitive !== 'secret')
          .map(field => (
            <label key={field.name}>
              <input
                type="checkbox"
                checked={shown.includes(field.name)}
                disabled={shown.length === 1 && shown.includes(field.name)}
                onChange={event => toggle(field.name, event.target.checked)}
              />
              {called(field)}
            </label>
          ))}
      </div>
    </details>
  );
}

/** The row above a list: what it is narrowed to, one chip a condition, and the way to narrow it further. */
export function Filters({ ledger, wish, set, titles }: FiltersProps) {
  const [making, setMaking] = useState<FieldShape | null>(null);
  const { state: _, ...where } = wish.where ?? {};
  const askable = ledger.fields.filter(field => field.sensitive === null && !UNASKED.includes(field.kind));
  const without = (name: string) =>
    set({ ...wish, where: Object.fromEntries(Object.entries(wish.where ?? {}).filter(([key]) => key !== name)) });
  return (
    <div className="lg-filters no-print">
      <div className="lg-chips">
        {Object.entries(where).flatMap(([name, wanted]) => {
          const field = ledger.fields.find(one => one.name === name);
          if (field === undefined) return [];
          return [
            <button
              key={name}
              type="button"
              className="lg-chip"
              onClick={() => without(name)}
              aria-label={t('去掉条件：{name}', { name: called(field) })}
            >
              {called(field)} <b>{conditionWord(field, wanted, titles)}</b> ×
            </button>,
          ];
        })}
        <select
          className="lg-more"
          aria-label={t('＋ 条件')}
          value=""
          onChange={event => setMaking(askable.find(field => field.name === event.target.value) ?? null)}
        >
          <option value="">{t('＋ 条件')}</option>
          {askable.map(field => (
            <option key={field.name} value={field.name}>
              {either(field.label, called(field))}
            </option>
          ))}
        </select>
        <span className="lg-right">
          <Finder wish={wish} set={set} />
          <SavedViews register={ledger.name} wish={wish} set={set} />
          <ColumnMenu ledger={ledger} wish={wish} set={set} />
        </span>
      </div>
      {making === null ? null : (
        <Making
          key={making.name}
          field={making}
          close={() => setMaking(null)}
          give={wanted => {
            setMaking(null);
            set({ ...wish, where: { ...wish.where, [making.name]: wanted } });
          }}
        />
      )}
    </div>
  );
}
