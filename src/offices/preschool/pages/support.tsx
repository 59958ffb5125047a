import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PurchaseLine, SubsidySheet, SupportedLine } from '../types.ts';
import { Sheet } from './table.tsx';
import { SERVICES, SUBSIDIES } from './words.ts';
import { YearPick } from './yearPick.tsx';

function Kindergarten({ line }: { readonly line: SupportedLine }) {
  const { recognition, lines, whyNot } = line;
  const said =
    recognition === null
      ? t('没有认定')
      : t('{number} · 学位{places} · 月收费{fee}元 · 到{until}', {
          number: recognition.number,
          places: recognition.places,
          fee: figure(recognition.monthlyFee),
          until: recognition.until,
        });
  return (
    <>
      <tr className="ps-group">
        <th scope="row" colSpan={3}>
          {line.name} <span className="note">{said}</span>
        </th>
        <td className="n">{line.total === null ? '—' : <b>{figure(line.total, 2)}</b>}</td>
        <td />
      </tr>
      {whyNot === null ? null : (
        <tr>
          <td colSpan={5} className="ps-why">
            {t('不补助：{why}', { why: either(whyNot.zh, whyNot.en) })}
          </td>
        </tr>
      )}
      {lines.map(one => (
        <tr key={one.rate}>
          <td>{one.name}</td>
          <td className={one.yuan === null ? 'ps-why' : undefined}>{either(one.because.zh, one.because.en)}</td>
          <td className="n">{one.counted === null ? '—' : figure(one.counted)}</td>
          <td className="n">{one.yuan === null ? '—' : figure(one.yuan, 2)}</td>
          <td>
            {one.row === null ? (
              '—'
            ) : (
              <Link to={`/ledger/preschoolSubsidy/${one.row}` as never}>{t(SUBSIDIES[one.state ?? ''] ?? '已核算')}</Link>
            )}
            {one.decided !== null && one.decided !== one.yuan ? (
              <span className="note"> {t('定为{yuan}', { yuan: figure(one.decided, 2) })}</span>
            ) : null}
          </td>
        </tr>
      ))}
    </>
  );
}

function Purchases() {
  const found = useView<readonly PurchaseLine[]>('preschool.purchaseBoard', {});
  if (found.value === undefined || found.value.length === 0) return null;
  const heads = [
    { word: t('购买服务') },
    { word: t('承接主体') },
    { word: t('合同金额'), isNumber: true },
    { word: t('已付'), isNumber: true },
    { word: t('最近评价'), isNumber: true },
    { word: t('合同止') },
  ];
  return (
    <>
      <h2>{t('政府购买服务')}</h2>
      <Sheet heads={heads}>
        {found.value.map(one => (
          <tr key={one.id}>
            <th scope="row">
              <Link to={`/ledger/servicePurchase/${one.id}` as never}>{one.name}</Link>{' '}
              <span className="note">{t(SERVICES[one.kind] ?? one.kind)}</span>
            </th>
            <td>{one.provider}</td>
            <td className="n">{figure(one.yuan)}</td>
            <td className="n">{figure(one.paid)}</td>
            <td className="n">{one.lastScore === null ? '—' : figure(one.lastScore)}</td>
            <td>{one.endsOn}</td>
          </tr>
        ))}
      </Sheet>
    </>
  );
}

/** What inclusive private kindergartens are due in a year, item by item with the sum, or why nothing; and the services that are bought. */
export function Support({
  year,
  go,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<SubsidySheet>('preschool.subsidySheet', year === undefined ? {} : { year }, { keep: true });
  const session = useSession();
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const readsAll = holds(session.account, 'preschoolOffice', 'leader', 'planner', 'auditor');
  const heads = [
    { word: t('补助项目') },
    { word: t('算法或原因') },
    { word: t('计数'), isNumber: true },
    { word: t('应补（元）'), isNumber: true },
    { word: t('办理') },
  ];
  return (
    <>
      <YearPick year={view.year} label={t('{year}年', { year: view.year })} go={go}>
        {t('应补合计{total}元，已拨付{paid}元', { total: figure(view.total, 2), paid: figure(view.paid, 2) })}
        {view.feeLimit === null ? '' : ` · ${t('月收费限价{n}元', { n: figure(view.feeLimit) })}`}
        <a
          className="btn no-print"
          href={`/api/exports/preschool.subsidySheet.xlsx?input=${encodeURIComponent(JSON.stringify({ year: view.year }))}`}
        >
          {t('导出')}
        </a>
      </YearPick>
      {view.lines.length === 0 ? (
        <Nothing title={t('没有民办园')} detail={t('在单位概况里登记为民办，或有普惠性认定的幼儿园列在这里。')} />
      ) : (
        <Sheet heads={heads}>
          {view.lines.map(line => (
            <Kindergarten key={line.organisation} line={line} />
          ))}
        </Sheet>
      )}
      <p className="note">{t('金额按登记的标准、已核定的年度数据和已核的票据算出；缺的数不当作零。')}</p>
      {readsAll ? <Purchases /> : null}
    </>
  );
}
