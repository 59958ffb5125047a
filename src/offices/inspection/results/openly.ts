import { createHash } from 'node:crypto';
import { dayInWords, english, type OpenAnswer, type OpenAsk, type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { grades, subjects } from '../codes.ts';
import { evaluation } from './evaluation.ts';
import { isOn, type ResultNotice, resultNotice } from './resultNotice.ts';
import { namesOf } from './scoring.ts';

const style = `:root{color-scheme:light}*{box-sizing:border-box;margin:0}html{background:#f9faf7;color:#17211e;font:400 16px/26px "Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums lining-nums}body{max-width:860px;margin:0 auto;padding:0 24px 48px}header{display:flex;gap:12px;padding:12px 0;border-bottom:1px solid #d5dbd6;flex-wrap:wrap}header a{margin-left:auto}a{color:#0f6b5b}h1{font:600 26px/38px "Noto Serif SC","Songti SC","Noto Serif CJK SC",serif;margin-top:28px}h2{font:600 20px/30px "Noto Serif SC","Songti SC","Noto Serif CJK SC",serif;margin-top:32px;border-bottom:1.5px solid #17211e}table{width:100%;border-collapse:collapse;margin:12px 0}th,td{text-align:left;padding:8px 8px 8px 0;border-bottom:1px solid #e6eae6}th{color:#66716c;font-weight:400;font-size:14px}tbody th{color:#17211e;font-size:16px}.n{text-align:right}.note{color:#66716c;font-size:14px;line-height:22px}.tag{border:1px solid #c07a0a;color:#955b00;padding:0 6px;font-size:13px;line-height:20px}`;
const styleDigest = `sha256-${createHash('sha256').update(style).digest('base64')}`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Shown {
  readonly name: string;
  readonly score: number;
  readonly grade: string;
}

const words = {
  zh: {
    title: '督导评估结果公示',
    none: '现在没有正在公示的督导评估结果。',
    span: (from: string, until: string) => `公示期：${dayInWords(from)}至${dayInWords(until)}`,
    head: ['单位', '得分', '等次'],
    objections: '对结果有异议的，请在公示期内反映：',
    other: 'English',
    example: '演示数据',
  },
  en: {
    title: 'Results of inspection on public notice',
    none: 'No results of inspection are on public notice now.',
    span: (from: string, until: string) => `On notice from ${from} to ${until}`,
    head: ['Organisation', 'Score', 'Grade'],
    objections: 'Objections are taken during the notice: ',
    other: '中文',
    example: 'Example data',
  },
} as const;
type Language = keyof typeof words;

const table = (lines: readonly Shown[], [name, score, grade]: readonly string[]) =>
  `<table><thead><tr><th scope="col">${name}</th><th scope="col" class="n">${score}</th><th scope="col">${grade}</th></tr></thead><tbody>${lines
    .map(
      one => `<tr><th scope="row">${escaped(one.name)}</th><td class="n">${one.score.toFixed(2)}</td><td>${escaped(one.grade)}</td></tr>`,
    )
    .join('')}</tbody></table>`;

function noticeOf(its: StoredRow<ResultNotice>, lines: readonly Shown[], language: Language): string {
  const say = words[language];
  const subject = language === 'zh' ? subjects[its.subject] : (english(subjects[its.subject]) ?? its.subject);
  return `<h2>${escaped(its.title)}</h2><p class="note">${its.year} · ${escaped(subject)} · ${say.span(its.from, its.until)}</p>${table(lines, say.head)}<p>${say.objections}${escaped(its.contact)}</p>`;
}

function page(ask: OpenAsk, language: Language, notices: readonly string[]): string {
  const say = words[language];
  const tag = ask.county.isExample ? `<span class="tag">${say.example}</span>` : '';
  const other = language === 'zh' ? '?lang=en' : '?';
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${say.title}</title><style>${style}</style><header><b>${escaped(ask.county.bureau)}</b>${tag}<a href="${other}">${say.other}</a></header><main><h1>${say.title}</h1>${notices.length > 0 ? notices.join('') : `<p>${say.none}</p>`}</main></html>`;
}

/** Public notices that stand today, under /public/inspection: organisations with score and grade, never a person. `lang=en` in English. */
export async function openly(desk: ReadingDesk, ask: OpenAsk): Promise<OpenAnswer | null> {
  if (ask.path !== 'inspection') return null;
  const language: Language = ask.query.lang === 'en' ? 'en' : 'zh';
  const standing = (await rows(desk, resultNotice, { where: { state: 'onShow' } })).filter(one => one.until >= desk.today);
  const shown = standing.length === 0 ? [] : await rows(desk, evaluation, { where: { state: 'shown' } });
  const names = await namesOf(desk);
  const notices = standing.map(its => {
    const own = shown.filter(one => isOn(its, one));
    const lines = own.flatMap(one => {
      if (one.score === null || one.grade === null) return [];
      const grade = language === 'zh' ? grades[one.grade] : (english(grades[one.grade]) ?? one.grade);
      return [{ name: names.get(one.organisation) ?? '', score: one.score, grade }];
    });
    return noticeOf(
      its,
      lines.toSorted((a, b) => b.score - a.score),
      language,
    );
  });
  const body = Buffer.from(page(ask, language, notices));
  const tag = createHash('sha256').update(body).digest('hex').slice(0, 32);
  return { status: 200, type: 'text/html; charset=utf-8', body, tag, style: styleDigest };
}
