import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { MarkKey } from '#web/kit/mark.tsx';
import { Lead } from '#web/kit/needle.tsx';
import { kept, late, totalOf } from '#web/kit/status.ts';
import type { CockpitView } from '../cockpit/types.ts';
import { MarkRow } from './markRow.tsx';

const count = (n: number) => (n === 0 ? <span className="mute">–</span> : <b className="cinn">{figure(n)}</b>);

/** How each chapter stands: one mark a promise, the late ones, and how far ahead of time or behind it. */
export function CockpitChapters({ whole }: { readonly whole: CockpitView }) {
  const chapters = whole.chapters.filter(chapter => totalOf(chapter.counts) > 0);
  return (
    <section>
      <div className="hh">
        <h2>
          {t('各章兑现')} <small>{t('一个记号是一项承诺，点开即到原文')}</small>
        </h2>
      </div>
      <table className="tl ch">
        <thead>
          <tr>
            <th scope="col">{t('任务')}</th>
            <th scope="col" className="ch-marks">
              <MarkKey />
            </th>
            <th scope="col" className="n">
              {t('项')}
            </th>
            <th scope="col" className="n">
              {t('落后')}
            </th>
            <th scope="col" className="ch-lead">
              {t('比序时')}
            </th>
            <th scope="col" className="n">
              {t('完成')}
            </th>
          </tr>
        </thead>
        <tbody>
          {chapters.map(chapter => (
            <tr key={chapter.place + chapter.title}>
              <th scope="row" className="ch-name">
                <Link
                  to="/plan/$plan/board"
                  params={{ plan: whole.plan.id }}
                  search={{ chapter: chapter.place } as never}
                  title={chapter.title}
                >
                  <span className="mute">{chapter.place}</span>
                  {chapter.title}
                </Link>
              </th>
              <td className="wrap ch-marks">
                <MarkRow rows={chapter.marks} plan={whole.plan.id} />
              </td>
              <td className="n">{totalOf(chapter.counts)}</td>
              <td className="n">
                {late(chapter.counts) === 0 ? null : <b className="cinn on-phone">{t('落后')}</b>}
                {count(late(chapter.counts))}
              </td>
              <td className="ch-lead">
                <Lead progress={chapter.meanProgress} time={whole.timeProgress} />
              </td>
              <td className="n">
                {chapter.meanProgress === null ? <span className="mute">{t('缺')}</span> : percent(chapter.meanProgress)}
              </td>
            </tr>
          ))}
          <tr className="tot">
            <th scope="row">{t('合计')}</th>
            <td className="ch-sum">
              {t('守约{kept} · 基本达到{near} · 落后{late} · 无数据{na}', {
                kept: kept(whole.counts),
                near: whole.counts.near,
                late: late(whole.counts),
                na: whole.counts.na,
              })}
            </td>
            <td className="n">{totalOf(whole.counts)}</td>
            <td className="n">{count(late(whole.counts))}</td>
            <td className="ch-lead">
              <Lead progress={whole.meanProgress} time={whole.timeProgress} />
            </td>
            <td className="n">{percent(whole.meanProgress, 1)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
