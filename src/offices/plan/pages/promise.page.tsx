import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { PromiseView } from '../types.ts';
import { Amendments } from './amendHistory.tsx';
import type { FormKind } from './formKinds.ts';
import { Milestones } from './milestones.tsx';
import { PromiseActions } from './promiseActions.tsx';
import { PromiseFormPlace } from './promiseForm.tsx';
import { PromiseHead } from './promisePanel.tsx';
import { Evidence, Facts, History, Restatements, Why } from './promiseParts.tsx';
import { ReviewActions } from './reviewActions.tsx';
import { Descent } from './succeedLine.tsx';
import { itemWord, shortTitle } from './words.ts';
import './reader.css';
import './promise.css';

/** Where the columns stand one under the other, the form opens below the fold, under the button that was pressed. */
const bringIntoView = (form: HTMLDivElement | null): void =>
  form?.scrollIntoView({ block: window.matchMedia('(max-width: 900px)').matches ? 'start' : 'nearest' });

function PromiseScreen({ view }: { readonly view: PromiseView }) {
  const { county } = useSession();
  const [form, setForm] = useState<FormKind | null>(null);
  const { promise, plan } = view;
  const draft = plan.state !== 'adopted' && plan.state !== 'closed';
  useTitle(`${itemWord(promise.number)} ${shortTitle(promise)}`);
  const step = (to: string | null, label: string) =>
    to === null ? null : (
      <Link to="/plan/promises/$promise" params={{ promise: to }}>
        {label}
      </Link>
    );
  return (
    <div className="promise">
      <div className="crumbs no-print">
        <Link to="/plan/$plan" params={{ plan: plan.id }} search={{ p: promise.id } as never}>
          {plan.title}
        </Link>
        <span>{promise.place}</span>
        <span className="push row">
          {step(view.previous, t('上一项'))}
          {step(view.next, t('下一项'))}
        </span>
      </div>
      <div className="promise-cols">
        <div>
          <PromiseHead mark={promise} draft={draft} lapsed={view.judgement.lapsed} />
          <Facts view={view} />
          {draft ? null : <Why view={view} open />}
          <Milestones view={view} />
          <div className="act">
            {form !== null ? null : draft ? (
              <ReviewActions view={view} open={setForm} next={() => setForm(null)} />
            ) : (
              <PromiseActions view={view} thisYear={Number(county.today.slice(0, 4))} open={setForm} />
            )}
            <Link className="btn t" to="/plan/$plan" params={{ plan: plan.id }} search={{ p: promise.id } as never}>
              {t('在原文中看')}
            </Link>
          </div>
        </div>
        <div>
          {form === null ? null : (
            <div className="promise-form" ref={bringIntoView}>
              <PromiseFormPlace kind={form} view={view} marks={[]} close={() => setForm(null)} />
            </div>
          )}
          <Evidence view={view} />
          <Restatements view={view} />
          <Amendments view={view} />
          <Descent view={view} />
          <History view={view} />
        </div>
      </div>
    </div>
  );
}

/** One promise on a page of its own. */
export default function PromisePage() {
  const { promise } = useParams({ strict: false }) as { promise: string };
  const view = useView<PromiseView>('plan.promise', { promise });
  if (view.value === undefined)
    return (
      <div className="page">
        <Pending view={view} rows={10} />
      </div>
    );
  return <PromiseScreen key={promise} view={view.value} />;
}
