import { Link } from '@tanstack/react-router';
import { dayInSentence } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import type { CockpitView, Movement } from '../cockpit/types.ts';
import { causeSaid } from './causeWords.ts';

const Line = ({ one, whole }: { readonly one: Movement; readonly whole: CockpitView }) => (
  <li>
    <StatusMark status={one.from} /> → <StatusMark status={one.to} />
    <Link to="/plan/promises/$promise" params={{ promise: one.id }}>
      <b>{one.title}</b> <span className="no">{one.number}</span>
    </Link>
    <span className="mute">{[one.lead, causeSaid(whole.causeOf[one.id]) ?? one.cause].filter(Boolean).join(' · ')}</span>
  </li>
);

/** What slipped since the last quarter and why, and what caught up. */
export function CockpitMoved({ whole }: { readonly whole: CockpitView }) {
  const { slipped, recovered, since } = whole;
  if (slipped.length + recovered.length === 0) return null;
  return (
    <section className="cp-moved">
      <div className="hh">
        <h2>
          {t('新近变化')} <small>{t('与{day}比', { day: dayInSentence(since) })}</small>
        </h2>
      </div>
      <ul>
        {[...slipped.slice(0, 6), ...recovered.slice(0, 3)].map(one => (
          <Line key={one.id} one={one} whole={whole} />
        ))}
      </ul>
    </section>
  );
}
