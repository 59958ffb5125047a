import { createHash } from 'node:crypto';
import { type OpenAnswer, type OpenAsk, type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { publicCsv } from './csv.ts';
import { type Frame, publicPage, sentencePage } from './page.ts';
import { thawed } from './publicPlan.ts';
import { type Release, release } from './release.ts';
import { style } from './style.ts';
import type { Language } from './words.ts';

type ReleaseRow = StoredRow<Release>;

const HTML = 'text/html; charset=utf-8';
const styleDigest = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** Answers that were made, by the release, the address and the language; a release never changes, so neither do they. */
const made = new Map<string, OpenAnswer>();
const MOST = 60;

function remember(key: string, answer: OpenAnswer): OpenAnswer {
  made.set(key, answer);
  for (const oldest of [...made.keys()].slice(0, Math.max(0, made.size - MOST))) made.delete(oldest);
  return answer;
}

const answerOf = (status: number, type: string, body: string | Uint8Array, name?: string): OpenAnswer => {
  const bytes = Buffer.from(body as string);
  const tag = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { status, type, body: bytes, tag, ...(type === HTML ? { style: styleDigest } : {}), ...(name === undefined ? {} : { name }) };
};

/** The newest release of each plan that was ever let out, the newest plan first. What is not out yet is not asked for. */
async function newestOf(desk: ReadingDesk): Promise<readonly ReleaseRow[]> {
  const out = await rows(desk, release, { matching: [{ column: 'number', isEmpty: false }], orderBy: [['number', 'desc']], limit: 200 });
  return out.filter((row, i) => out.findIndex(other => other.plan === row.plan) === i);
}

async function shownAs(desk: ReadingDesk, its: ReleaseRow, ask: OpenAsk, frame: Frame, others: readonly ReleaseRow[]): Promise<OpenAnswer> {
  const published = others.filter(one => one.state === 'published').map(one => ({ id: one.plan, title: one.title }));
  const key = JSON.stringify([desk.store.county, its.id, ask.path, frame, its.publishedOn, published]);
  const before = made.get(key);
  if (before !== undefined) return before;
  const kept = await desk.store.file(its.file);
  if (kept === null) return answerOf(404, HTML, sentencePage(frame, 'none'));
  const bytes = await kept.read();
  if (ask.path === 'data.json') return remember(key, answerOf(200, 'application/json; charset=utf-8', bytes, 'data.json'));
  const shown = thawed(bytes);
  if (ask.path === 'data.csv') return remember(key, answerOf(200, 'text/csv; charset=utf-8', publicCsv(shown, frame.language), 'data.csv'));
  return remember(key, answerOf(200, HTML, publicPage(shown, frame, { publishedOn: its.publishedOn!, others: published })));
}

/**
 * What everyone may see without signing in: `''` the page, `data.json` and `data.csv` the frozen file and its lines. `plan` names another
 * than the newest plan, `lang=en` English. A release that was withdrawn answers 410 with one sentence, whatever came before it.
 */
export async function openly(desk: ReadingDesk, ask: OpenAsk): Promise<OpenAnswer | null> {
  if (!['', 'data.json', 'data.csv'].includes(ask.path)) return null;
  const language: Language = ask.query.lang === 'en' ? 'en' : 'zh';
  const newest = await newestOf(desk);
  const its = newest.find(one => one.plan === ask.query.plan) ?? newest[0];
  const asked = its !== undefined && its.plan === ask.query.plan ? `plan=${its.plan}&amp;` : '';
  const frame: Frame = { language, county: ask.county, asked };
  if (its === undefined) return answerOf(404, HTML, sentencePage(frame, 'none'));
  if (its.state !== 'published') return answerOf(410, HTML, sentencePage(frame, 'withdrawn'));
  return shownAs(
    desk,
    its,
    ask,
    frame,
    newest.filter(one => one !== its),
  );
}
