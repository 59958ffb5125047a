import type { OpenAnswer, OpenAsk } from '../../openly.ts';
import type { Register } from '../../register.ts';
import { row, rows } from '../../rows.ts';
import type { ReadingDesk } from '../../verb.ts';
import { escaped, languageOf, openJson, openPage } from '../openPage.ts';
import type { Draw, DrawDeclaration, drawFields } from './deeds.ts';
import { METHOD, recordOf } from './record.ts';

const words = {
  zh: {
    title: '抽签公示',
    none: '还没有抽签。',
    waits: '名单已定，尚未抽签',
    list: '名单',
    listed: (count: number, day: string) => `${count}个，${day}确定`,
    places: '抽取名额',
    seed: '随机种子',
    source: '种子来源',
    witness: '见证人',
    day: '抽签日期',
    drawn: '抽签结果',
    data: '下载全部数据（.json）',
    again: '任何人都可以重抽核对：下载数据后运行 yuheng draw verify 文件，或按下面的办法自己算。',
    method: METHOD,
  },
  en: {
    title: 'Draws by lot',
    none: 'Nothing was drawn yet.',
    waits: 'The list is closed; nothing is drawn yet',
    list: 'List',
    listed: (count: number, day: string) => `${count}, closed on ${day}`,
    places: 'To be drawn',
    seed: 'Seed',
    source: 'Source of the seed',
    witness: 'Witness',
    day: 'Drawn on',
    drawn: 'Drawn',
    data: 'All of it as data (.json)',
    again: 'Anybody can draw it again: take the data and run “yuheng draw verify FILE”, or compute it as told below.',
    method:
      'The list is sorted by code unit; splitmix32 spreads the seed into the state of xoshiro128**; from the last place to the second, each changes with place floor(random × its number), counted from 0; the first so many are drawn.',
  },
} as const;

function told(draw: Draw, path: string, say: (typeof words)['zh' | 'en']): string {
  const line = (head: string, value: string | null) => `<tr><th scope="row">${head}</th><td>${escaped(value ?? '—')}</td></tr>`;
  const lines = [
    line(say.list, say.listed(draw.candidates.length, draw.listedOn)),
    line(say.places, String(draw.places)),
    line(say.seed, draw.seed ?? say.waits),
    line(say.source, draw.seedSource),
    line(say.witness, draw.witness),
    line(say.day, draw.drawnOn),
    line(say.drawn, draw.drawn.length === 0 ? null : draw.drawn.join('、')),
  ];
  return `<h2>${escaped(draw.occasion)}</h2><table><tbody>${lines.join('')}</tbody></table><p><a href="/public/${path}/${draw.id}.json">${say.data}</a></p>`;
}

/**
 * What everyone sees of an office's draws, without signing in: the page `/public/OFFICE/draws`, and each draw with its whole list as data,
 * `/public/OFFICE/draws/ID.json`. Null for an address that is not of the draws.
 */
export async function openDraws(
  desk: ReadingDesk,
  ask: OpenAsk,
  { office }: Pick<DrawDeclaration, 'office'>,
  register: Register<typeof drawFields>,
): Promise<OpenAnswer | null> {
  const path = `${office}/draws`;
  const [, id] = /^\/([0-9a-f-]{36})\.json$/.exec(ask.path.startsWith(path) ? ask.path.slice(path.length) : '') ?? [];
  if (id !== undefined) {
    const draw = await row(desk, register, id);
    return draw === null || draw.removedAt !== null ? null : openJson(recordOf(draw), `${draw.occasion}.json`);
  }
  if (ask.path !== path) return null;
  const say = words[languageOf(ask)];
  const draws = (await rows(desk, register)).toReversed();
  const below = draws.length === 0 ? `<p>${say.none}</p>` : draws.map(draw => told(draw, path, say)).join('');
  return openPage(ask, say.title, `<p class="note">${say.again}</p><p class="note">${say.method}</p>${below}`);
}
