import { type OpenAnswer, type OpenAsk, openCampaigns, type ReadingDesk } from '#register/index.ts';
import { titles } from './patterns.ts';
import { boardOf } from './titleBoard.ts';

/** What everyone sees under /public/character: results on notice and titles held. */
export async function openly(desk: ReadingDesk, ask: OpenAsk): Promise<OpenAnswer | null> {
  if (ask.path !== 'character') return null;
  const board = await boardOf(desk);
  const held = board.lines.flatMap(line =>
    line.cells.flatMap((cell, place) =>
      cell === null || cell.until === null || !['held', 'ending'].includes(cell.state)
        ? []
        : [
            {
              organisation: line.name,
              title: [board.titles[place], cell.level].filter(word => word !== null).join(' · '),
              until: cell.until,
            },
          ],
    ),
  );
  const title = { zh: '校园文化创建公示', en: 'Campus culture: titles and notices' };
  return openCampaigns(ask, title, await titles.onShow(desk), held);
}
