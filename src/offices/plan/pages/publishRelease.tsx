import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ReleaseLine, ReviewLine } from '../publish/releases.ts';
import { PublishContent } from './publishContent.tsx';

const stateWord = ({ state }: ReleaseLine): string =>
  state === 'prepared' ? t('待审查') : state === 'published' ? t('已发布') : t('已撤回');

/** One review as it stands, in a line. */
function Review({ name, review }: { readonly name: string; readonly review: ReviewLine | null }) {
  if (review === null)
    return (
      <p>
        {name} <span className="mute">{t('还没有做')}</span>
      </p>
    );
  const { by, on, conclusion, note } = review;
  return (
    <p>
      {name} <b className={conclusion === 'agreed' ? '' : 'objected'}>{conclusion === 'agreed' ? t('同意公开') : t('不同意公开')}</b>{' '}
      <span className="note">
        {by} {on} {note ?? ''}
      </span>
    </p>
  );
}

/** The form of a reviewer: both kinds of review, agreed or objected, with a note. */
function ReviewForm({ release }: { readonly release: ReleaseLine }) {
  const [note, setNote] = useState('');
  const verb = useVerb('plan.reviewRelease');
  const conclude = (review: 'secrecy' | 'privacy', conclusion: 'agreed' | 'objected') =>
    void verb.run({
      release: release.id,
      version: release.version,
      review,
      conclusion,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  const kinds = [
    ['secrecy', t('保密审查')],
    ['privacy', t('隐私审查')],
  ] as const;
  return (
    <div className="publish-review">
      <Note name="note" label={t('审查说明')} value={note} change={setNote} failure={verb.failure} rows={2} optional />
      <Complaint failure={verb.failure} fields={['note']} />
      {kinds.map(([kind, name]) => (
        <div key={kind} className="row">
          <span>{name}</span>
          <button type="button" className="btn" disabled={verb.running} onClick={() => conclude(kind, 'agreed')}>
            {t('同意公开')}
          </button>
          <button type="button" className="btn t" disabled={verb.running} onClick={() => conclude(kind, 'objected')}>
            {t('不同意公开')}
          </button>
        </div>
      ))}
    </div>
  );
}

/** The buttons of who may let a release out or take it back. */
function Decide({ release }: { readonly release: ReleaseLine }) {
  const { account } = useSession();
  const [why, setWhy] = useState<string | null>(null);
  const publish = useVerb('plan.publish');
  const withdraw = useVerb('plan.withdrawRelease');
  const seen = { release: release.id, version: release.version };
  const isPassed = release.secrecy?.conclusion === 'agreed' && release.privacy?.conclusion === 'agreed';
  const mayWithdraw = holds(account, 'planner') || (release.state === 'published' && holds(account, 'leader'));
  if (release.state === 'withdrawn' || !mayWithdraw) return null;
  return (
    <>
      <Complaint failure={publish.failure ?? withdraw.failure} fields={['why']} />
      {why === null ? null : (
        <Note
          name="why"
          label={t('事由')}
          value={why}
          change={setWhy}
          failure={withdraw.failure}
          rows={2}
          note={t('撤回后公开页只剩一句话，这里留下记录。')}
        />
      )}
      <div className="row">
        {release.state === 'prepared' && holds(account, 'planner') && why === null ? (
          <button type="button" className="btn p" disabled={!isPassed || publish.running} onClick={() => void publish.run(seen)}>
            {t('发布')}
          </button>
        ) : null}
        {why === null ? (
          <button type="button" className="btn t" onClick={() => setWhy('')}>
            {release.state === 'published' ? t('撤回') : t('作废')}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="btn"
              disabled={why.trim() === '' || withdraw.running}
              onClick={() => void withdraw.run({ ...seen, why: why.trim() })}
            >
              {t('确定撤回')}
            </button>
            <button type="button" className="btn t" onClick={() => setWhy(null)}>
              {t('不撤了')}
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** A release: what it is, who reviewed it, what can be done with it now. */
export function PublishRelease({ release }: { readonly release: ReleaseLine }) {
  const { account } = useSession();
  const [shown, setShown] = useState(false);
  const mayReview = release.state === 'prepared' && !release.isMine && holds(account, 'planner', 'leader', 'releaseReviewer');
  return (
    <article className={`publish-release ${release.state}`}>
      <h2>
        {release.title} <span className="state">{stateWord(release)}</span>
      </h2>
      <p className="note">
        {t('{n}项承诺 · 数截至{day} · {who}拟稿', { n: release.promises, day: release.asOf, who: release.preparedBy })}
        {release.publishedOn === null ? '' : ` · ${t('{who}发布于{day}', { who: release.publishedBy ?? '', day: release.publishedOn })}`}
        {release.withdrawnOn === null ? '' : ` · ${t('{who}撤回于{day}', { who: release.withdrawnBy ?? '', day: release.withdrawnOn })}`}
      </p>
      {release.withdrawnBecause === null ? null : <p>{t('撤回事由：{why}', { why: release.withdrawnBecause })}</p>}
      <Review name={t('保密审查')} review={release.secrecy} />
      <Review name={t('隐私审查')} review={release.privacy} />
      <button type="button" className="as-link" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t('收起内容') : t('看冻结的内容')}
      </button>
      {shown ? <PublishContent release={release.id} /> : null}
      {mayReview ? <ReviewForm release={release} /> : null}
      <Decide release={release} />
    </article>
  );
}
