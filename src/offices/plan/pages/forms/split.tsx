import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { FormProps } from '../formKinds.ts';
import { clausesOf, partsOf } from './cutting.ts';
import { FormFrame } from './frame.tsx';
import { Reason, useReason } from './reason.tsx';

/** Cuts one sentence into several promises, at the places the person chooses between its clauses. */
export function SplitPromise({ view, close }: FormProps) {
  const { promise } = view;
  const [cuts, setCuts] = useState<readonly number[]>([]);
  const verb = useVerb('plan.splitPromise');
  const reason = useReason(view.plan.state);
  const clauses = clausesOf(promise.quote);
  const parts = partsOf(promise.quote, promise.start, cuts);
  const toggle = (cut: number) => setCuts(cuts.includes(cut) ? cuts.filter(one => one !== cut) : [...cuts, cut]);
  const submit = async (version = promise.version) => {
    const answer = await verb.run({
      promise: promise.id,
      version,
      parts: parts.map(({ start, end }) => ({ start, end })),
      ...reason.given,
    });
    if (answer.ok) close();
  };
  let at = 0;
  return (
    <FormFrame
      title={t('拆成几项')}
      note={t('点两个分句之间的剪口，再点一次合上。')}
      deed={t('拆成{n}项', { n: parts.length })}
      ready={parts.length > 1 && reason.ready}
      running={verb.running}
      failure={verb.failure}
      fields={['why']}
      submit={version => void submit(version)}
      close={close}
    >
      <p className="q cut-line">
        {clauses.map((clause, i) => {
          at += clause.length;
          const cut = at;
          return (
            <span key={cut}>
              {clause}
              {i === clauses.length - 1 ? null : (
                <button
                  type="button"
                  className={cuts.includes(cut) ? 'cut on' : 'cut'}
                  aria-pressed={cuts.includes(cut)}
                  aria-label={t('在“{clause}”之后拆开', { clause })}
                  onClick={() => toggle(cut)}
                >
                  ✂
                </button>
              )}
            </span>
          );
        })}
      </p>
      {clauses.length === 1 ? <p className="note">{t('这一句没有分句可拆。可以剔除它，再在原文里选出各项加入。')}</p> : null}
      <ol className="cut-parts">
        {parts.map(part => (
          <li key={part.start}>{part.words}</li>
        ))}
      </ol>
      <Reason reason={reason} failure={verb.failure} />
    </FormFrame>
  );
}
