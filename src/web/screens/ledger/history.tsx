import { useState } from 'react';
import { asFailure, request } from '../../kit/api.ts';
import { t } from '../../kit/language.ts';
import type { LedgerShape, RecordShown, Titles, Told } from './types.ts';
import { called, said, stateWord } from './words.ts';

/** `2027-12-31 10:00`, an instant on the clock of Asia/Shanghai. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

interface Difference {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What an entry changed, field by field and in words. */
function differencesOf(told: Told, ledger: Pick<LedgerShape, 'fields' | 'states'>, titles: Titles): readonly Difference[] {
  const blank = t('未填写');
  const fields = ledger.fields
    .filter(field => Object.hasOwn(told.before, field.name) || Object.hasOwn(told.after, field.name))
    .map(field => ({
      name: field.name,
      label: called(field),
      before: said(field, told.before[field.name], titles) || blank,
      after: said(field, told.after[field.name], titles) || blank,
    }));
  const word = (state: unknown) => (typeof state === 'string' ? stateWord(ledger.states, state) : blank);
  const moved = Object.hasOwn(told.after, 'state')
    ? [{ name: 'state', label: t('状态'), before: word(told.before.state), after: word(told.after.state) }]
    : [];
  const gone = Object.hasOwn(told.after, 'removedAt')
    ? [
        {
          name: 'removedAt',
          label: t('删除'),
          before: told.before.removedAt ? t('是') : t('否'),
          after: told.after.removedAt ? t('是') : t('否'),
        },
      ]
    : [];
  return [...moved, ...gone, ...fields];
}

/** Older entries of a history, as the server gives them. */
type Earlier = Pick<RecordShown, 'history' | 'titles' | 'earlier'>;

function Entry({
  told,
  ledger,
  titles,
}: {
  readonly told: Told;
  readonly ledger: Pick<LedgerShape, 'fields' | 'states'>;
  readonly titles: Titles;
}) {
  const differences = told.isNew ? [] : differencesOf(told, ledger, titles);
  return (
    <li>
      <div>
        <b>{called(told)}</b> {told.actor} <time className="mute">{clock.format(new Date(told.at))}</time>
      </div>
      {told.why === null ? null : <p className="sub">{t('事由：{why}', { why: told.why })}</p>}
      {differences.length === 0 ? null : (
        <ul>
          {differences.map(({ name, label, before, after }) => (
            <li key={name}>
              <span className="mute">{label}</span> <s>{before}</s> → {after}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Who did what to a row when and why, newest first, thirty at a time; under each what it changed. */
export function History({
  ledger,
  record,
}: {
  readonly ledger: Pick<LedgerShape, 'name' | 'fields' | 'states'>;
  readonly record: RecordShown;
}) {
  const [older, setOlder] = useState<{ readonly of: RecordShown; readonly parts: readonly Earlier[] }>({ of: record, parts: [] });
  const [failure, setFailure] = useState<string | null>(null);
  const parts: readonly Earlier[] = [record, ...(older.of === record ? older.parts : [])];
  const { earlier = null } = parts.at(-1) ?? {};
  const ask = async () => {
    try {
      const next = await request<Earlier>(`/registers/${ledger.name}/rows/${record.row.id}/history?before=${earlier}`);
      setOlder({ of: record, parts: [...parts.slice(1), next] });
      setFailure(null);
    } catch (error) {
      setFailure(asFailure(error).message);
    }
  };
  return (
    <>
      <ol className="lg-history">
        {parts.flatMap(part =>
          part.history.map(told => (
            <Entry key={told.at + told.deed + JSON.stringify(told.after)} told={told} ledger={ledger} titles={part.titles} />
          )),
        )}
      </ol>
      {failure === null ? null : <p className="note">{failure}</p>}
      {earlier === null ? null : (
        <button type="button" className="btn s t no-print" onClick={() => void ask()}>
          {t('更早的')}
        </button>
      )}
    </>
  );
}
