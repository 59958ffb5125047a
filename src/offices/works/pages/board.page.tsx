import { Link } from '@tanstack/react-router';
import { dayInSentence, figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import type { BoardView } from '../types.ts';
import { Alerts } from './alerts.tsx';
import { Filters } from './filters.tsx';
import { Gantt } from './gantt.tsx';
import { Money } from './money.tsx';
import { Needs } from './needs.tsx';
import { ProjectTable } from './projectTable.tsx';
import { Seats } from './seats.tsx';
import { type Projects, type Tab, useProjects } from './useProjects.ts';
import { inWan } from './words.ts';
import './works.css';

/** One sentence that says how the works of the county stand. */
function Conclusion({ view }: { readonly view: BoardView }) {
  const { projects } = view;
  const { county } = useSession();
  const sum = (value: (line: BoardView['projects'][number]) => number) =>
    figure(Math.round(inWan(projects.reduce((all, line) => all + value(line), 0))));
  return (
    <div className="wk-said">
      <h1>
        {t('{n}个项目，{used}个投用，{building}个在建，{warned}个有预警', {
          n: projects.length,
          used: projects.filter(line => line.stage === 'inUse').length,
          building: projects.filter(line => line.stage === 'started' || line.stage === 'building').length,
          warned: projects.filter(line => line.alerts.length > 0).length,
        })}
      </h1>
      <p>
        {t('概算{budget}万元，到位{arrived}万元，支出{spent}万元。截至{day}。', {
          budget: sum(line => line.budgetYuan),
          arrived: sum(line => line.arrivedYuan),
          spent: sum(line => line.spentYuan),
          day: dayInSentence(view.today),
        })}{' '}
        {county.isExample ? <span className="wk-example">{t('示例')}</span> : null}
      </p>
    </div>
  );
}

function Panel({ projects, today }: { readonly projects: Projects; readonly today: string }) {
  const { tab, lines } = projects;
  if (tab === 'needs') return <Needs />;
  if (lines.length === 0) return <Nothing title={t('没有这样的项目')} detail={t('换一个筛选条件，或清除筛选。')} />;
  if (tab === 'money') return <Money lines={lines} />;
  if (tab === 'seats') return <Seats lines={lines} />;
  if (tab === 'alerts') return <Alerts lines={lines} />;
  return (
    <>
      <Gantt lines={lines} today={today} />
      <section className="wk-gap">
        <h2>{t('项目清单')}</h2>
        <ProjectTable lines={lines} />
      </section>
    </>
  );
}

/** The list of works on one page: course, money, seats, shortfalls and warnings. */
export default function WorksPage() {
  const { account } = useSession();
  const projects = useProjects();
  const view = projects.board.value;
  useTitle(t('项目库'));
  if (view === undefined)
    return (
      <div className="page">
        <Pending view={projects.board} rows={10} />
      </div>
    );
  const alerts = projects.lines.reduce((sum, line) => sum + line.alerts.length, 0);
  const tabs: readonly { readonly key: Tab; readonly label: string; readonly count?: number }[] = [
    { key: 'course', label: t('进度') },
    { key: 'money', label: t('资金') },
    { key: 'seats', label: t('学位') },
    { key: 'needs', label: t('缺口') },
    { key: 'alerts', label: t('预警'), count: alerts },
  ];
  return (
    <div className="page wk-board">
      <div className="wk-top">
        <Conclusion view={view} />
        <span className="r row no-print">
          {holds(account, 'works') ? (
            <Link className="btn p" to={'/ledger/project' as never}>
              {t('登记与更正')}
            </Link>
          ) : null}
          <button type="button" className="btn" onClick={() => window.print()}>
            {t('打印')}
          </button>
          <a className="btn" href="/api/exports/works.board.xlsx?input=%7B%7D" download>
            {t('导出 .xlsx')}
          </a>
        </span>
      </div>
      <div className="no-print">
        <Tabs id="works" tabs={tabs} chosen={projects.tab} choose={tab => projects.narrow({ tab })} />
      </div>
      {projects.tab === 'needs' ? null : <Filters projects={projects} />}
      <div id="works-panel" role="tabpanel" className="wk-panel">
        <Panel projects={projects} today={view.today} />
      </div>
    </div>
  );
}
