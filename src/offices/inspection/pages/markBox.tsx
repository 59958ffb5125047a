import { t } from '#web/kit/language.ts';
import type { Verdict, VisitSheet } from '../types.ts';
import { VERDICTS } from './words.ts';

/** What stands in the boxes of one item while the sheet is filled in. */
export interface MarkDraft {
  readonly verdict: Verdict | null;
  readonly found: string;
  readonly grade: 'general' | 'major';
  readonly deadline: string;
}

interface MarkBoxProps {
  readonly item: VisitSheet['items'][number];
  readonly draft: MarkDraft;
  readonly change: (draft: MarkDraft) => void;
  /** The day so many days from today. */
  readonly day: (days: number) => string;
}

/** By when, and how grave: asked of what is not met alone. */
function Deadline({ item, draft, change, day }: MarkBoxProps) {
  return (
    <div className="in-deadline">
      <select
        className="in"
        aria-label={t('问题等级')}
        value={draft.grade}
        onChange={event => change({ ...draft, grade: event.target.value as 'general' })}
      >
        <option value="general">{t('一般问题')}</option>
        <option value="major">{t('重大问题')}</option>
      </select>
      <input
        className="in"
        type="date"
        aria-label={t('“{item}”的整改期限', { item: item.item })}
        value={draft.deadline}
        onChange={event => change({ ...draft, deadline: event.target.value })}
      />
      {[7, 15, 30].map(days => (
        <button key={days} type="button" className="btn s" onClick={() => change({ ...draft, deadline: day(days) })}>
          {t('{n}天内', { n: days })}
        </button>
      ))}
    </div>
  );
}

/** One item of the list: met, partly, not met; what was found where it is not met whole. */
export function MarkBox(props: MarkBoxProps) {
  const { item, draft, change } = props;
  return (
    <li>
      <fieldset>
        <legend>{item.item}</legend>
        {item.requirement === null ? null : <p className="note">{item.requirement}</p>}
        <div className="seg in-verdicts">
          {(Object.keys(VERDICTS) as Verdict[]).map(verdict => (
            <button
              key={verdict}
              type="button"
              aria-pressed={draft.verdict === verdict}
              onClick={() => change({ ...draft, verdict: draft.verdict === verdict ? null : verdict })}
            >
              {t(VERDICTS[verdict])}
            </button>
          ))}
        </div>
        {draft.verdict === 'partly' || draft.verdict === 'notMet' ? (
          <textarea
            className="in"
            rows={2}
            placeholder={t('发现的情况')}
            aria-label={t('“{item}”发现的情况', { item: item.item })}
            value={draft.found}
            onChange={event => change({ ...draft, found: event.target.value })}
          />
        ) : null}
        {draft.verdict === 'notMet' ? <Deadline {...props} /> : null}
      </fieldset>
    </li>
  );
}
