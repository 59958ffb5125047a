import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { IntakeLine } from '../intake/views.ts';
import { IntakeDifferences } from './intakeDifferences.tsx';
import { IntakeMapping } from './intakeMapping.tsx';
import { STATES, SUBJECTS } from './intakeWords.ts';
import './intake.css';

const STEPS = ['brought', 'compared', 'taken'] as const;
const stepOf = (state: string): number => (state === 'brought' || state === 'comparing' ? 0 : state === 'taken' ? 2 : 1);

function Steps({ state, mapping }: { readonly state: string; readonly mapping: boolean }) {
  const at = mapping ? 0 : stepOf(state);
  const words = [t('1 对照表头和代码'), t('2 看差异'), t('3 接收')];
  return (
    <ol className="ik-steps">
      {STEPS.map((key, place) => (
        <li key={key} className={place === at ? 'on' : ''} aria-current={place === at ? 'step' : undefined}>
          {words[place]}
        </li>
      ))}
    </ol>
  );
}

function AtWork({ one, renew }: { readonly one: IntakeLine; readonly renew: () => void }) {
  const stop = useVerb('roster.stopIntake');
  useEffect(() => {
    const timer = setInterval(renew, 1200);
    return () => clearInterval(timer);
  }, [renew]);
  return (
    <div className="ik-work" role="status">
      <div className="row">
        <b>{t(STATES[one.state] ?? one.state)}…</b>
        <span className="mute">{t('{done} / {of}', { done: one.done, of: one.of ?? '…' })}</span>
        <button type="button" className="btn s push" disabled={stop.running} onClick={() => void stop.run({ intake: one.id })}>
          {t('停止')}
        </button>
      </div>
      <progress
        value={one.of === null ? undefined : Math.min(one.done, one.of)}
        max={one.of ?? undefined}
        aria-label={t(STATES[one.state] ?? one.state)}
      />
      <p className="note">{t('可以离开这一页；断电、重启以后从停下的地方接着办，不会重复。')}</p>
      <Complaint failure={stop.failure} />
    </div>
  );
}

function Taken({ one }: { readonly one: IntakeLine }) {
  const { taken } = one.outcome;
  const [pupils, staff] = [one.subject === 'pupils', one.subject === 'staff'];
  return (
    <Nothing
      title={t('已接收：新增{added}，变动{changed}', { added: taken.added, changed: taken.changed })}
      detail={t('{day}接收。每一条都记着它在文件里的行和列；同一份文件再接收一次，什么也不会变。', { day: one.takenOn ?? '' })}
    >
      {taken.proposed > 0 && (pupils || staff) ? (
        <Link className="btn p" to={(pupils ? '/ledger/pupilDeparture' : '/ledger/staffDeparture') as never}>
          {t('{n}人的去向待核', { n: taken.proposed })}
        </Link>
      ) : null}
      <Link
        className="btn"
        to={
          (staff
            ? '/ledger/staff'
            : pupils || one.subject === 'aid'
              ? '/ledger/pupil'
              : one.subject === 'facts'
                ? '/ledger/schoolFacts'
                : '/ledger/organisationProfile') as never
        }
      >
        {t('看名录')}
      </Link>
    </Nothing>
  );
}

/** One file of a national system: its mapping, the differences, the taking over. */
export default function IntakeOnePage() {
  const { intake } = useParams({ strict: false }) as { readonly intake: string };
  const view = useView<IntakeLine>('roster.intakeStanding', { intake });
  const [remapping, setRemapping] = useState(false);
  const one = view.value;
  useTitle(one?.fileName ?? t('系统数据接收'));
  if (one === undefined)
    return (
      <div className="page">
        <Pending view={view} rows={8} />
      </div>
    );
  const isAtWork = one.state === 'comparing' || one.state === 'taking';
  const isMapping = one.state === 'brought' || (remapping && one.state === 'compared');
  return (
    <>
      <div className="ph">
        <h1>{one.fileName}</h1>
        <span className="meta">
          {t(SUBJECTS[one.subject])} · {t('{n}行', { n: one.lines ?? 0 })} · <Link to={'/roster/intake' as never}>{t('全部文件')}</Link>
        </span>
      </div>
      <div className="page ik">
        <Steps state={one.state} mapping={isMapping} />
        {one.trouble === null ? null : (
          <p className="cinn" role="alert">
            {one.trouble}
          </p>
        )}
        {isAtWork ? <AtWork one={one} renew={view.retry} /> : null}
        {isMapping ? <IntakeMapping one={one} done={() => setRemapping(false)} /> : null}
        {one.state === 'taken' ? <Taken one={one} /> : null}
        {!isMapping && ['compared', 'stopped', 'taken'].includes(one.state) ? (
          <IntakeDifferences one={one} remap={() => setRemapping(true)} />
        ) : null}
      </div>
    </>
  );
}
