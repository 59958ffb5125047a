import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PlatformRates, PlatformView } from '../types.ts';
import { Share } from './share.tsx';

const Rates = ({ rates }: { readonly rates: PlatformRates }) => (
  <>
    {[rates.teacherOpen, rates.teacherActive, rates.pupilOpen, rates.pupilActive].map((value, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: four rates in a fixed order
      <td key={place}>
        <Share value={value} places={1} />
      </td>
    ))}
  </>
);

/** Spaces on the platform in a month: opened and active, by school and for the county. */
export function Platform({
  month,
  go,
}: {
  readonly month: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<PlatformView>('digital.platformRates', month === undefined ? {} : { month }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  if (view.month === null) return <Nothing title={t('还没有空间应用数据')} detail={t('从平台导出名单汇总后导入，或由学校按月填报。')} />;
  return (
    <>
      <div className="row pt-pick">
        <select className="btn pt-sel" value={view.month} aria-label={t('月份')} onChange={event => go({ month: event.target.value })}>
          {view.months.map(one => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <span className="r row no-print">
          <a
            className="btn"
            href={`/api/exports/digital.platformRates.xlsx?input=${encodeURIComponent(JSON.stringify({ month: view.month }))}`}
          >
            {t('导出')}
          </a>
        </span>
      </div>
      <div className="pt-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('学校')}</th>
              {[t('教师开通率'), t('教师活跃率'), t('学生开通率'), t('学生活跃率')].map(head => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.lines.map(line => (
              <tr key={line.organisation}>
                <th scope="row">
                  <Link to={`/ledger/platformUse/${line.row}` as never}>{line.name}</Link>
                </th>
                <Rates rates={line} />
              </tr>
            ))}
            {view.county === null ? null : (
              <tr className="dg-sum">
                <th scope="row">{t('合计')}</th>
                <Rates rates={view.county} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {view.missing.length === 0 ? null : <p className="note pt-late">{t('本月没有数据：{names}', { names: view.missing.join('、') })}</p>}
      <p className="note">{t('开通率＝已开通÷应开通；活跃率＝月活跃÷已开通。没有数据的学校不计入合计。')}</p>
    </>
  );
}
