import type { OpenAnswer, OpenAsk } from '../../openly.ts';
import { escaped, languageOf, openPage } from '../openPage.ts';
import type { ShownResult } from './views.ts';

/** A title as everyone may see it. */
export interface OpenTitle {
  readonly organisation: string;
  readonly title: string;
  readonly until: string;
}

/** A further table of the page; heads and cells are plain words. */
export interface OpenTable {
  readonly caption: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const words = {
  zh: {
    shown: '正在公示的评审结果',
    none: '现在没有正在公示的结果。',
    until: (day: string) => `公示至${day}（工作日）。对结果有异议的，请在公示期内向教育局反映。`,
    result: ['单位', '得分', '拟定等次'],
    noLevel: '未达等次',
    titles: '现有命名',
    noTitles: '还没有命名。',
    title: ['单位', '命名', '有效期止'],
  },
  en: {
    shown: 'Results on public notice',
    none: 'No results are on public notice now.',
    until: (day: string) => `On notice until ${day}, counted in working days. Objections are taken by the bureau until then.`,
    result: ['Organisation', 'Score', 'Proposed level'],
    noLevel: 'No level',
    titles: 'Titles held today',
    noTitles: 'No titles are held yet.',
    title: ['Organisation', 'Title', 'Until'],
  },
} as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (row: readonly string[]) => row.map(cell => `<td>${escaped(cell)}</td>`).join('');
  const heads = head.map(one => `<th scope="col">${escaped(one)}</th>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.map(row => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
};

const resultsOf = (say: (typeof words)['zh' | 'en'], shown: readonly ShownResult[]): string =>
  shown.length === 0
    ? `<p>${say.none}</p>`
    : shown
        .map(({ campaign, shownUntil, results }) => {
          const rows = results
            .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
            .map(one => [one.organisation, one.score === null ? '—' : one.score.toFixed(2), one.level ?? say.noLevel]);
          return `<h3>${escaped(campaign)}</h3><p class="note">${say.until(shownUntil)}</p>${table(say.result, rows)}`;
        })
        .join('');

/** What everyone sees of an office's campaigns: results on public notice, titles held today, and tables of the office's own. No person is named. */
export function openCampaigns(
  ask: OpenAsk,
  title: { readonly zh: string; readonly en: string },
  shown: readonly ShownResult[],
  titles: readonly OpenTitle[],
  more: readonly OpenTable[] = [],
): OpenAnswer {
  const language = languageOf(ask);
  const say = words[language];
  const held =
    titles.length === 0
      ? `<p>${say.noTitles}</p>`
      : table(
          say.title,
          titles.map(one => [one.organisation, one.title, one.until]),
        );
  const further = more
    .map(one => `<h2>${escaped(one.caption)}</h2><p class="note">${escaped(one.note)}</p>${table(one.head, one.rows)}`)
    .join('');
  return openPage(ask, title[language], `<h2>${say.shown}</h2>${resultsOf(say, shown)}<h2>${say.titles}</h2>${held}${further}`);
}
