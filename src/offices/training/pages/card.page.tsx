import { Link, useParams } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { CreditCard } from '../types.ts';
import { Hours } from './hours.tsx';
import '#web/kit/patterns/patterns.css';
import './training.css';
import { said } from './words.ts';

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly hours: number;
}

/** Hours by some division, as bars beside their words; nothing where there are none. */
function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(one => one.hours));
  return (
    <section>
      <h2 className="tr-h2">{title}</h2>
      <dl className="tr-bars">
        {bars.map(one => (
          <div key={one.key}>
            <dt>{one.label}</dt>
            <dd>
              <i style={{ width: `${(one.hours / most) * 100}px` }} />
              {figure(one.hours)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Records({ card }: { readonly card: CreditCard }) {
  return (
    <div className="pt-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('培训项目')}</th>
            <th scope="col">{t('层级')}</th>
            <th scope="col">{t('结业日期')}</th>
            <th scope="col">{t('结果')}</th>
            <th scope="col" className="n">
              {t('学时')}
            </th>
          </tr>
        </thead>
        <tbody>
          {card.records.map(one => (
            <tr key={one.id} className={one.counts ? '' : 'tr-off'}>
              <th scope="row">
                <Link to={`/ledger/trainingRecord/${one.id}` as never}>{one.name}</Link>
              </th>
              <td>{said(one.tier)}</td>
              <td>{one.finishedOn}</td>
              <td>{said(one.outcome)}</td>
              <td className="n">{one.counts ? figure(one.hours) : t('不计')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A teacher's card of hours: how far in the cycle, by year, tier and category, and every training. */
export default function CardPage() {
  const { teacher } = useParams({ strict: false }) as { readonly teacher: string };
  const found = useView<CreditCard>('training.creditCard', { teacher });
  useTitle(t('教师学分卡'));
  const card = found.value;
  if (card === undefined)
    return (
      <div className="page pt-page">
        <Pending view={found} rows={8} />
      </div>
    );
  const short = Math.max(0, card.byNow - card.hours);
  return (
    <div className="page pt-page">
      <div className="pt-top">
        <h1>
          {card.name} <small className="note">{`${card.school} · ${card.post}`}</small>
        </h1>
        <span className="r row no-print">
          <Link className="btn" to={'/training' as never}>
            {t('返回学时')}
          </Link>
          <Link
            className="btn"
            to={'/ledger/trainingRecord' as never}
            search={{ deed: 'training.addRecord', given: { teacher: card.teacher } } as never}
          >
            {t('登记培训')}
          </Link>
        </span>
      </div>
      <div className="tr-sum">
        <b>{figure(card.hours)}</b>
        <span>{t('学时，周期应修{whole}', { whole: card.whole })}</span>
        <Hours hours={card.hours} byNow={card.byNow} whole={card.whole} width={260} />
        <span className={short > 0 ? 'pt-late' : ''}>
          {short > 0 ? t('比进度少{short}学时', { short }) : t('在进度上，至今应修{byNow}', { byNow: card.byNow })}
        </span>
      </div>
      <div className="tr-three">
        <Bars title={t('按年份')} bars={card.years.map(one => ({ key: one.year, label: one.year, hours: one.hours }))} />
        <Bars title={t('按层级')} bars={card.tiers.map(one => ({ ...one, label: said(one.label) }))} />
        <Bars title={t('按类别')} bars={card.categories.map(one => ({ ...one, label: said(one.label) }))} />
      </div>
      <h2 className="tr-h2">{t('培训记录')}</h2>
      <Records card={card} />
    </div>
  );
}
