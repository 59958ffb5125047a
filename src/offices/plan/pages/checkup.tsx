import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { either, t } from '#web/kit/language.ts';
import { Nothing } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import type { Finding, FindingPlace } from '../types.ts';

type Decision = Finding['decision'];

interface CheckupProps {
  readonly findings: readonly Finding[];
  readonly opened: string | null;
  readonly open: (finding: string | null) => void;
  readonly goTo: (place: FindingPlace) => void;
  readonly maySettle: boolean;
}

function Settling({ finding }: { readonly finding: Finding }) {
  const verb = useVerb('plan.settleFinding');
  const settle = (decision: Decision, version = finding.version) => void verb.run({ finding: finding.id, version, decision });
  const button = (decision: Decision, label: string, solid = false) => (
    <button type="button" className={solid ? 'btn s p' : 'btn s'} disabled={verb.running} onClick={() => settle(decision)}>
      {label}
    </button>
  );
  return (
    <>
      <div className="row">
        {finding.decision === 'open' ? (
          <>
            {button('adopted', t('是问题，照此改'), true)}
            {button('noted', t('记下，修订时改'))}
            {button('notAProblem', t('不是问题'))}
          </>
        ) : (
          button('open', t('重新打开'))
        )}
      </div>
      <Complaint failure={verb.failure} />
    </>
  );
}

function OpenFinding({
  finding,
  number,
  goTo,
  maySettle,
  close,
}: {
  readonly finding: Finding;
  readonly number: string;
  readonly goTo: CheckupProps['goTo'];
  readonly maySettle: boolean;
  readonly close: () => void;
}) {
  return (
    <li className="fi on">
      <button type="button" className="fi-head" aria-expanded="true" onClick={close}>
        <span className="no">{number}</span>
        <b>{either(finding.title, finding.titleEnglish)}</b>
        <span className="says">{either(finding.sentence, finding.sentenceEnglish)}</span>
      </button>
      <table className="cmp">
        <tbody>
          {finding.places.map(place => (
            <tr key={place.start}>
              <td className="mute">{place.place}</td>
              <td className="w">
                <button type="button" className="quote-link" onClick={() => goTo(place)}>
                  <mark>{place.quote}</mark>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {maySettle ? <Settling finding={finding} /> : null}
    </li>
  );
}

/** The check-up of the plan: what a careful reader would remark, each remark with its places in the text. */
export function Checkup({ findings, opened, open, goTo, maySettle }: CheckupProps) {
  const [shown, show] = useState<Decision | 'all'>('all');
  const counts = (decision: Decision) => findings.filter(finding => finding.decision === decision).length;
  const filters: readonly (readonly [Decision | 'all', string, number])[] = [
    ['all', t('全部'), findings.length],
    ['open', t('未处理'), counts('open')],
    ['adopted', t('已采纳'), counts('adopted')],
    ['noted', t('已记下'), counts('noted')],
    ['notAProblem', t('不是问题'), counts('notAProblem')],
  ];
  if (findings.length === 0) return <Nothing title={t('体检没有发现疑点')} detail={t('指标都有基期、期限和责任，数与名单都对得上。')} />;
  return (
    <>
      <div className="flt">
        {filters
          .filter(([key, , count]) => key === 'all' || count > 0)
          .map(([key, label, count]) => (
            <button key={key} type="button" aria-pressed={shown === key} onClick={() => show(key)}>
              {label} <b>{count}</b>
            </button>
          ))}
        <span className="push mute">{t('按原文顺序')}</span>
      </div>
      <ol className="pn-body fis">
        {findings.map((finding, i) => {
          if (shown !== 'all' && finding.decision !== shown) return null;
          const number = String(i + 1).padStart(2, '0');
          if (finding.id === opened)
            return (
              <OpenFinding key={finding.id} finding={finding} number={number} goTo={goTo} maySettle={maySettle} close={() => open(null)} />
            );
          return (
            <li key={finding.id} className={finding.decision === 'open' ? 'fi' : 'fi settled'} id={`f-${finding.id}`}>
              <button type="button" className="fi-head" aria-expanded="false" onClick={() => open(finding.id)}>
                <span className="no">{number}</span>
                <b>{either(finding.title, finding.titleEnglish)}</b>
                <span className="says">{either(finding.sentence, finding.sentenceEnglish)}</span>
                <span className="at">
                  {finding.places[0]?.place ?? ''}
                  {finding.places.length > 1 ? t('等') : ''}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className="act">
        <span className="note">{t('体检只提疑点，不改原文。改动走修订版。')}</span>
      </div>
    </>
  );
}
