import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { InspectedLine, InspectorLoad, OverviewView } from '../types.ts';
import { FLAGS, GRADES } from './words.ts';
import { Zones } from './zones.tsx';
import './inspection.css';

type Part = 'schools' | 'townships' | 'zones' | 'inspectors';

function Line({ line, isSchool }: { readonly line: InspectedLine; readonly isSchool: boolean }) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/inspection/${line.organisation}` as never}>{line.name}</Link>
      </th>
      {isSchool ? <td data-label={t('责任督学')}>{line.inspectors.join('、') || '—'}</td> : null}
      <td className="n" data-label={t('督导次数')}>
        {figure(line.visits)}
      </td>
      <td data-label={t('最近督导')}>{line.lastVisit ?? '—'}</td>
      <td className="n" data-label={t('问题数')}>
        {figure(line.raised)}
      </td>
      <td className="n" data-label={t('未销号')}>
        {figure(line.open)}
      </td>
      <td className={`n${line.late > 0 ? ' in-late' : ''}`} data-label={t('逾期问题')}>
        {figure(line.late)}
      </td>
      <td className="n" data-label={t('销号率')}>
        {line.closingRate === null ? '—' : percent(line.closingRate)}
      </td>
      <td data-label={t('年度评估')}>
        {line.grade === null || line.score === null ? '—' : `${line.resultYear} ${t(GRADES[line.grade])} ${figure(line.score)}`}
      </td>
      <td data-label={t('关注')}>
        {line.flags.map(flag => (
          <span className="in-flag" key={flag}>
            {t(FLAGS[flag])}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Lines({ lines, isSchool }: { readonly lines: readonly InspectedLine[]; readonly isSchool: boolean }) {
  const heads = [t('督导次数'), t('最近督导'), t('问题数'), t('未销号'), t('逾期问题'), t('销号率'), t('年度评估'), t('关注')];
  const numeric = [true, false, true, true, true, true, false, false];
  if (lines.length === 0) return <Nothing title={t('没有可看的单位')} />;
  return (
    <table className="tl in-table">
      <thead>
        <tr>
          <th scope="col">{t('受督导单位')}</th>
          {isSchool ? <th scope="col">{t('责任督学')}</th> : null}
          {heads.map((head, place) => (
            <th scope="col" key={head} className={numeric[place] ? 'n' : ''}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <Line key={line.organisation} line={line} isSchool={isSchool} />
        ))}
      </tbody>
    </table>
  );
}

function Load({ load }: { readonly load: readonly InspectorLoad[] }) {
  const heads = [t('挂牌学校'), t('待督导'), t('已督导'), t('所提问题'), t('逾期未改问题'), t('培训学时')];
  return (
    <table className="tl in-table">
      <thead>
        <tr>
          <th scope="col">{t('督学')}</th>
          <th scope="col">{t('专兼职')}</th>
          <th scope="col">{t('聘期止')}</th>
          {heads.map(head => (
            <th scope="col" className="n" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {load.map(one => (
          <tr key={one.inspector}>
            <th scope="row">
              <Link to={`/ledger/inspector/${one.inspector}` as never}>{one.name}</Link>
            </th>
            <td data-label={t('专兼职')}>{one.engagement === 'fullTime' ? t('专职') : t('兼职')}</td>
            <td data-label={t('聘期止')}>{one.isServing ? one.termTo : t('已解聘')}</td>
            {[one.schools, one.planned, one.held, one.raised, one.late, one.hours].map((value, place) => (
              <td className="n" key={heads[place]} data-label={heads[place]}>
                {figure(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LEDGERS = [
  ['/ledger/visit', zh('督导记录')],
  ['/ledger/rectificationNotice', zh('整改通知书')],
  ['/ledger/evaluation', zh('督导评估')],
  ['/ledger/resultNotice', zh('结果公示')],
] as const;

/** Inspection at a glance: schools and townships (督学与受督导乡镇), and what each inspector carries. */
export default function OverviewPage() {
  const asked = useSearch({ strict: false }) as { readonly tab?: Part; readonly whole?: boolean };
  const navigate = useNavigate();
  const found = useView<OverviewView>('inspection.overview', {});
  useTitle(t('教育督导'));
  const view = found.value;
  if (view === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={10} />
      </div>
    );
  const chosen = asked.tab ?? 'schools';
  const isNarrowed = view.reach !== null && asked.whole !== true;
  const schools = view.lines.filter(line => line.kind !== 'township' && (!isNarrowed || view.reach!.includes(line.organisation)));
  const townships = view.lines.filter(line => line.kind === 'township');
  return (
    <div className="page in-page">
      <div className="in-top">
        <h1>{t('教育督导')}</h1>
        <span className="r row no-print">
          {LEDGERS.map(([path, label]) => (
            <Link className="btn" key={path} to={path as never}>
              {t(label)}
            </Link>
          ))}
          <a className="btn" href="/api/exports/inspection.overview.xlsx">
            {t('导出')}
          </a>
        </span>
      </div>
      <Tabs
        id="inspection"
        chosen={chosen}
        choose={tab => void navigate({ to: '.', search: { ...asked, tab } as never, replace: true })}
        tabs={[
          { key: 'schools', label: t('受督导学校'), count: schools.length },
          ...(townships.length > 0 ? [{ key: 'townships' as const, label: t('受督导乡镇'), count: townships.length }] : []),
          ...(view.load.length > 0 ? [{ key: 'zones' as const, label: t('责任区图') }] : []),
          ...(view.load.length > 0 ? [{ key: 'inspectors' as const, label: t('督学'), count: view.load.length }] : []),
        ]}
      />
      <div id="inspection-panel" role="tabpanel">
        {view.reach !== null && chosen === 'schools' ? (
          <label className="in-whole no-print">
            <input
              type="checkbox"
              checked={!isNarrowed}
              onChange={event => void navigate({ to: '.', search: { ...asked, whole: event.target.checked } as never, replace: true })}
            />{' '}
            {t('看全县，不只看我的责任区')}
          </label>
        ) : null}
        {chosen === 'zones' ? (
          <Zones />
        ) : chosen === 'inspectors' ? (
          <Load load={view.load} />
        ) : (
          <Lines lines={chosen === 'townships' ? townships : schools} isSchool={chosen !== 'townships'} />
        )}
      </div>
    </div>
  );
}
