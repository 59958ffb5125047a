import { Link } from '@tanstack/react-router';
import { figure, shortDay } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { late, totalOf } from '#web/kit/status.ts';
import type { CockpitView } from '../cockpit/types.ts';
import { causeSaid } from './causeWords.ts';

/** The promises that lag most: binding ones first, then by the ratio of progress to time; the cause beside each. */
export function WorstPromises({ whole }: { readonly whole: CockpitView }) {
  if (whole.worst.length === 0) return null;
  return (
    <section>
      <div className="hh">
        <h2>
          {t('落后最多的承诺')} <small>{t('按轻重、约束性、比值排序')}</small>
        </h2>
        <Link className="push" to="/plan/$plan/board" params={{ plan: whole.plan.id }} search={{ orderBy: 'status' } as never}>
          {t('全部{n}项', { n: whole.late })}
        </Link>
      </div>
      <div className="scroll-x">
        <table className="tl sl">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">{t('状态')}</span>
              </th>
              <th scope="col">{t('承诺')}</th>
              <th scope="col" className="n">
                {t('目标')}
              </th>
              <th scope="col" className="n">
                {t('实际')}
              </th>
              <th scope="col" className="n">
                {t('比值')}
              </th>
              <th scope="col">{t('原因')}</th>
              <th scope="col">{t('责任')}</th>
            </tr>
          </thead>
          <tbody>
            {whole.worst.map(row => (
              <tr key={row.id} className="open">
                <td className="c-mark">
                  <StatusMark status={row.status} />
                </td>
                <th scope="row" className="name">
                  <Link to="/plan/promises/$promise" params={{ promise: row.id }} title={either(row.reason, row.reasonEnglish)}>
                    <b>{row.title}</b>
                    <span className="no">{row.number}</span>
                  </Link>
                </th>
                <td className="n c-target">
                  <span className="on-phone">{t('目标')} </span>
                  {either(row.target, row.targetEnglish)}
                </td>
                <td className={`n c-actual st-${row.status}`}>
                  <b>{row.actual === null ? t('缺') : either(row.actual, row.actualEnglish ?? row.actual)}</b>
                </td>
                <td className="n c-ratio">{row.ratio === null ? '—' : figure(row.ratio, 2)}</td>
                <td className="c-cause" title={row.cause ?? ''}>
                  {causeSaid(whole.causeOf[row.id]) ?? row.cause ?? <span className="mute">{t('未填')}</span>}
                </td>
                <td className="c-lead">{row.lead ?? <span className="amber">{t('未指定')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What each body carries, what of it is late, and which figures it still owes. */
export function CockpitBodies({ whole }: { readonly whole: CockpitView }) {
  const most = Math.max(1, ...whole.bodies.map(body => totalOf(body.counts)));
  if (whole.bodies.length === 0) return null;
  return (
    <section>
      <div className="hh">
        <h2>{t('责任单位')}</h2>
      </div>
      <table className="tl bdt">
        <thead>
          <tr>
            <th scope="col">{t('责任')}</th>
            <th scope="col">
              {t('其余')} <span className="cinn">{t('落后')}</span>
            </th>
            <th scope="col" className="n">
              {t('项')}
            </th>
            <th scope="col" className="n">
              {t('落后')}
            </th>
            <th scope="col" className="n">
              {t('报送')}
            </th>
          </tr>
        </thead>
        <tbody>
          {whole.bodies.map(body => {
            const all = totalOf(body.counts);
            const behind = late(body.counts);
            const unit = 110 / most;
            return (
              <tr key={body.id}>
                <th scope="row">
                  <Link to="/plan/$plan/board" params={{ plan: whole.plan.id }} search={{ body: body.id } as never}>
                    {body.name}
                  </Link>
                </th>
                <td>
                  <svg width="112" height="12" viewBox="0 0 112 12" aria-hidden="true">
                    <rect y="2" width={(all - behind) * unit} height="8" fill="#8FBFB0" />
                    {behind > 0 ? <rect x={(all - behind) * unit + 1} y="2" width={behind * unit} height="8" fill="#AF2E1B" /> : null}
                  </svg>
                </td>
                <td className="n">{all}</td>
                <td className="n">{behind === 0 ? <span className="mute">–</span> : <b className="cinn">{behind}</b>}</td>
                <td className="n">{body.owed === 0 ? t('齐') : <span className="amber">{t('欠{n}', { n: body.owed })}</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What falls due for the bureau, soonest first. */
export function CockpitDue({ whole }: { readonly whole: CockpitView }) {
  return (
    <section>
      <div className="hh">
        <h2>{t('近期要办')}</h2>
      </div>
      <div className="dus">
        {whole.due.length === 0 ? <p className="note">{t('近期没有到期的事。')}</p> : null}
        {whole.due.map(one => (
          <Link className="du" key={one.path + one.title + one.day} to={one.path}>
            <span className={`d${one.isLate ? ' cinn' : ''}`}>{shortDay(one.day)}</span>
            <span className="w">{either(one.title, one.titleEnglish)}</span>
            <span className={one.isLate ? 'cinn' : 'mute'}>{either(one.detail, one.detailEnglish)}</span>
          </Link>
        ))}
      </div>
      <p className="note">{t('欠报的数一律记“暂无数据”，不计入完成率。')}</p>
    </section>
  );
}
