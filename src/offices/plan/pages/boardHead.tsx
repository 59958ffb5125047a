import { dayInSentence } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { YearRuler } from '#web/kit/needle.tsx';
import { useSession } from '#web/kit/session.ts';
import { kept, late, totalOf } from '#web/kit/status.ts';
import type { BoardView } from '../types.ts';

/** The conclusion in one sentence, then how far the plan and its time have gone. */
export function BoardHead({
  board,
  more = [],
}: {
  readonly board: Pick<BoardView, 'plan' | 'counts' | 'meanProgress' | 'timeProgress'>;
  readonly more?: readonly string[];
}) {
  const { county } = useSession();
  const { counts, plan } = board;
  const parts = [
    t('{n}项承诺', { n: totalOf(counts) }),
    t('{n}项守约', { n: kept(counts) }),
    ...(counts.near > 0 ? [t('{n}项基本达到', { n: counts.near })] : []),
  ];
  return (
    <div className="board-head">
      <div>
        <h1>
          {parts.join(t('，'))}
          {late(counts) > 0 ? (
            <>
              {t('，')}
              <b className="cinn">{t('{n}项落后', { n: late(counts) })}</b>
            </>
          ) : null}
          {counts.na > 0 ? t('，{n}项尚无数据', { n: counts.na }) : ''}
          {t('。')}
        </h1>
        <p>
          {[
            plan.title,
            plan.documentNumber,
            t('截至{day}', { day: dayInSentence(county.today) }),
            ...more,
            plan.state !== 'adopted' && plan.state !== 'closed' ? t('草案，数不作报表用') : null,
          ]
            .filter(part => part !== null && part !== '')
            .join(' · ')}
        </p>
      </div>
      <div className="tm">
        <YearRuler
          progress={board.meanProgress}
          time={board.timeProgress}
          fromYear={plan.fromYear}
          toYear={plan.toYear}
          thisYear={Number(county.today.slice(0, 4))}
        />
      </div>
    </div>
  );
}
