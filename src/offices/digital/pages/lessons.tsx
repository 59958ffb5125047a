import { Link } from '@tanstack/react-router';
import { figure, percent, shortDay } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { LessonBoard, SlotLine } from '../types.ts';
import { DAYS, said } from './words.ts';

/** The days that nobody logged; each leads to the form for that day where the school may log it. */
function Missing({ line, mayLog }: { readonly line: SlotLine; readonly mayLog: boolean }) {
  if (line.missing.length === 0) return <span className="dg-fine">{t('无缺课')}</span>;
  const shown = line.missing.slice(-5);
  return (
    <span className="dg-days">
      <b className="pt-late">{t('缺{n}节', { n: line.missing.length })}</b>
      {shown.map(day =>
        mayLog ? (
          <Link
            key={day}
            to={'/ledger/sharedLesson' as never}
            search={{ deed: 'digital.logLesson', given: { slot: line.id, day, outcome: 'held' } } as never}
          >
            {shortDay(day)}
          </Link>
        ) : (
          <span key={day}>{shortDay(day)}</span>
        ),
      )}
      {line.missing.length > shown.length ? '…' : ''}
    </span>
  );
}

function Line({ line, mayLog }: { readonly line: SlotLine; readonly mayLog: boolean }) {
  return (
    <tr>
      <th scope="row">
        <Link to={'/ledger/sharedLesson' as never} search={{ where: { slot: line.id } } as never}>
          {line.giver} → {line.receiver}
        </Link>
        <small className="dg-under">
          {said(line.kind)} · {line.subject} {line.className} ·{' '}
          {t('{day}第{n}节', { day: t(DAYS[line.weekday - 1]!), n: line.lessonNumber })}
        </small>
      </th>
      <td>
        <Missing line={line} mayLog={mayLog} />
      </td>
      <td className="n">{figure(line.due)}</td>
      <td className="n">{figure(line.held)}</td>
      <td className="n">{figure(line.calledOff)}</td>
      <td className="n">{line.attendance === null ? '—' : percent(line.attendance)}</td>
    </tr>
  );
}

/** Shared lessons of a school year by timetable: due, held, called off, missing. */
export function Lessons({
  year,
  go,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<LessonBoard>('digital.lessonBoard', year === undefined ? {} : { year }, { keep: true });
  const { account } = useSession();
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const [office, filer] = [holds(account, 'digitalOffice'), holds(account, 'filer')];
  const heads = [t('应上'), t('已上'), t('停课'), t('到课率')];
  return (
    <>
      <div className="row pt-pick">
        <button type="button" className="btn s" aria-label={t('上一学年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{from}–{to}学年', { from: view.year, to: view.year + 1 })}</b>
        <button type="button" className="btn s" aria-label={t('下一学年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
        <span className="r row no-print">
          <a
            className="btn"
            href={`/api/exports/digital.lessonBoard.xlsx?input=${encodeURIComponent(JSON.stringify({ year: view.year }))}`}
          >
            {t('导出')}
          </a>
        </span>
      </div>
      {view.lines.length === 0 ? (
        <Nothing title={t('这一学年还没有互动课表')} />
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('授课 → 受课')}</th>
                <th scope="col">{t('缺课日期')}</th>
                {heads.map(head => (
                  <th scope="col" className="n" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.lines.map(line => (
                <Line key={line.id} line={line} mayLog={office || (filer && line.isMine)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="note">{t('应上＝截至今天的上课日，不含停课和不上课时段；到课率按已上课的班级人数算。')}</p>
    </>
  );
}
