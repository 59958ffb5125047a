import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { Paragraph, TextDifferenceView } from '../amend/types.ts';
import { Marked } from './amendWordsMarked.tsx';

function Lines({ one }: { readonly one: Paragraph }) {
  const side = (which: 'before' | 'after') => {
    const text = one[which];
    if (text === null) return '';
    if (one.kind === 'same') return text;
    return one.words.length > 0 ? <Marked words={one.words} side={which} /> : which === 'before' ? <del>{text}</del> : <ins>{text}</ins>;
  };
  return (
    <div className={`tp-row tp-${one.kind}`}>
      <p className={one.before === null ? 'none' : ''}>{side('before')}</p>
      <p className={one.after === null ? 'none' : ''}>{side('after')}</p>
    </div>
  );
}

/** The whole text of both versions, paragraph beside paragraph; unchanged ones on demand. */
export function TextDifference({ input }: { readonly input: Readonly<Record<string, unknown>> }) {
  const view = useView<TextDifferenceView>('plan.textDifference', input);
  const [all, setAll] = useState(false);
  if (view.value === undefined) return <Pending view={view} rows={8} />;
  const { paragraphs, changed } = view.value;
  const shown = all ? paragraphs : paragraphs.filter(one => one.kind !== 'same');
  return (
    <section>
      <p className="note">
        {t('{n}段有改动，全文{all}段。', { n: changed, all: paragraphs.length })}{' '}
        <button type="button" className="as-link" onClick={() => setAll(!all)}>
          {all ? t('只看有改动的段') : t('看全文')}
        </button>
      </p>
      <div className="tp-row tp-names">
        <p>{t('原文')}</p>
        <p>{t('新文')}</p>
      </div>
      {shown.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text keep their places
        <Lines key={i} one={one} />
      ))}
    </section>
  );
}
