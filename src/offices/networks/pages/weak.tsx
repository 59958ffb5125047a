import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { LoopPanel } from '#web/kit/patterns/loopPanel.tsx';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { GapsView } from '../types.ts';
import { said } from './words.ts';

const signed = (value: number | null) => (value === null ? '—' : value > 0 ? `+${figure(value)}` : figure(value));

/** A bar from the mean to the school: left and amber where below, right and jade where above. */
function Gap({ gap, most }: { readonly gap: number; readonly most: number }) {
  const length = most === 0 ? 0 : (Math.abs(gap) / most) * 60;
  return (
    <svg width="124" height="14" viewBox="0 0 124 14" aria-hidden="true">
      <rect x={gap < 0 ? 62 - length : 62} y="3" width={length} height="8" fill={gap < 0 ? '#C07A0A' : '#2F8C77'} />
      <path d="M62 0v14" stroke="#17211E" strokeWidth="1.2" />
    </svg>
  );
}

function Schools({ view }: { readonly view: GapsView }) {
  const { account } = useSession();
  const mayList = holds(account, 'networkOffice');
  const most = Math.max(0, ...view.lines.map(one => Math.abs(one.gap)));
  return (
    <div className="pt-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('学校')}</th>
            <th scope="col" className="n">
              {t('指标值')}
            </th>
            <th scope="col" className="n">
              {t('与均值之差')}
            </th>
            <th scope="col">{t('低于｜高于均值')}</th>
            <th scope="col">{t('提升清单')}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(one => (
            <tr key={one.organisation}>
              <th scope="row">{one.name}</th>
              <td className="n">{figure(one.value)}</td>
              <td className={`n${one.gap < 0 ? ' pt-late' : ''}`}>{signed(one.gap)}</td>
              <td>
                <Gap gap={one.gap} most={most} />
              </td>
              <td>
                {one.open > 0 ? (
                  <Link to={'/ledger/weakPoint' as never} search={{ where: { organisation: one.organisation } } as never}>
                    {t('在办{n}项', { n: one.open })}
                  </Link>
                ) : one.gap < 0 && mayList ? (
                  <Link
                    to={'/ledger/weakPoint' as never}
                    search={{ deed: 'networks.raiseIssue', given: { organisation: one.organisation, valueNow: one.value } } as never}
                  >
                    {t('列入清单')}
                  </Link>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Trend({ view }: { readonly view: GapsView }) {
  const cell = (value: number | null) => (value === null ? t('缺') : figure(value));
  return (
    <section className="nw-kind">
      <h2>{t('分组差距走势')}</h2>
      <div className="pt-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('年份')}</th>
              {[t('乡村学校'), t('城镇学校'), t('乡村差距'), t('民族乡学校'), t('其他学校'), t('民族乡差距')].map(head => (
                <th scope="col" className="n" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.trend.map(one => (
              <tr key={one.year}>
                <th scope="row">{one.year}</th>
                <td className="n">{cell(one.rural)}</td>
                <td className="n">{cell(one.urban)}</td>
                <td className="n">{signed(one.ruralGap)}</td>
                <td className="n">{cell(one.ethnic)}</td>
                <td className="n">{cell(one.others)}</td>
                <td className="n">{signed(one.ethnicGap)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{t('各组为有数据学校的简单平均；城乡、民族乡依单位概况，概况未填城乡分类的不计入城乡两组。')}</p>
    </section>
  );
}

/** Gaps by one measure, the list of what weak schools are to improve, and groups of schools against each other. */
export function Weak({
  measure,
  go,
}: {
  readonly measure: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<GapsView>('networks.schoolGaps', measure === undefined ? {} : { measure }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  return (
    <>
      <div className="row pt-pick">
        <select
          className="btn pt-sel"
          value={view.measure}
          aria-label={t('成效指标')}
          onChange={event => go({ measure: event.target.value })}
        >
          {view.measures.map(one => (
            <option key={one.measure} value={one.measure}>
              {said(one.label)}
            </option>
          ))}
        </select>
        {view.year === null ? null : (
          <span>
            {t('{year}年 · 均值{mean} · 差异系数{variation}', {
              year: view.year,
              mean: figure(view.mean),
              variation: view.variation === null ? t('缺') : figure(view.variation, 3),
            })}
          </span>
        )}
      </div>
      {view.year === null ? (
        <Nothing title={t('这项指标还没有数据')} detail={t('请各校在“学校成效数据”里填报。')} />
      ) : (
        <>
          <Schools view={view} />
          {view.missing.length === 0 ? null : <p className="note">{t('没有数据：{names}', { names: view.missing.join('、') })}</p>}
          <Trend view={view} />
        </>
      )}
      <section className="nw-kind">
        <h2>{t('薄弱学校提升事项')}</h2>
        <LoopPanel office="networks" register="weakPoint" />
      </section>
    </>
  );
}
