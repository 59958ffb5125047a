import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { VisitSheet } from '../types.ts';

/** Prints the notice about what this visit found; the number that comes next stands in the box. */
export function NoticeForm({ sheet }: { readonly sheet: VisitSheet }) {
  const [number, setNumber] = useState(sheet.nextNumber ?? '');
  const issue = useVerb('inspection.issueNotice');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void issue.run({ visit: sheet.visit.id, noticeNumber: number });
  };
  return (
    <form className="in-form no-print" onSubmit={submit}>
      <h2>{t('印发整改通知')}</h2>
      <Line name="noticeNumber" label={t('通知书编号')} value={number} change={setNumber} failure={issue.failure} />
      <Complaint failure={issue.failure} fields={['noticeNumber']} />
      <button type="submit" className="btn p in-send" disabled={issue.running || number.trim() === ''}>
        {issue.running ? t('正在存…') : t('印发整改通知')}
      </button>
    </form>
  );
}
