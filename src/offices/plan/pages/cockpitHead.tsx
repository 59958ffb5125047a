import { dayInSentence } from '#web/kit/figure.ts';
import { languageNow, t } from '#web/kit/language.ts';
import type { CockpitView } from '../cockpit/types.ts';
import { BoardHead } from './boardHead.tsx';
import { causeSaid } from './causeWords.ts';

/** What moved since the end of the last quarter, and the causes named for what is late. */
function movedSaid({ since, slipped, recovered, causes }: CockpitView): readonly string[] {
  const moved =
    slipped.length + recovered.length === 0
      ? t('{day}以来没有新的落后', { day: dayInSentence(since) })
      : t('比{day}新增落后{slipped}项，追回{recovered}项', {
          day: dayInSentence(since),
          slipped: slipped.length,
          recovered: recovered.length,
        });
  const named = causes.map(({ cause, promises }) => `${causeSaid(cause)}${languageNow() === 'en' ? ' ' : ''}${promises}`).join(t('，'));
  return [moved, ...(named === '' ? [] : [t('落后主因：{causes}', { causes: named })])];
}

/** The conclusion in one sentence with what moved since the last quarter. */
export const CockpitHead = ({ whole }: { readonly whole: CockpitView }) => <BoardHead board={whole} more={movedSaid(whole)} />;
