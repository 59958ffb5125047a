import { percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Needle } from '#web/kit/needle.tsx';
import { kept, totalOf } from '#web/kit/status.ts';
import { useView } from '#web/kit/useView.ts';
import type { BoardView, Section } from '../types.ts';

/** How the chapter in sight stands, with the needle of time; nothing where the board does not know it. */
export function ChapterSummary({ plan, section }: { readonly plan: string; readonly section: Section | undefined }) {
  const board = useView<BoardView>('plan.board', { plan, size: 1 }).value;
  const chapter = board?.chapters.find(one => section !== undefined && (one.title === section.title || one.title.endsWith(section.title)));
  if (board === undefined || chapter === undefined) return null;
  return (
    <div className="cs">
      <div className="ser">{chapter.title}</div>
      {t('{n}项承诺，守约{kept}项', { n: totalOf(chapter.counts), kept: kept(chapter.counts) })}
      <div className="cs-line">
        <span>
          {t('平均完成')} <b>{percent(chapter.meanProgress)}</b>
        </span>
        <span>{t('序时 {time}', { time: percent(board.timeProgress) })}</span>
      </div>
      <Needle progress={chapter.meanProgress} time={board.timeProgress} />
    </div>
  );
}
