import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line } from '#web/kit/fields.tsx';
import { either, t } from '#web/kit/language.ts';
import { linkTo } from '#web/kit/linkTo.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { NoticeGroup, NoticesView, OpenNotice } from '../mine.ts';
import './notices.css';

/** `before 7` in words. */
function stageWord(stage: string): string {
  const [side, days = ''] = stage.split(' ');
  return side === 'before' ? t('到期前{n}天', { n: days }) : t('过期后{n}天', { n: days });
}

function NoticeRow({ notice, read }: { readonly notice: OpenNotice; readonly read: (ids: readonly string[]) => void }) {
  const { title, titleEnglish, action, actionEnglish, ids } = notice;
  return (
    <li className={notice.isRead ? 'read' : ''}>
      <div>
        <b>{either(title, titleEnglish)}</b>
        <p className="note">
          {t('{day} 提醒', { day: notice.sentOn })} · {stageWord(notice.stage)} · {t('{day} 到期', { day: notice.due })}
        </p>
      </div>
      <span className="row">
        <Link {...linkTo(notice.path)} className="btn" onClick={() => read(ids)}>
          {either(action, actionEnglish)}
        </Link>
        {notice.isRead ? null : (
          <button type="button" className="as-link" onClick={() => read(ids)}>
            {t('标为已读')}
          </button>
        )}
      </span>
    </li>
  );
}

/** Duties of one kind, with how many there are. */
function Group({ group, read }: { readonly group: NoticeGroup; readonly read: (ids: readonly string[]) => void }) {
  const unread = group.notices.flatMap(one => one.ids);
  return (
    <section className="notices-group">
      <h2>
        {either(group.action, group.actionEnglish)} <small>{group.notices.length}</small>
        {group.notices.length < 2 || unread.length === 0 ? null : (
          <button type="button" className="as-link" onClick={() => read(unread)}>
            {t('这一类标为已读')}
          </button>
        )}
      </h2>
      <ul className="notices-list">
        {group.notices.map(notice => (
          <NoticeRow key={notice.id} notice={notice} read={read} />
        ))}
      </ul>
    </section>
  );
}

/** One's own mailbox for reminders. */
function Mailbox({ address }: { readonly address: string | null }) {
  const [typed, setTyped] = useState(address ?? '');
  const verb = useVerb('notices.setMailbox');
  return (
    <form
      className="notices-mailbox"
      onSubmit={event => {
        event.preventDefault();
        void verb.run({ address: typed.trim() });
      }}
    >
      <Line
        name="address"
        label={t('接收提醒的邮箱')}
        value={typed}
        change={setTyped}
        failure={verb.failure}
        optional
        note={t('邮件里只说有事待办和登录地址，不写内容。留空就不发邮件。')}
      />
      <Complaint failure={verb.failure} fields={['address', '邮箱地址']} />
      <button type="submit" className="btn" disabled={verb.running || typed.trim() === (address ?? '')}>
        {t('存下邮箱')}
      </button>
    </form>
  );
}

/** What one was reminded of and still waits, by kind; what was done since is counted below. */
export default function NoticesPage() {
  const view = useView<NoticesView>('notices.mine', {});
  const verb = useVerb('notices.markRead');
  useTitle(t('通知'));
  const { value } = view;
  if (value === undefined) return <Pending view={view} />;
  const unread = value.groups.flatMap(group => group.notices.flatMap(one => one.ids));
  const done = value.notices.filter(one => one.title === null).length;
  const read = (ids: readonly string[]) => void (ids.length === 0 ? null : verb.run({ notices: ids }));
  return (
    <>
      <div className="ph">
        <h1>{t('通知')}</h1>
        <span className="meta">{t('{n}件未读', { n: value.unread })}</span>
        <div className="r">
          {unread.length === 0 ? null : (
            <button type="button" className="btn" disabled={verb.running} onClick={() => read(unread)}>
              {t('全部标为已读')}
            </button>
          )}
        </div>
      </div>
      <div className="page notices">
        {value.groups.length === 0 ? <Nothing title={t('没有要提醒的事')} detail={t('有事快到期或过期时，这里会提醒。')} /> : null}
        {value.groups.map(group => (
          <Group key={group.action} group={group} read={read} />
        ))}
        {done === 0 ? null : <p className="note">{t('另有{n}条提醒，事已办完。', { n: done })}</p>}
        <Mailbox address={value.mailbox} />
      </div>
    </>
  );
}
