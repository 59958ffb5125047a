import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { StatusLegend } from '#web/kit/mark.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ReaderView } from '../types.ts';
import { CascadeActions } from './cascadeActions.tsx';
import { subPlanWord } from './cascadeWords.ts';
import { marksIn } from './readerText.ts';
import type { Reader } from './useReader.ts';
import { Withdraw } from './withdraw.tsx';

const Adopt = lazy(() => import('./adopt.tsx'));
const CorrectPlan = lazy(() => import('./correctPlan.tsx'));

interface HeadProps {
  readonly reader: Reader;
  readonly read: ReaderView;
  readonly mayReview: boolean;
  readonly openOutline: () => void;
}

/** In a draft: how far the review is, the section accepted at one stroke, and the adoption. */
function DraftHead({ reader, read, mayReview }: Omit<HeadProps, 'openOutline'>) {
  const [open, setOpen] = useState<'adopt' | 'correct' | null>(null);
  const accept = useVerb('plan.acceptPromises');
  const section = read.sections[reader.current];
  const waiting = (section === undefined ? [] : marksIn(section, read.promises)).filter(mark => mark.review === 'proposed');
  const done = read.promises.filter(mark => mark.review === 'accepted').length;
  const dropped = read.promises.filter(mark => mark.review === 'dropped').length;
  return (
    <div className="r">
      <span className="sub">
        {t('待复核')} <b>{read.plan.toReview}</b> · {t('已接受')} <b>{done}</b> · {t('已剔除')} <b>{dropped}</b>
      </span>
      {mayReview ? (
        <>
          <button
            type="button"
            className="btn"
            disabled={waiting.length === 0 || accept.running}
            title={section?.title}
            onClick={() => void accept.run({ promises: waiting.map(mark => mark.id), versions: waiting.map(mark => mark.version) })}
          >
            {waiting.length === 0 ? t('本节已复核') : t('接受本节{n}项', { n: waiting.length })}
          </button>
          {read.plan.parent === null ? (
            <Link className="btn" to="/plan/$plan/board" params={{ plan: reader.plan }}>
              {t('成批指定责任')}
            </Link>
          ) : null}
          <button type="button" className="btn t" title={`${read.plan.fromYear}–${read.plan.toYear}`} onClick={() => setOpen('correct')}>
            {t('更正名称与年份')}
          </button>
          <Withdraw plan={reader.plan} />
          {read.plan.parent === null ? (
            <button type="button" className="btn" onClick={() => setOpen('adopt')}>
              {t('登记印发')}
            </button>
          ) : null}
        </>
      ) : null}
      {read.plan.parent === null ? null : <CascadeActions read={read} />}
      <Complaint failure={accept.failure} dismiss={accept.clear} />
      <Suspense fallback={null}>
        {open === 'adopt' ? <Adopt plan={read.plan} close={() => setOpen(null)} /> : null}
        {open === 'correct' ? <CorrectPlan plan={read.plan} close={() => setOpen(null)} /> : null}
      </Suspense>
    </div>
  );
}

/** The head of the reader: the plan's name and number, and what its promises come to. */
export function ReaderHead({ reader, read, mayReview, openOutline }: HeadProps) {
  const { plan } = read;
  useTitle(plan.title);
  const section = read.sections[reader.current];
  const draft = plan.state !== 'adopted' && plan.state !== 'closed';
  const here =
    section === undefined
      ? []
      : marksIn(section, read.promises).filter(mark => mark.kind !== 'baseline' && mark.restates === null && mark.review !== 'dropped');
  return (
    <>
      <div className="ph reader-head">
        <h1 className="ser">{plan.title}</h1>
        <span className="meta">
          {[
            plan.parent !== null
              ? `${plan.organisation?.name ?? ''} ${subPlanWord(plan.state)}`
              : draft
                ? t('草案，尚未印发')
                : plan.documentNumber,
            t('{n}项承诺', { n: plan.promises }),
          ]
            .filter(part => part !== null && part !== '')
            .join(' · ')}
          {plan.parent !== null ? null : (
            <>
              {' · '}
              {draft ? (
                <Link to="/plan/$plan/succession" params={{ plan: plan.id } as never}>
                  {t('接续上一份规划')}
                </Link>
              ) : (
                <Link to="/plan/$plan/versions" params={{ plan: plan.id } as never}>
                  {t('第{n}版', { n: plan.edition })}
                </Link>
              )}
            </>
          )}
        </span>
        {draft ? <DraftHead reader={reader} read={read} mayReview={mayReview} /> : <StatusLegend counts={plan.counts} />}
        {!draft && plan.parent !== null ? (
          <div className="r">
            <CascadeActions read={read} />
          </div>
        ) : null}
      </div>
      {plan.sentBackBecause === null ? null : <p className="why w-behind sent-back">{t('退回：{why}', { why: plan.sentBackBecause })}</p>}
      <div className="section-bar">
        <b className="ser">{section === undefined ? plan.title : `${section.number}${section.title}`}</b>
        <span className="mute">{t('{n}项', { n: here.length })}</span>
        <button type="button" className="as-link" onClick={openOutline}>
          {t('目录')}
        </button>
      </div>
    </>
  );
}
