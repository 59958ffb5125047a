import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { StandardBoard } from '../../standards/views.ts';
import { Heat } from './heat.tsx';
import { Items, Rules } from './items.tsx';
import { MapPanel } from './map.tsx';
import { Owed } from './owed.tsx';
import { Report } from './report.tsx';
import { TrendPanel } from './trend.tsx';
import { Verdict } from './verdict.tsx';
import './standards.css';

type Part = 'heat' | 'items' | 'rules' | 'owed' | 'trend' | 'map';

function County({ year, part, go }: { readonly year: number | undefined; readonly part: Part; readonly go: (change: object) => void }) {
  const asked = year === undefined ? {} : { year };
  const found = useView<StandardBoard>('indicators.standardBoard', asked, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={10} />;
  const { board, items } = view;
  return (
    <>
      <div className="sd-top">
        <h1>{t('优质均衡')}</h1>
        <span className="sd-verdict">
          <Verdict passes={view.passes} />
          <span className="mute">
            {board.standard.title} {board.standard.document}
            {board.standard.isLocal ? ` ${t('地方标准')}` : ''}
          </span>
        </span>
        <span className="row no-print">
          <label className="hidden" htmlFor="sd-year">
            {t('统计年度')}
          </label>
          <select id="sd-year" className="in sd-year" value={board.year} onChange={event => go({ year: Number(event.target.value) })}>
            {[...new Set([board.year, ...view.years])].map(one => (
              <option key={one} value={one}>
                {t('{year}年', { year: one })}
              </option>
            ))}
          </select>
          <Link className="btn p" to={'/standards/pass' as never}>
            {t('最省达标办法')}
          </Link>
          <a
            className="btn"
            href={`/api/exports/indicators.standardBoard.xlsx?input=${encodeURIComponent(JSON.stringify({ year: board.year }))}`}
          >
            {t('导出表格')}
          </a>
          <Report year={board.year} />
        </span>
      </div>
      <Tabs
        id="sd"
        chosen={part}
        choose={tab => go({ tab })}
        tabs={[
          { key: 'heat', label: t('逐校七项') },
          { key: 'items', label: t('保障与质量'), count: items.filter(one => one.isMet !== true).length },
          { key: 'rules', label: t('班额编制等'), count: view.broken.length },
          { key: 'owed', label: t('缺什么、谁来补'), count: board.owed.length },
          { key: 'trend', label: t('年度变化') },
          { key: 'map', label: t('分布') },
        ]}
      />
      <div id="sd-panel" role="tabpanel" className="sd-panel">
        {board.stages.length === 0 && part !== 'owed' && part !== 'items' && part !== 'trend' ? (
          <Nothing title={t('{year}年还没有分学段数据', { year: board.year })} detail={t('请学校填报，或从工作簿导入。')}>
            <Link className="btn" to={'/ledger/stageFacts' as never}>
              {t('分学段年度数据')}
            </Link>
          </Nothing>
        ) : null}
        {part === 'heat' ? <Heat board={board} /> : null}
        {part === 'items' ? <Items items={items} year={board.year} /> : null}
        {part === 'rules' ? <Rules county={view.county} broken={view.broken} /> : null}
        {part === 'owed' ? <Owed board={board} /> : null}
        {part === 'trend' ? <TrendPanel /> : null}
        {part === 'map' ? <MapPanel board={board} /> : null}
      </div>
    </>
  );
}

/** The county by the standard of balanced quality; a school is led to its own card. */
export default function StandardsPage() {
  const asked = useSearch({ strict: false }) as { readonly year?: number | string; readonly tab?: Part };
  const navigate = useNavigate();
  const mine = useView<{ readonly seesAll: boolean; readonly school: string | null }>('indicators.standardMine', {});
  useTitle(t('优质均衡'));
  const go = (change: object) => void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  const year = asked.year === undefined ? undefined : Number(asked.year);
  if (mine.value !== undefined && !mine.value.seesAll && mine.value.school !== null)
    return <Navigate to={`/standards/schools/${mine.value.school}` as never} replace />;
  return (
    <div className="page sd-page">
      {mine.value === undefined ? <Pending view={mine} rows={10} /> : null}
      {mine.value?.seesAll === true ? <County year={year} part={asked.tab ?? 'heat'} go={go} /> : null}
      {mine.value?.seesAll === false ? (
        <Nothing title={t('本单位还没有分学段数据')} detail={t('填报后，这里是本校的达标卡。')}>
          <Link className="btn" to={'/ledger/stageFacts' as never}>
            {t('分学段年度数据')}
          </Link>
        </Nothing>
      ) : null}
    </div>
  );
}
