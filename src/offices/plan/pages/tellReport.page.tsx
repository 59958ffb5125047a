import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { ReportView } from '../tell/types.ts';
import { TellPaper } from './tellPaper.tsx';
import { TellPrints } from './tellPrints.tsx';
import { TellSource } from './tellSource.tsx';
import { snapshotName } from './tellWords.ts';
import { TellWriting } from './tellWriting.tsx';
import './tell.css';

type Side = 'source' | 'writing' | 'prints';

/** A report beside its sources: what a figure rests on, what its writer adds, and its prints. */
export default function TellReportPage() {
  const { snapshot } = useParams({ strict: false }) as { snapshot: string };
  const view = useView<ReportView>('plan.report', { snapshot }, { keep: true });
  const [side, setSide] = useState<Side>('prints');
  const [promise, setPromise] = useState<string | null>(null);
  useTitle(t('报告'));
  const shown = view.value;
  if (shown === undefined)
    return (
      <div className="page">
        <Pending view={view} />
      </div>
    );
  const choose = (id: string) => {
    setPromise(id);
    setSide('source');
  };
  return (
    <>
      <div className="ph">
        <h1>
          <Link to="/plan/$plan/tell" params={{ plan: shown.plan.id } as never}>
            {t('报告')}
          </Link>
        </h1>
        <span className="meta">
          {snapshotName(shown.snapshot)} · {t('数据截至{day}', { day: shown.snapshot.takenOn })}
        </span>
      </div>
      <div className="report">
        <TellPaper report={shown} choose={choose} />
        <aside className="report-side">
          <Tabs
            id="report"
            chosen={side}
            choose={setSide}
            tabs={[
              { key: 'prints', label: t('下载'), count: shown.prints.length },
              { key: 'writing', label: t('补充文字') },
              { key: 'source', label: t('数的来源') },
            ]}
          />
          <div id="report-panel" role="tabpanel">
            {side === 'prints' ? <TellPrints report={shown} /> : null}
            {side === 'writing' ? <TellWriting key={shown.version} report={shown} /> : null}
            {side === 'source' ? <TellSource row={promise === null ? null : (shown.sources[promise] ?? null)} /> : null}
          </div>
        </aside>
      </div>
    </>
  );
}
