import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { Nothing } from '#web/kit/states.tsx';
import type { ProjectLine } from '../types.ts';
import { alertKindWord, alertWord } from './words.ts';

/** Everything that calls for a hand, the longest overdue first. */
export function Alerts({ lines }: { readonly lines: readonly ProjectLine[] }) {
  const told = lines.flatMap(line => line.alerts.map(alert => ({ line, alert })));
  if (told.length === 0) return <Nothing title={t('没有预警')} detail={t('节点、阶段、资金都在计划之内。')} />;
  return (
    <table className="tl wk-alerts">
      <thead>
        <tr>
          <th scope="col">{t('预警')}</th>
          <th scope="col">{t('项目名称')}</th>
          <th scope="col">{t('原因')}</th>
          <th scope="col" className="n">
            {t('天数')}
          </th>
        </tr>
      </thead>
      <tbody>
        {told
          .toSorted((a, b) => (b.alert.days ?? -1) - (a.alert.days ?? -1))
          .map(({ line, alert }) => (
            <tr key={`${line.id} ${alert.kind} ${alert.zh}`}>
              <td className="amber">
                <StatusMark status={alert.kind === 'stageOverdue' ? 'hard' : 'behind'} silent /> {alertKindWord(alert.kind)}
              </td>
              <th scope="row" className="wk-name">
                <Link to="/works/$project" params={{ project: line.id }}>
                  {line.name}
                </Link>
              </th>
              <td className="wrap">{alertWord(alert)}</td>
              <td className="n">{alert.days ?? ''}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
