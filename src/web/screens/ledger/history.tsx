import { t } from '../../kit/language.ts';
import type { LedgerShape, RecordShown, Told } from './types.ts';
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
function differencesOf(told: Told, ledger: Pick<LedgerShape, 'fields' | 'states'>, { titles }: RecordShown): readonly Difference[] {
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

/** Who did what to a row when and why, newest first; under each what it changed. */
export function History({ ledger, record }: { readonly ledger: Pick<LedgerShape, 'fields' | 'states'>; readonly record: RecordShown }) {
  return (
    <ol className="lg-history">
      {record.history.map(told => {
        const differences = told.isNew ? [] : differencesOf(told, ledger, record);
        return (
          <li key={told.at + told.deed + JSON.stringify(told.after)}>
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
      })}
    </ol>
  );
}
