import type { Status } from '../types.ts';
import type { PublicPlan, PublicPromise } from './publicPlan.ts';
import { style } from './style.ts';
import { dayWords, type Language, percent, plainTarget, say, standsAs, statusWords, withUnit } from './words.ts';

/** What stands round a frozen plan on its page. */
export interface Frame {
  readonly language: Language;
  readonly county: { readonly name: string; readonly bureau: string; readonly isExample: boolean };
  /** The query that names the plan, `plan=…&`; empty for the newest. */
  readonly asked: string;
}

/** How a release came out. */
export interface Issue {
  readonly publishedOn: string;
  readonly others: readonly { readonly id: string; readonly title: string }[];
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign]!);

const order: readonly Status[] = ['early', 'done', 'on', 'near', 'behind', 'hard', 'na'];
const shapes: Readonly<Record<Status, string>> = {
  early: '<circle cx="6" cy="6" r="5.6" fill="#0a4a3f"/><path d="M3.4 7.3 6 4.6l2.6 2.7" fill="none" stroke="#fff" stroke-width="1.5"/>',
  done: '<circle cx="6" cy="6" r="5.6" fill="#0f6b5b"/><path d="M3.3 6.2l1.9 1.9 3.5-3.9" fill="none" stroke="#fff" stroke-width="1.5"/>',
  on: '<circle cx="6" cy="6" r="4.8" fill="#2f8c77"/>',
  near: '<circle cx="6" cy="6" r="4.3" fill="#fff" stroke="#2f8c77" stroke-width="1.2"/><path d="M6 1.7a4.3 4.3 0 0 0 0 8.6z" fill="#2f8c77"/>',
  behind: '<path d="M.7 1.8h10.6L6 11.3z" fill="#c07a0a"/>',
  hard: '<path d="M.9.9h10.2v10.2H.9z" fill="#af2e1b"/><path d="M3.7 3.7l4.6 4.6M8.3 3.7 3.7 8.3" stroke="#fff" stroke-width="1.4"/>',
  na: '<circle cx="6" cy="6" r="4.6" fill="none" stroke="#737e79" stroke-width="1.2" stroke-dasharray="2 1.6"/>',
};
const symbols = `<svg class="sym" width="0" height="0" aria-hidden="true">${order.map(key => `<symbol id="m-${key}" viewBox="0 0 12 12">${shapes[key]}</symbol>`).join('')}</svg>`;
const mark = (status: Status, label = ''): string =>
  `<svg class="m" ${label === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(label)}"`}><use href="#m-${status}"/></svg>`;
const brand =
  '<svg viewBox="0 0 22 22" aria-hidden="true"><circle cx="11" cy="11" r="7.6" fill="none" stroke="#0f6b5b" stroke-width="4.2"/><path d="M11 0v22" stroke="#f9faf7" stroke-width="2.6"/><path d="M11 1v20" stroke="#17211e" stroke-width="1.1"/></svg>';

const within = (share: number) => Math.min(Math.max(share, 0), 1);

/** A bar of what was done with the upright line of time; the label says the same in words. */
function bar(share: number, time: number, label: string): string {
  const done = Math.round(within(share) * 1000);
  const at = Math.round(within(time) * 1000);
  return `<svg class="bar" viewBox="0 0 1000 26" preserveAspectRatio="none" role="img" aria-label="${escaped(label)}"><rect y="8" width="1000" height="10" fill="#e6eae6"/><rect y="8" width="${done}" height="10" fill="#0f6b5b"/><rect x="${Math.min(at, 997)}" y="2" width="3" height="22" fill="#17211e"/></svg>`;
}

/** The share of a promise's own years that is over at the day of the figures. */
const timeOf = ({ from, by }: PublicPromise, asOf: string): number => within((Number(asOf.slice(0, 4)) - from) / (by - from + 1));

function item(promise: PublicPromise, shown: PublicPlan, language: Language): string {
  const { number, title, sentence, target, by, reached, baseline, lead, support, status, progress } = promise;
  const word = standsAs(promise, language);
  const start =
    baseline === null
      ? ''
      : `<small class="start">${say(language, 'start', { year: baseline.year, value: escaped(withUnit(baseline.value, promise.unit, language)) })}</small>`;
  const now =
    reached === null
      ? `<small>${say(language, 'nothing')}</small>`
      : `${escaped(reached[language])} <small>${say(language, 'reachedIn', { year: reached.year })}</small>`;
  const time = timeOf(promise, shown.asOf);
  const until = `<small>${say(language, 'by', { year: by })}</small>`;
  const goal = escaped(plainTarget(language, target[language]));
  const promised = language === 'zh' ? `${until} ${goal}` : `${goal} ${until}`;
  const drawn = progress === null ? '' : bar(progress, time, say(language, 'progress', { share: percent(progress), time: percent(time) }));
  const helpers = support.length === 0 ? '' : ` <small>${escaped(say(language, 'with', { names: support.join('、') }))}</small>`;
  return `<li id="p${number}"><div class="top"><h3 lang="zh"><span class="no">${number}</span>${escaped(title)}</h3><span class="st ${status}">${mark(status)}${word}</span></div>
<blockquote lang="zh">${escaped(sentence)}</blockquote>
<dl><div><dt>${say(language, 'promised')}</dt><dd>${promised}</dd></div><div><dt>${say(language, 'reached')}</dt><dd>${now} ${start}</dd></div><div><dt>${say(language, 'answers')}</dt><dd>${lead === null ? `<small>${say(language, 'nobody')}</small>` : `<span lang="zh">${escaped(lead)}</span>`}${helpers}</dd></div></dl>
${drawn}</li>`;
}

const document = (title: string, frame: Frame, body: string): string => `<!doctype html>
<html lang="${frame.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><link rel="icon" href="/favicon.svg"><style>${style}</style></head>
<body><a class="skip" href="#main">${say(frame.language, 'jump')}</a>${symbols}
<header>${brand}<b lang="zh">${escaped(frame.county.bureau)}</b>${frame.county.isExample ? `<span class="tag">${say(frame.language, 'example')}</span>` : ''}<a href="/public?${frame.asked}lang=${frame.language === 'zh' ? 'en' : 'zh'}" lang="${frame.language === 'zh' ? 'en' : 'zh-CN'}">${say(frame.language, 'switch')}</a></header>
${body}</body></html>
`;

/** A page that holds one sentence: nothing published yet, or withdrawn. */
export const sentencePage = (frame: Frame, key: 'withdrawn' | 'none'): string =>
  document(
    say(frame.language, 'title', { county: frame.county.name }),
    frame,
    `<main id="main" class="alone"><p class="lead">${say(frame.language, key)}</p></main>\n`,
  );

/** How many promises stand where, as the page counts them. */
function countsOf(all: readonly PublicPromise[]) {
  const count = (...statuses: readonly Status[]) => all.filter(one => statuses.includes(one.status)).length;
  return { kept: count('early', 'done'), on: count('on', 'near'), late: count('behind', 'hard'), na: count('na') };
}

const colours: Readonly<Record<keyof ReturnType<typeof countsOf>, string>> = {
  kept: '#0a4a3f',
  on: '#2f8c77',
  late: '#c07a0a',
  na: '#d5dbd6',
};

/** All promises as one bar, its parts as long as their numbers. */
function whole(all: readonly PublicPromise[], language: Language): string {
  const counts = countsOf(all);
  let from = 0;
  const parts = (Object.keys(colours) as (keyof typeof colours)[]).map(key => {
    const width = (counts[key] / Math.max(all.length, 1)) * 1000;
    const part =
      width === 0
        ? ''
        : `<rect x="${from.toFixed(1)}" y="6" width="${Math.max(width - 2, 1).toFixed(1)}" height="14" fill="${colours[key]}"/>`;
    from += width;
    return part;
  });
  const label = escaped(say(language, 'counted', counts));
  return `<svg class="bar" viewBox="0 0 1000 26" preserveAspectRatio="none" role="img" aria-label="${label}">${parts.join('')}</svg><p class="key">${say(
    language,
    'counted',
    counts,
  )
    .split(/[，,]\s*/)
    .map((text, i) => `<span><i class="k${i}"></i>${escaped(text)}</span>`)
    .join('')}</p>`;
}

const leadOf = (shown: PublicPlan, all: readonly PublicPromise[], language: Language): string =>
  say(language, 'lead', { total: all.length, day: dayWords(language, shown.asOf), ...countsOf(all) });

const inOrder = (promises: readonly PublicPromise[]) => promises.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));

/** The public page of a frozen plan: HTML that needs no script, in the language asked for. The same plan gives the same page. */
export function publicPage(shown: PublicPlan, frame: Frame, issue: Issue): string {
  const { language, asked } = frame;
  const { plan, chapters } = shown;
  const all = chapters.flatMap(chapter => chapter.promises);
  const share = percent(shown.timeProgress);
  const time = say(language, 'time', { from: plan.fromYear, to: plan.toYear, share });
  const list = chapters
    .map(
      (chapter, c) =>
        `<li><a href="#c${c + 1}" lang="zh">${escaped(chapter.title)}</a><span class="note">${say(language, 'items', { n: chapter.promises.length })}</span><span class="marks">${inOrder(
          chapter.promises,
        )
          .map(one => mark(one.status, standsAs(one, language)))
          .join('')}</span></li>`,
    )
    .join('\n');
  const means = order
    .map(key => `<li>${mark(key)}<span><b>${statusWords[key][language][0]}</b> ${statusWords[key][language][1]}</span></li>`)
    .join('');
  const parts = chapters
    .map(
      (chapter, c) =>
        `<section><h2 id="c${c + 1}"><span lang="zh">${escaped(chapter.title)}</span><small>${say(language, 'items', { n: chapter.promises.length })}</small></h2><ol class="all">${chapter.promises
          .map(promise => item(promise, shown, language))
          .join('\n')}</ol></section>`,
    )
    .join('\n');
  const document_ = [plan.issuer, plan.documentNumber].filter(Boolean).join(' ');
  const others = issue.others
    .map(one => `<a href="/public?plan=${one.id}&amp;lang=${language}" lang="zh">${escaped(one.title)}</a>`)
    .join('');
  const body = `<main id="main"><h1 lang="zh">${escaped(plan.title)}</h1><p class="meta" lang="zh">${escaped(document_)}</p>
<p class="lead">${leadOf(shown, all, language)}</p>
${whole(all, language)}<p class="note">${time}</p>
<details><summary>${say(language, 'marks')}</summary><ul class="means">${means}</ul><p class="note">${say(language, 'needle')}</p></details>
<nav aria-label="${say(language, 'chapters')}"><h2>${say(language, 'chapters')}</h2><ul class="chapters">${list}</ul></nav>
${parts}</main>
<footer><p class="note">${say(language, 'asOf', { day: dayWords(language, shown.asOf), published: dayWords(language, issue.publishedOn) })}</p>
<p class="files">${say(language, 'files')} <a href="/public/data.json?${asked}">JSON</a><a href="/public/data.csv?${asked}lang=${language}">CSV</a></p>${others === '' ? '' : `<p>${say(language, 'other')} ${others}</p>`}</footer>\n`;
  return document(`${plan.title} · ${say(language, 'title', { county: frame.county.name })}`, frame, body);
}
