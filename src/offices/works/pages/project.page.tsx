import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { ProjectView } from '../types.ts';
import { Decide } from './decide.tsx';
import { LinkPromise } from './linkPromise.tsx';
import { Photos } from './photos.tsx';
import { Delays, Funds, Milestones, Steps } from './projectParts.tsx';
import { alertKindWord, alertWord, inWan, kindWord, SEAT_KEYS, seatWord, stageWord } from './words.ts';
import './works.css';

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Facts({ view }: { readonly view: ProjectView }) {
  const { account } = useSession();
  const { project: its } = view;
  const seats = SEAT_KEYS.filter(field => (its.seats[field] ?? 0) > 0).map(field => `${seatWord(field)}${figure(its.seats[field])}`);
  return (
    <dl className="wk-facts">
      <Fact label={t('建设性质')}>{kindWord(its.kind)}</Fact>
      <Fact label={t('项目单位')}>{its.organisation}</Fact>
      <Fact label={t('乡镇')}>
        {its.township ?? t('不分乡镇')}
        {its.ethnicTownship ? ` · ${t('民族乡')}` : ''}
      </Fact>
      <Fact label={t('地点')}>{view.site ?? t('未填地点')}</Fact>
      <Fact label={t('建筑面积')}>{its.areaSqm === null ? t('不计') : t('{n}平方米', { n: figure(its.areaSqm) })}</Fact>
      <Fact label={t('新增学位')}>{seats.length === 0 ? t('不计') : seats.join('、')}</Fact>
      <Fact label={t('概算')}>{t('{n}万元', { n: figure(inWan(its.budgetYuan)) })}</Fact>
      <Fact label={t('形象进度')}>{its.progress === null ? t('未报') : `${figure(its.progress)}%`}</Fact>
      <Fact label={t('计划完工')}>{its.plannedFinish}</Fact>
      <Fact label={its.actualFinish === null ? t('预计完工') : t('实际完工')}>
        {its.actualFinish ?? its.expectedFinish}
        {(its.delayedDays ?? 0) > 0 ? <span className="cinn"> {t('晚{n}天', { n: its.delayedDays ?? 0 })}</span> : null}
      </Fact>
      <Fact label={t('对应承诺')}>
        {its.promise === null ? (
          t('未对应')
        ) : (
          <Link to={'/plan/promises/$promise' as never} params={{ promise: its.promise } as never}>
            {view.promiseName ?? t('看承诺')}
          </Link>
        )}{' '}
        {holds(account, 'works', 'planner') ? <LinkPromise key={its.version} view={view} /> : null}
      </Fact>
    </dl>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Body({ view }: { readonly view: ProjectView }) {
  return (
    <div className="wk-two">
      <div>
        <Section title={t('节点')}>
          <Milestones view={view} />
        </Section>
        <Section title={t('延期')}>
          <Delays view={view} />
        </Section>
        <Section title={t('解决的缺口')}>
          {view.needs.length === 0 ? <p className="note">{t('没有对应的缺口。')}</p> : null}
          {view.needs.map(one => (
            <p key={`${one.school} ${one.what}`}>
              {one.school} · {one.what} {figure(one.amount)}
              {one.unit}
            </p>
          ))}
        </Section>
      </div>
      <div>
        <Section title={t('资金（万元）')}>
          <Funds view={view} />
        </Section>
        <Section title={t('现场照片')}>
          <Photos photos={view.photos} />
        </Section>
        <Section title={t('形象进度')}>
          {view.reports.length === 0 ? <p className="note">{t('还没有报过。')}</p> : null}
          {view.reports.map(one => (
            <div className="wk-told" key={one.id}>
              <b>{figure(one.percent)}%</b>
              {one.reportedOn} · {one.organisation}
              {one.state === 'confirmed' ? '' : ` · ${one.state === 'returned' ? t('退回待改') : t('待项目办审定')}`}
              {one.note === null ? null : <div className="note">{one.note}</div>}
            </div>
          ))}
        </Section>
      </div>
    </div>
  );
}

/** One project whole: what waits, what warns, its stages, milestones, delays, money, photographs. */
export default function ProjectPage() {
  const { project } = useParams({ strict: false }) as { readonly project: string };
  const found = useView<ProjectView>('works.project', { project });
  useTitle(found.value?.project.name ?? t('项目库'));
  if (found.value === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={8} />
      </div>
    );
  const view = found.value;
  const { project: its } = view;
  return (
    <div className="page wk-page">
      <div className="wk-top">
        <div className="wk-said">
          <h1>{its.name}</h1>
          <p>{[its.code, stageWord(its.stage), view.note].filter(Boolean).join(' · ')}</p>
        </div>
        <span className="r row no-print">
          {view.mayReport ? (
            <Link className="btn" to="/works/report" search={{ project: its.id } as never}>
              {t('填报进度与照片')}
            </Link>
          ) : null}
          {view.keeps ? (
            <Link className="btn p" to={`/ledger/project/${its.id}` as never}>
              {t('办理这个项目')}
            </Link>
          ) : null}
        </span>
      </div>
      {view.cancelledBecause === null ? null : <p className="why w-hard">{t('已终止：{why}', { why: view.cancelledBecause })}</p>}
      {view.keeps
        ? view.reports.filter(one => one.state === 'reported' && !one.mine).map(one => <Decide key={one.id} report={one} />)
        : null}
      <ul className="wk-warn">
        {its.alerts.map(alert => (
          <li key={alert.zh} className="amber">
            <StatusMark status={alert.kind === 'stageOverdue' ? 'hard' : 'behind'} silent /> {alertKindWord(alert.kind)} ·{' '}
            {alertWord(alert)}
          </li>
        ))}
      </ul>
      <Steps view={view} />
      <Facts view={view} />
      <Body view={view} />
    </div>
  );
}
