import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { PromiseMark } from '../../types.ts';
import type { FormProps } from '../formKinds.ts';
import { itemWord, shortTitle, targetOf } from '../words.ts';
import { FormFrame } from './frame.tsx';
import { likeness } from './likeness.ts';
import { Reason, useReason } from './reason.tsx';

const wordsOf = (mark: PromiseMark) => `${mark.subject}${mark.measure}${mark.quote}`;

/** Joins the places that say the same promise again; they stay in the text and are counted once. */
export function MergePromises({ view, marks, close }: FormProps) {
  const { promise } = view;
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const verb = useVerb('plan.mergePromises');
  const reason = useReason(view.plan.state);
  const found = marks
    .filter(mark => mark.id !== promise.id && mark.kind !== 'baseline' && mark.review !== 'dropped' && mark.restates === null)
    .filter(mark => search.trim() === '' || mark.quote.includes(search.trim()))
    .map(mark => ({ mark, like: likeness(wordsOf(mark), wordsOf(promise)) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, 12);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  const versions = chosen.map(id => marks.find(mark => mark.id === id)?.version ?? 0);
  const submit = async () => {
    const answer = await verb.run({ keep: promise.id, version: promise.version, restatements: chosen, versions, ...reason.given });
    if (answer.ok) close();
  };
  return (
    <FormFrame
      title={t('合并重述')}
      note={t('以这一项为准。选出别处说的同一件事，它们留在原文里，只算一项。')}
      deed={t('合并{n}处，以这一项为准', { n: chosen.length })}
      ready={chosen.length > 0 && reason.ready}
      running={verb.running}
      failure={verb.failure}
      fields={['why']}
      submit={() => void submit()}
      close={close}
    >
      <input
        className="in"
        type="search"
        value={search}
        onChange={event => setSearch(event.target.value)}
        placeholder={t('按原文的字查找')}
        aria-label={t('按原文的字查找')}
      />
      <ul className="pick-list">
        {found.map(({ mark }) => (
          <li key={mark.id}>
            <label>
              <input type="checkbox" checked={chosen.includes(mark.id)} onChange={() => toggle(mark.id)} />
              <span>
                <span className="ser">{mark.quote}</span>
                <span className="note">
                  {[itemWord(mark.number), mark.place, shortTitle(mark), targetOf(mark)].filter(part => part !== '').join(' · ')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Reason reason={reason} failure={verb.failure} />
    </FormFrame>
  );
}
