import { Link, useParams } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { ChildFile, Happening } from '../types.ts';
import { ACTIONS, HAPPENED, KINDS, STATES, STEPS } from './words.ts';
import './access.css';

/** What else is to be said of something that happened. */
function markOf(mark: Happening['mark']): string {
  switch (mark?.kind) {
    case 'promised':
      return t('承诺{day}返校', { day: mark.value });
    case 'returnBy':
      return t('限{day}前返校', { day: mark.value });
    case 'back':
      return t('{day}到校', { day: mark.value });
    case 'notBack':
      return t('尚未到校');
    case 'hours':
      return t('{hours}课时', { hours: mark.value });
    default:
      return '';
  }
}

/** The ladder of persuasion: what was done when, what is due. */
function Ladder({ file }: { readonly file: ChildFile }) {
  const standing = (kind: string, takenOn: string | null) =>
    takenOn !== null ? 'done' : file.next?.kind === kind && file.next.late > 0 ? 'late' : '';
  return (
    <ol className="ac-ladder">
      {file.ladder.map(rung => (
        <li key={rung.kind} className={standing(rung.kind, rung.takenOn)}>
          {t(STEPS[rung.kind] ?? '')}
          <small>
            {rung.takenOn !== null
              ? t('{day}完成', { day: rung.takenOn })
              : rung.due === null
                ? t('认定辍学后起算')
                : file.next?.kind === rung.kind && file.next.late > 0
                  ? t('应于{day}前，逾期{days}天', { day: rung.due, days: file.next.late })
                  : t('应于{day}前', { day: rung.due })}
          </small>
        </li>
      ))}
    </ol>
  );
}

/** All that happened to the child, the newest first. */
function Line({ happenings }: { readonly happenings: readonly Happening[] }) {
  return (
    <ol className="ac-line">
      {happenings.map(one => (
        <li key={`${one.day} ${one.kind} ${one.what} ${one.path}`} className={one.kind}>
          <time>{one.day}</time>
          <span className="ac-kind">{t(KINDS[one.kind] ?? '')}</span>
          {one.path === null ? <b>{t(HAPPENED[one.what] ?? '')}</b> : <Link to={one.path as never}>{t(HAPPENED[one.what] ?? '')}</Link>}
          <span>{[one.about, markOf(one.mark)].filter(Boolean).join(' · ')}</span>
          {one.files.map((hash, place) => (
            <a key={hash} href={`/api/files/${hash}`}>
              {t('附件{place}', { place: place + 1 })}
            </a>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** One child, one file: where the case stands, the ladder of persuasion, the five warm deeds, and the timeline. */
export default function ChildPage() {
  const { case: id } = useParams({ strict: false }) as { readonly case: string };
  const found = useView<ChildFile>('access.childFile', { dropoutCase: id });
  const file = found.value;
  useTitle(t('一童一档'));
  if (file === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={8} />
      </div>
    );
  const its = file.case;
  return (
    <div className="page ac-page">
      <p>
        <Link to={'/access' as never}>{t('控辍保学')}</Link>
      </p>
      <div className="ac-top">
        <h1>
          {its.number} {file.child} · {t(STATES[its.state] ?? '')}
        </h1>
        <span className="r row no-print">
          <Link className="btn p" to={`/ledger/dropoutCase/${its.id}` as never}>
            {t('办理个案')}
          </Link>
        </span>
      </div>
      <p className="ac-facts">
        <span>
          {t('学校')} <b>{file.school}</b> {file.room ?? ''}
        </span>
        <span>
          {t('离校日期')} <b>{its.awayFrom}</b>
        </span>
        {its.returnBy === null ? null : (
          <span>
            {t('返校期限')} <b>{its.returnBy}</b>
          </span>
        )}
        <span>
          {t('包保责任人')} <b>{its.responsible}</b> {its.township ?? ''}
        </span>
      </p>
      <h2>{t('劝返步骤')}</h2>
      <Ladder file={file} />
      <h2>{t('情感控辍五个一')}</h2>
      <ul className="ac-acts">
        {file.actions.map(one => (
          <li key={one.kind} className={one.doneOn === null ? '' : 'on'}>
            {one.doneOn === null ? '○' : '●'} {t(ACTIONS[one.kind] ?? '')} {one.doneOn ?? ''}
          </li>
        ))}
      </ul>
      <h2>{t('经过')}</h2>
      <Line happenings={file.happenings} />
      <p className="ac-note">{t('家庭情况和谈话内容封存，在个案页说明事由后逐项查看，每次查看都留痕。')}</p>
    </div>
  );
}
