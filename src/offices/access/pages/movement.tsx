import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { AlertLine, MovementView } from '../types.ts';
import { RULES } from './words.ts';

/** What the rules warn of today. */
function Alerts({ alerts }: { readonly alerts: readonly AlertLine[] }) {
  if (alerts.length === 0) return <Nothing title={t('今天没有预警')} />;
  return (
    <div className="ac-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('预警')}</th>
            <th scope="col">{t('学生')}</th>
            <th scope="col">{t('学校')}</th>
            <th scope="col">{t('自何日起')}</th>
            <th scope="col" className="n">
              {t('超过天数')}
            </th>
          </tr>
        </thead>
        <tbody>
          {alerts.map(one => (
            <tr key={`${one.rule} ${one.pupil}`}>
              <th scope="row">{t(RULES[one.rule] ?? '')}</th>
              <td>{one.child}</td>
              <td>{one.school}</td>
              <td>{one.since}</td>
              <td className={`n${one.late > 0 ? ' ac-late' : ''}`}>{figure(one.late)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Movement of pupils in a school year, school by school, beneath what the rules warn of. */
export function Movement({
  year,
  go,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<MovementView>('access.movement', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const heads = [t('入学'), t('转入'), t('转出'), t('转出县外'), t('休学'), t('复学'), t('辍学'), t('劝返复学')];
  return (
    <>
      <h2>{t('今日预警')}</h2>
      <Alerts alerts={view.alerts} />
      <div className="row ac-pick">
        <button type="button" className="btn s" aria-label={t('上一学年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{from}–{to}学年', { from: view.year, to: view.year + 1 })}</b>
        <button type="button" className="btn s" aria-label={t('下一学年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
        <a className="btn no-print" href={`/api/exports/access.movement.xlsx?year=${view.year}`}>
          {t('导出')}
        </a>
      </div>
      {view.lines.length === 0 ? (
        <Nothing title={t('这一学年没有异动')} />
      ) : (
        <div className="ac-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('学校')}</th>
                {heads.map(head => (
                  <th scope="col" className="n" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.lines.map(one => (
                <tr key={one.organisation}>
                  <th scope="row">{one.name}</th>
                  {one.counts.map((count, place) => (
                    <td className="n" key={heads[place]}>
                      {figure(count)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
