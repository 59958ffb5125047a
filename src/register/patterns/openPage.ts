import { createHash } from 'node:crypto';
import type { OpenAnswer, OpenAsk } from '../openly.ts';

const style = `:root{color-scheme:light}*{box-sizing:border-box;margin:0}html{background:#f9faf7;color:#17211e;font:400 16px/26px "Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums lining-nums}body{max-width:860px;margin:0 auto;padding:0 24px 48px;overflow-wrap:anywhere}header{display:flex;gap:12px;padding:12px 0;border-bottom:1px solid #d5dbd6;flex-wrap:wrap}header a{margin-left:auto}a{color:#0f6b5b}h1{font:600 26px/38px "Noto Serif SC","Songti SC","Noto Serif CJK SC",serif;margin-top:28px}h2{font:600 20px/30px "Noto Serif SC","Songti SC","Noto Serif CJK SC",serif;margin-top:32px;border-bottom:1.5px solid #17211e}table{width:100%;border-collapse:collapse;margin:12px 0}th,td{text-align:left;vertical-align:top;padding:8px 8px 8px 0;border-bottom:1px solid #e6eae6}th{color:#66716c;font-weight:400;font-size:14px;min-width:6em}ol{padding-left:2.2em}.note{color:#66716c;font-size:14px;line-height:22px;margin:8px 0}.tag{border:1px solid #c07a0a;color:#955b00;padding:0 6px;font-size:13px;line-height:20px}`;
const styleDigest = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** Text as it stands in a page. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The language that was asked for: Chinese unless `?lang=en`. */
export const languageOf = (ask: OpenAsk): 'zh' | 'en' => (ask.query.lang === 'en' ? 'en' : 'zh');

const tagOf = (body: Buffer) => createHash('sha256').update(body).digest('hex').slice(0, 32);

/** A page that everyone may see: the bureau's name, the way to the other language, a title and what is below it (written as HTML). */
export function openPage(ask: OpenAsk, title: string, below: string): OpenAnswer {
  const isChinese = languageOf(ask) === 'zh';
  const tag = ask.county.isExample ? `<span class="tag">${isChinese ? '演示数据' : 'Example data'}</span>` : '';
  const other = isChinese ? '<a href="?lang=en">English</a>' : '<a href="?">中文</a>';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style>`;
  const body = Buffer.from(
    `<!doctype html><html lang="${isChinese ? 'zh-CN' : 'en'}">${head}<header><b>${escaped(ask.county.bureau)}</b>${tag}${other}</header><main><h1>${escaped(title)}</h1>${below}</main></html>`,
  );
  return { status: 200, type: 'text/html; charset=utf-8', body, tag: tagOf(body), style: styleDigest };
}

/** A value as a JSON file that everyone may have. */
export function openJson(value: unknown, name: string): OpenAnswer {
  const body = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return { status: 200, type: 'application/json; charset=utf-8', body, tag: tagOf(body), name };
}
