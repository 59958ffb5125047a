import { Link } from '@tanstack/react-router';
import { Choice } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { AidOverview, ProgrammeSum } from '../types.ts';
import { termWords } from './words.ts';

const yuan = (value: number) => value.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** How much of what is due was paid, as a bar. */
function Paid({ of }: { readonly of: ProgrammeSum }) {
  const share = of.due === 0 ? 0 : Math.min(1, of.paid / of.due);
  return (
    <span className="aid-bar" role="img" aria-label={t('已发{share}', { share: `${Math.round(share * 100)}%` })}>
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}

/** A term programme by programme: who is found, unclear, confirmed; what is due and what was paid. */
export function Overview({
  period,
  go,
}: {
  readonly period: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<AidOverview>('aid.overview', period === undefined ? {} : { period }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const input = encodeURIComponent(JSON.stringify({ period: view.period }));
  return (
    <>
      <div className="row aid-pick">
        <Choice
          name="period"
          label={t('学期')}
          value={view.period}
          change={chosen => go({ period: chosen })}
          choices={[...new Set([view.period, ...view.terms])].map(term => ({ key: term, label: termWords(term) }))}
        />
        {view.of === null ? null : <span className="mute">{t('{name}的学生', { name: view.of })}</span>}
        <a className="btn no-print r" href={`/api/exports/aid.overview.xlsx?input=${input}`} download>
          {t('导出Excel')}
        </a>
      </div>
      {view.programmes.length === 0 ? (
        <Nothing title={t('还没有设立资助项目')} detail={t('在“资助项目”里设立，国家和省里的规定可以直接选用。')} />
      ) : (
        <div className="pt-scroll">
          <table className="tl aid-sums">
            <thead>
              <tr>
                <th scope="col">{t('资助项目')}</th>
                <th scope="col" className="n">
                  {t('待学校审核')}
                </th>
                <th scope="col" className="n">
                  {t('信息不全')}
                </th>
                <th scope="col" className="n">
                  {t('已确认享受')}
                </th>
                <th scope="col" className="n">
                  {t('不予享受')}
                </th>
                <th scope="col" className="n">
                  {t('应发（元）')}
                </th>
                <th scope="col" className="n">
                  {t('已发（元）')}
                </th>
                <th scope="col">{t('发放进度')}</th>
                <th scope="col">{t('名册')}</th>
              </tr>
            </thead>
            <tbody>
              {view.programmes.map(one => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/ledger/aidProgramme/${one.id}` as never}>{one.name}</Link>
                  </th>
                  <td className="n">{one.waiting}</td>
                  <td className={one.unclear > 0 ? 'n aid-wait' : 'n'}>{one.unclear}</td>
                  <td className="n">{one.confirmed}</td>
                  <td className="n">{one.rejected}</td>
                  <td className="n">{yuan(one.due)}</td>
                  <td className="n">{yuan(one.paid)}</td>
                  <td>
                    <Paid of={one} />
                  </td>
                  <td>
                    {one.isClosed ? t('名册已定') : t('名册未定')}
                    {one.corrections > 0 ? <span className="aid-wait"> · {t('补差{n}人', { n: one.corrections })}</span> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
