import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { useView } from '#web/kit/useView.ts';
import './notices.css';

/** The bell: how many duties wait of which a notice was not read, and the way to them. */
export default function Bell() {
  const { value } = useView<{ readonly unread: number }>('notices.unread', {});
  const unread = value?.unread ?? 0;
  return (
    <Link to="/notices" className="bell" aria-label={unread === 0 ? t('通知') : t('通知，{n}件未读', { n: unread })}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M8 1.5a4.5 4.5 0 0 0-4.5 4.5v3L2 11.5h12L12.5 9V6A4.5 4.5 0 0 0 8 1.5ZM6.2 13a1.9 1.9 0 0 0 3.6 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      </svg>
      {unread === 0 ? null : <b>{unread > 99 ? '99+' : unread}</b>}
    </Link>
  );
}
