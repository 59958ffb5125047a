import { Link } from '@tanstack/react-router';
import { dayInSentence, figure } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { OverviewView } from '../types.ts';
import { Find } from './find.tsx';
import { REQUESTS } from './words.ts';

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly path: string | null;
  readonly isBad: boolean;
}

function Fact({ label, value, detail, path, isBad }: FactProps) {
  return (
    <li className={isBad ? 'bad' : ''}>
      {path === null ? <span>{label}</span> : <Link to={path as never}>{label}</Link>}
      <b>{value}</b>
      <span>{detail}</span>
    </li>
  );
}

const factsOf = (view: OverviewView, isOfficer: boolean): readonly FactProps[] => {
  const { requests, assessmentsMissing, termsMissing, batches, rehearsal, chain } = view;
  const waiting = (batches.listed ?? 0) + (batches.proposed ?? 0);
  return [
    {
      label: t('权利请求'),
      value: t('{n}件待办', { n: requests.open }),
      detail: requests.late > 0 ? t('{n}件已过答复期限', { n: requests.late }) : t('没有过期的'),
      path: isOfficer ? '/ledger/personRequest' : null,
      isBad: requests.late > 0,
    },
    {
      label: t('影响评估'),
      value: assessmentsMissing.length === 0 ? t('齐全') : t('{n}个台账缺有效评估', { n: assessmentsMissing.length }),
      detail: assessmentsMissing.map(one => either(one.label, one.english ?? one.label)).join(t('、')),
      path: '/ledger/impactAssessment',
      isBad: assessmentsMissing.length > 0,
    },
    {
      label: t('保存和抹除'),
      value: waiting === 0 ? t('没有到期待办的') : t('{n}批待拟办或待批准', { n: waiting }),
      detail: termsMissing === 0 ? t('人员台账都设了期限') : t('{n}个人员台账没有设定期限', { n: termsMissing }),
      path: '/ledger/erasureBatch',
      isBad: termsMissing > 0,
    },
    {
      label: t('恢复演练'),
      value: rehearsal.on === null ? t('没有记录') : t('上次{day}', { day: dayInSentence(rehearsal.on) }),
      detail: rehearsal.due <= view.today ? t('已到期，每半年一次') : t('下次{day}前', { day: dayInSentence(rehearsal.due) }),
      path: '/ledger/restoreRehearsal',
      isBad: rehearsal.due <= view.today,
    },
    {
      label: t('审计链核验'),
      value: chain === null ? t('没有记录') : chain.isWhole ? t('完整，{n}条', { n: figure(chain.entries) }) : t('有断裂'),
      detail: chain === null ? t('每周自动核验') : t('{day}核验', { day: dayInSentence(chain.on) }),
      path: '/ledger/chainCheck',
      isBad: chain !== null && !chain.isWhole,
    },
  ];
};

/** What waits and what falls short. */
export function Overview() {
  const found = useView<OverviewView>('privacy.overview', {});
  const { account } = useSession();
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  return (
    <>
      <ul className="pv-facts">
        {factsOf(view, holds(account, 'privacyOfficer')).map(one => (
          <Fact key={one.label} {...one} />
        ))}
      </ul>
      {holds(account, 'privacyOfficer') ? <Find /> : null}
      {view.requests.list.length > 0 ? (
        <>
          <h2>{t('待办的权利请求')}</h2>
          <table className="tl pv-table">
            <thead>
              <tr>
                <th scope="col">{t('请求')}</th>
                <th scope="col">{t('收到')}</th>
                <th scope="col">{t('答复期限')}</th>
                <th scope="col">{t('办到哪一步')}</th>
              </tr>
            </thead>
            <tbody>
              {view.requests.list.map(one => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/ledger/personRequest/${one.id}` as never}>{t(REQUESTS[one.kind] ?? '')}</Link>
                  </th>
                  <td data-label={t('收到')}>{one.receivedOn}</td>
                  <td data-label={t('答复期限')} className={one.dueOn < view.today ? 'pv-bad' : ''}>
                    {one.dueOn}
                  </td>
                  <td data-label={t('办到哪一步')}>
                    {one.state === 'received' ? t('待核验身份') : <Link to={`/privacy/held/${one.id}` as never}>{t('看所存信息')}</Link>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </>
  );
}
