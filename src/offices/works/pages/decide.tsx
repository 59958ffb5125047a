import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ReportView } from '../types.ts';

/** A report that waits: the project office accepts it, or sends it back with a reason. */
export function Decide({ report }: { readonly report: ReportView }) {
  const [why, setWhy] = useState<string | null>(null);
  const accept = useVerb('works.acceptReport');
  const back = useVerb('works.sendBackReport');
  const named = { projectReport: report.id, version: report.version };
  return (
    <div className="why w-behind">
      {t('{organisation}{day}报{percent}%，等项目办审定。', {
        organisation: report.organisation,
        day: report.reportedOn,
        percent: figure(report.percent),
      })}{' '}
      {report.note}
      <div className="row">
        {why === null ? (
          <>
            <button type="button" className="btn s p" disabled={accept.running} onClick={() => void accept.run(named)}>
              {t('审定这次进度')}
            </button>
            <button type="button" className="btn s" onClick={() => setWhy('')}>
              {t('退回')}
            </button>
          </>
        ) : null}
      </div>
      {why === null ? null : (
        <>
          <Note name="why" label={t('退回事由')} value={why} change={setWhy} rows={2} failure={back.failure} />
          <div className="row">
            <button
              type="button"
              className="btn s"
              disabled={back.running || why.trim() === ''}
              onClick={() => void back.run({ ...named, why: why.trim() })}
            >
              {t('退回这次填报')}
            </button>
            <button type="button" className="btn t s" onClick={() => setWhy(null)}>
              {t('不退回了')}
            </button>
          </div>
        </>
      )}
      <Complaint failure={accept.failure ?? back.failure} fields={['why']} />
    </div>
  );
}
