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
import type { NoticeLine, NoticesView } from '../mine.ts';
import './notices.css';

/** `before 7` in words. */
function stageWord(stage: string): string {
  const [side, days = ''] = stage.split(' ');
  return side === 'before' ? t('到期前{n}天', { n: days }) : t('过期后{n}天', { n: days });
}

function NoticeRow({ notice, read }: { readonly notice: NoticeLine; readonly read: (id: string) => void }) {
  const { title, titleEnglish, action, actionEnglish } = notice;
  return (
    <li className={notice.isRead ? 'read' : ''}>
      <div>
        <b>{title === null ? t('已经办完') : either(title, titleEnglish ?? title)}</b>
        <p className="note">
          {t('{day} 提醒', { day: notice.sentOn })} · {stageWord(notice.stage)} · {t('{day} 到期', { day: notice.due })}
        </p>
      </div>
      <span className="row">
        {action === null ? null : (
          <Link {...linkTo(notice.path)} className="btn" onClick={() => read(notice.id)}>
            {either(action, actionEnglish ?? action)}
          </Link>
        )}
        {notice.isRead ? null : (
          <button type="button" className="as-link" onClick={() => read(notice.id)}>
            {t('标为已读')}
          </button>
        )}
      </span>
    </li>
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

/** What one was reminded of, the newest first. */
export default function NoticesPage() {
  const view = useView<NoticesView>('notices.mine', {});
  const verb = useVerb('notices.markRead');
  useTitle(t('通知'));
  const { value } = view;
  if (value === undefined) return <Pending view={view} />;
  const unread = value.notices.filter(one => !one.isRead).map(one => one.id);
  return (
    <>
      <div className="ph">
        <h1>{t('通知')}</h1>
        <span className="meta">{t('{n}条未读', { n: unread.length })}</span>
        <div className="r">
          {unread.length === 0 ? null : (
            <button type="button" className="btn" disabled={verb.running} onClick={() => void verb.run({ notices: unread })}>
              {t('全部标为已读')}
            </button>
          )}
        </div>
      </div>
      <div className="page notices">
        {value.notices.length === 0 ? (
          <Nothing title={t('还没有提醒')} detail={t('有事快到期或过期时，这里会提醒。')} />
        ) : (
          <ul className="notices-list">
            {value.notices.map(notice => (
              <NoticeRow key={notice.id} notice={notice} read={id => void verb.run({ notices: [id] })} />
            ))}
          </ul>
        )}
        <Mailbox address={value.mailbox} />
      </div>
    </>
  );
}
