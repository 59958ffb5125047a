import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { SnapshotKind } from '../tell/content.ts';
import type { SnapshotsView } from '../tell/types.ts';
import { kindWords } from './tellWords.ts';

/** Takes a snapshot: of which year, for which report. */
export function TellTake({ view }: { readonly view: SnapshotsView }) {
  const { county } = useSession();
  const now = Number(county.today.slice(0, 4));
  const { fromYear, toYear } = view.plan;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i).filter(year => year <= now);
  const [year, setYear] = useState(view.year ?? years.at(-1) ?? fromYear);
  const [kind, setKind] = useState<SnapshotKind>('yearly');
  const verb = useVerb<{ readonly snapshot: string }>('plan.takeSnapshot');
  const navigate = useNavigate();
  const take = async () => {
    const done = await verb.run({ plan: view.plan.id, year, kind });
    if (done.ok) void navigate({ to: '/plan/reports/$snapshot', params: { snapshot: done.value.snapshot } as never });
  };
  return (
    <section className="take" aria-label={t('生成快照')}>
      <div className="row">
        <span className="seg">
          {(Object.keys(kindWords) as SnapshotKind[]).map(one => (
            <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
              {t(kindWords[one])}
            </button>
          ))}
        </span>
        <span className="seg">
          {years.map(one => (
            <button key={one} type="button" aria-pressed={one === year} onClick={() => setYear(one)}>
              {one}
            </button>
          ))}
        </span>
        <button type="button" className="btn p" disabled={verb.running} onClick={() => void take()}>
          {verb.running ? t('正在定格…') : t('生成{year}年快照', { year })}
        </button>
      </div>
      <p className="note">{t('只收{year}年及以前审定的数；没有审定的数、退回的数都不进快照。快照生成后不能改。', { year })}</p>
      <Complaint failure={verb.failure} />
    </section>
  );
}
