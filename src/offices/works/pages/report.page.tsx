import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '#web/kit/fields.tsx';
import { figure, shortDay } from '#web/kit/figure.ts';
import { t, zh } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { MineView, OwnProject, ReportView } from '../types.ts';
import { Photos } from './photos.tsx';
import { ReportForm } from './reportForm.tsx';
import { stageWord } from './words.ts';
import './works.css';

const STATES: Readonly<Record<ReportView['state'], string>> = {
  reported: zh('待项目办审定'),
  confirmed: zh('已审定'),
  returned: zh('退回待改'),
};

function Told({ project }: { readonly project: OwnProject }) {
  return (
    <section>
      <h2>{t('报过的进度')}</h2>
      {project.reports.length === 0 ? <p className="note">{t('还没有报过。')}</p> : null}
      {project.reports.map(one => (
        <div className="wk-told" key={one.id}>
          <b>{figure(one.percent)}%</b>
          {shortDay(one.reportedOn)} · <span className={one.state === 'returned' ? 'cinn' : 'sub'}>{t(STATES[one.state])}</span>
          {one.note === null ? null : <div className="note">{one.note}</div>}
          {one.why === null ? null : <div className="why w-behind">{t('退回：{why}', { why: one.why })}</div>}
        </div>
      ))}
    </section>
  );
}

/** For the phone in a hand on the site: the project, its percentage, the photographs, and one button. */
export default function ReportPage() {
  const found = useView<MineView>('works.mine', {});
  const { project: asked } = useSearch({ strict: false }) as { readonly project?: string };
  const navigate = useNavigate();
  const [said, setSaid] = useState<string | null>(null);
  useTitle(t('项目填报'));
  if (found.value === undefined)
    return (
      <div className="page">
        <Pending view={found} />
      </div>
    );
  const { projects, today } = found.value;
  const chosen = projects.find(one => one.id === asked) ?? projects[0];
  const choose = (project: string) => {
    setSaid(null);
    void navigate({ to: '.', search: { project } as never, replace: true });
  };
  return (
    <>
      <div className="ph">
        <h1>{t('项目填报')}</h1>
        <span className="meta">{t('报进度，传照片')}</span>
      </div>
      <div className="page wk-report">
        {chosen === undefined ? (
          <Nothing title={t('你的单位没有项目')} detail={t('项目由项目办登记；登记时写明项目单位，这里就能填报。')} />
        ) : (
          <>
            <Choice
              name="project"
              label={t('项目名称')}
              value={chosen.id}
              change={choose}
              choices={projects.map(one => ({ key: one.id, label: one.name }))}
              note={t('{stage} · 计划{planned}完工，预计{expected}', {
                stage: stageWord(chosen.stage),
                planned: chosen.plannedFinish,
                expected: chosen.expectedFinish,
              })}
            />
            {said === null ? null : <p className="why">{said}</p>}
            <ReportForm key={chosen.id} project={chosen} today={today} done={setSaid} />
            <Told project={chosen} />
            <section>
              <h2>{t('照片')}</h2>
              <Photos photos={chosen.photos} />
            </section>
          </>
        )}
      </div>
    </>
  );
}
