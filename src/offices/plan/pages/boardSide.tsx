import { Link } from '@tanstack/react-router';
import { useDuties } from '#web/kit/duties.ts';
import { figure, shortDay } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { late, totalOf } from '#web/kit/status.ts';
import type { BoardView } from '../types.ts';
import type { Board } from './useBoard.ts';

/** The promises that lag most: binding ones first, then by the ratio of progress to time. */
export function WorstPromises({ whole, board }: { readonly whole: BoardView; readonly board: Board }) {
  const lateRows = whole.rows
    .filter(row => row.status === 'hard' || row.status === 'behind')
    .sort(
      (a, b) =>
        (a.status === b.status ? 0 : a.status === 'hard' ? -1 : 1) ||
        (a.nature === b.nature ? 0 : a.nature === 'binding' ? -1 : 1) ||
        (a.ratio ?? 0) - (b.ratio ?? 0),
    );
  if (lateRows.length === 0) return null;
  return (
    <section>
      <div className="hh">
        <h2>
          {t('落后最多的承诺')} <small>{t('按轻重、约束性、比值排序')}</small>
        </h2>
        <button type="button" className="as-link push" onClick={() => board.narrow({ status: 'hard' })}>
          {t('全部{n}项', { n: late(whole.counts) })}
        </button>
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
              <th scope="col">{t('责任')}</th>
            </tr>
          </thead>
          <tbody>
            {lateRows.slice(0, 8).map(row => (
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
                  {row.target}
                </td>
                <td className={`n c-actual st-${row.status}`}>
                  <b>{row.actual ?? t('缺')}</b>
                </td>
                <td className="n c-ratio">{row.ratio === null ? '—' : figure(row.ratio, 2)}</td>
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
export function BoardBodies({ whole, board }: { readonly whole: BoardView; readonly board: Board }) {
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
                  <button type="button" onClick={() => board.narrow({ body: body.id })}>
                    {body.name}
                  </button>
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

/** What is due soon, for the person who looks. */
export function DueSoon() {
  const duties = useDuties().value ?? [];
  return (
    <section>
      <div className="hh">
        <h2>{t('近期要办')}</h2>
      </div>
      <div className="dus">
        {duties.length === 0 ? <p className="note">{t('没有等你办的事。')}</p> : null}
        {duties.slice(0, 6).map(duty => (
          <Link className="du" key={duty.path + duty.title} to={duty.path}>
            <span className="d">{duty.due === null ? t('待办') : shortDay(duty.due)}</span>
            <span className="w">{either(duty.title, duty.titleEnglish)}</span>
          </Link>
        ))}
      </div>
      <p className="note">{t('欠报的数一律记“暂无数据”，不计入完成率。')}</p>
    </section>
  );
}
