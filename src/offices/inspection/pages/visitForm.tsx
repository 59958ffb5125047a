import { type FormEvent, useState } from 'react';
import { addDays } from '#kernel/day.ts';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line, Note } from '#web/kit/fields.tsx';
import type { KeptFile } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Shots } from '#web/kit/shots.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import type { VisitSheet } from '../types.ts';
import { MarkBox, type MarkDraft } from './markBox.tsx';

const blank: MarkDraft = { verdict: null, found: '', grade: 'general', deadline: '' };

/** What of a mark goes to the server; nothing for an item that was not looked at. */
const inputOf = (item: string, { verdict, found, grade, deadline }: MarkDraft) => ({
  item,
  verdict,
  ...(found.trim() === '' ? {} : { found: found.trim() }),
  ...(verdict === 'notMet' ? { grade, ...(deadline === '' ? {} : { deadline }) } : {}),
});

/** The sheet that an inspector fills in at the school: the list item by item, how it went, photographs; all of it in one deed. */
export function VisitForm({ sheet }: { readonly sheet: VisitSheet }) {
  const { county } = useSession();
  const { visit, items } = sheet;
  const [heldOn, setHeldOn] = useState([visit.plannedOn, county.today].toSorted()[0]!);
  const [drafts, setDrafts] = useState<Readonly<Record<string, MarkDraft>>>({});
  const [summary, setSummary] = useState('');
  const [shots, setShots] = useState<readonly KeptFile[]>([]);
  const record = useVerb('inspection.recordVisit');
  const marked = items.filter(one => drafts[one.id]?.verdict != null);
  const notMet = marked.filter(one => drafts[one.id]!.verdict === 'notMet');
  const lacksDay = notMet.filter(one => drafts[one.id]!.deadline === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void record.run({
      visit: visit.id,
      version: visit.version,
      heldOn,
      summary,
      photos: shots.map(one => one.hash),
      visitMarks: marked.map(one => inputOf(one.id, drafts[one.id]!)),
    });
  };
  return (
    <form className="in-form" onSubmit={submit}>
      <Line name="heldOn" label={t('督导日期')} type="date" value={heldOn} change={setHeldOn} failure={record.failure} />
      <h2>
        {t('检查表')}{' '}
        <small>
          {marked.length}/{items.length}
        </small>
      </h2>
      <ol className="in-items">
        {items.map(one => (
          <MarkBox
            key={one.id}
            item={one}
            draft={drafts[one.id] ?? blank}
            change={draft => setDrafts(all => ({ ...all, [one.id]: draft }))}
            day={days => addDays(county.today, days)}
          />
        ))}
      </ol>
      <Note name="summary" label={t('督导情况')} value={summary} change={setSummary} rows={4} failure={record.failure} />
      <div className="fld tall">
        <span className="lb">{t('督导照片')}</span>
        <div>
          <Shots shots={shots} change={setShots} most={12} />
          <div className="note">{t('不拍学生的脸；照片在手机上先缩小，拍摄地点不带走。')}</div>
        </div>
      </div>
      <Complaint failure={record.failure} fields={['heldOn', 'summary']} />
      {lacksDay.length === 0 ? null : <p className="bad-word">{t('不符合的{n}项还没有填整改期限。', { n: lacksDay.length })}</p>}
      <button type="submit" className="btn p in-send" disabled={record.running || summary.trim() === '' || lacksDay.length > 0}>
        {record.running ? t('正在存…') : t('登记督导，提出{n}项问题', { n: notMet.length })}
      </button>
    </form>
  );
}
