import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { StatusWord } from '#web/kit/mark.tsx';
import { useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PromiseMark, PromiseView } from '../types.ts';
import type { FormKind } from './formKinds.ts';
import { Milestones } from './milestones.tsx';
import { PromiseActions } from './promiseActions.tsx';
import { PromiseFormPlace } from './promiseForm.tsx';
import { Evidence, Facts, History, natureAndKind, Restatements, Why } from './promiseParts.tsx';
import { ReviewActions } from './reviewActions.tsx';
import { itemWord, reviewWord } from './words.ts';

/** The head of a promise: its number, nature and place, its status, its sentence. */
export function PromiseHead({ mark, draft, lapsed }: { readonly mark: PromiseMark; readonly draft: boolean; readonly lapsed: boolean }) {
  return (
    <>
      <div className="hd">
        <span>{[itemWord(mark.number), natureAndKind(mark), mark.place].filter(part => part !== '').join(' · ')}</span>
        {draft ? (
          <span className={`review review-${mark.review}`}>{reviewWord(mark.review)}</span>
        ) : (
          <StatusWord status={mark.status} lapsed={lapsed} />
        )}
      </div>
      <div className={/^[“「《（]/.test(mark.quote) ? 'q hang' : 'q'}>{mark.quote}</div>
    </>
  );
}

function Body({ view, draft }: { readonly view: PromiseView; readonly draft: boolean }) {
  return (
    <>
      <Facts view={view} />
      {draft ? null : <Why view={view} />}
      {draft && view.milestones.length === 0 ? null : <Milestones view={view} />}
      <div className="two">
        {draft ? null : <Evidence view={view} />}
        <Restatements view={view} />
      </div>
      <History view={view} most={3} />
    </>
  );
}

interface PanelProps {
  readonly mark: PromiseMark;
  readonly marks: readonly PromiseMark[];
  readonly draft: boolean;
  readonly step: (by: 1 | -1) => void;
}

/** One promise beside the text: read it, see why it stands as it does, do what is to be done. */
export function PromisePanel({ mark, marks, draft, step }: PanelProps) {
  const { county } = useSession();
  const view = useView<PromiseView>('plan.promise', { promise: mark.id });
  const [form, setForm] = useState<FormKind | null>(null);
  const promise = view.value;
  if (promise !== undefined && form !== null)
    return (
      <div className="pn-body">
        <PromiseHead mark={mark} draft={draft} lapsed={promise?.judgement.lapsed ?? false} />
        <PromiseFormPlace kind={form} view={promise} marks={marks} close={() => setForm(null)} />
      </div>
    );
  return (
    <>
      <div className="pn-body">
        <PromiseHead mark={mark} draft={draft} lapsed={promise?.judgement.lapsed ?? false} />
        {promise === undefined ? <Pending view={view} /> : <Body view={promise} draft={draft} />}
      </div>
      {promise === undefined ? null : (
        <div className="act">
          {draft ? (
            <ReviewActions view={promise} open={setForm} next={() => step(1)} />
          ) : (
            <PromiseActions view={promise} thisYear={Number(county.today.slice(0, 4))} open={setForm} />
          )}
          <Link className="btn t" to="/plan/promises/$promise" params={{ promise: mark.id }}>
            {t('打开全页')}
          </Link>
          <span className="steps-to">
            <button type="button" className="as-link" aria-label={t('上一项承诺')} onClick={() => step(-1)}>
              {t('上一项')}
            </button>
            {' · '}
            <button type="button" className="as-link" aria-label={t('下一项承诺')} onClick={() => step(1)}>
              {t('下一项')}
            </button>
          </span>
        </div>
      )}
    </>
  );
}
