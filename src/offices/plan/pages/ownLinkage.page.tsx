import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { LinkageView, Money } from '../own/types.ts';
import { type Chief, OwnFrame, sheetAddress, YearPick, yearsOf } from './ownFrame.tsx';

/** Yuan as 万元 with at most two digits; what is not known is said so. */
const wan = (yuan: number | null) => (yuan === null ? t('缺') : figure(Math.round(yuan / 100) / 100));

const MoneyCells = ({ money }: { readonly money: Money | null }) => (
  <>
    <td className="n">{money === null ? '–' : wan(money.planned)}</td>
    <td className="n">{money === null ? '–' : wan(money.arrived)}</td>
    <td className="n">{money === null ? '–' : wan(money.spent)}</td>
  </>
);

function Row({ row }: { readonly row: LinkageView['rows'][number] }) {
  return (
    <tr>
      <td className="n mute">{row.number}</td>
      <th scope="row" className="wrap">
        <StatusMark status={row.status} />{' '}
        <Link to="/plan/promises/$promise" params={{ promise: row.id }}>
          {row.title}
        </Link>
        <div className="note">
          {row.lines.length === 0 ? (
            <span className="amber">{t('没有对应经费')}</span>
          ) : (
            row.lines.map(line => `${line.year} ${line.budgetLine}`).join('；')
          )}
        </div>
      </th>
      <td>{row.lead ?? '–'}</td>
      <MoneyCells money={row.money} />
      <td className="wrap">
        {row.posts.map(one => (
          <div key={one.id}>
            {one.body} {one.post} {one.filled ?? t('缺')}/{one.posts}
          </div>
        ))}
      </td>
    </tr>
  );
}

function Linkage({ plan }: { readonly plan: Chief }) {
  const { county } = useSession();
  const years = yearsOf(plan, county.today);
  const [year, setYear] = useState(0);
  const [bare, setBare] = useState(false);
  const view = useView<LinkageView>('plan.linkage', { plan: plan.id, ...(year === 0 ? {} : { year }) }, { keep: true });
  const found = view.value;
  if (found === undefined) return <Pending view={view} rows={8} />;
  const rows = bare ? found.rows.filter(row => row.lines.length === 0 && row.posts.length === 0) : found.rows;
  return (
    <>
      <div className="own-filters">
        <YearPick years={years} year={year} choose={one => setYear(one === year ? 0 : one)} />
        <button type="button" className={bare ? 'btn on' : 'btn'} aria-pressed={bare} onClick={() => setBare(!bare)}>
          {t('没有对应经费的{n}项', { n: found.without })}
        </button>
        <span className="sub">{year === 0 ? t('各年合计，单位万元') : t('{year}年，单位万元', { year })}</span>
      </div>
      <div className="own-wide">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col" className="n">
                {t('项')}
              </th>
              <th scope="col">{t('承诺')}</th>
              <th scope="col">{t('责任')}</th>
              <th scope="col" className="n">
                {t('计划')}
              </th>
              <th scope="col" className="n">
                {t('到位')}
              </th>
              <th scope="col" className="n">
                {t('支出')}
              </th>
              <th scope="col">{t('岗位（到岗/核定）')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.id} row={row} />
            ))}
            {(bare ? [] : found.unlinked).map(line => (
              <tr key={line.id}>
                <td />
                <th scope="row" className="wrap">
                  <span className="amber">{t('没有对应承诺')}</span>{' '}
                  <Link to={`/ledger/fundLink/${line.id}` as never}>
                    {line.year} {line.budgetLine}
                  </Link>
                </th>
                <td />
                <MoneyCells money={line} />
                <td />
              </tr>
            ))}
            <tr className="tot">
              <td />
              <th scope="row">{t('合计')}</th>
              <td />
              <MoneyCells money={found.total} />
              <td />
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What each promise is to cost, what has arrived and was spent, and the posts it needs. */
export default function LinkagePage() {
  const { account } = useSession();
  return (
    <OwnFrame
      title={t('任务、经费与岗位')}
      actions={plan => (
        <>
          {holds(account, 'planner') ? (
            <>
              <Link className="btn" to={'/ledger/fundLink' as never}>
                {t('登记经费')}
              </Link>
              <Link className="btn" to={'/ledger/postLink' as never}>
                {t('登记岗位')}
              </Link>
            </>
          ) : null}
          <a className="btn" href={sheetAddress('plan.linkage', { plan: plan.id })}>
            {t('导出表格')}
          </a>
        </>
      )}
    >
      {plan => <Linkage plan={plan} />}
    </OwnFrame>
  );
}
