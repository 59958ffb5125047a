import type { Day as DayText } from '#kernel/day.ts';
import { dayWithWeek, figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import type { BookingView, CalendarView } from '../types.ts';

type Half = 'morning' | 'afternoon';

interface DayProps {
  readonly view: CalendarView;
  readonly day: DayText;
  readonly phone: boolean;
  readonly book: (day: DayText, half: Half, left: number) => void;
  readonly open: (booking: BookingView) => void;
}

function HalfDay({ view, day, half, book, open }: Omit<DayProps, 'phone'> & { readonly half: Half }) {
  const capacity = view.base?.capacity ?? 0;
  const own = view.bookings.filter(one => one.day === day && one.half === half && one.state !== 'calledOff');
  const taken = own.reduce((sum, one) => sum + one.pupils, 0);
  const word = half === 'morning' ? t('上午') : t('下午');
  const left = capacity - taken;
  const may = view.mayBook && day >= view.today && left > 0;
  const bar = (
    <svg width="100%" height="5" aria-hidden="true">
      <rect width="100%" height="5" fill="#E6EAE6" />
      <rect width={`${Math.min(100, (taken / capacity) * 100)}%`} height="5" fill={left === 0 ? '#17211E' : '#2F8C77'} />
    </svg>
  );
  if (taken === 0 && !may) return null;
  return (
    <>
      {may ? (
        <button
          type="button"
          className="wk-half"
          onClick={() => book(day, half, left)}
          aria-label={t('预约{day}{half}', { day, half: word })}
        >
          {word} {figure(taken)}/{figure(capacity)}
          {bar}
        </button>
      ) : (
        <span className="wk-half">
          {word} {figure(taken)}/{figure(capacity)}
          {bar}
        </span>
      )}
      {own.map(one => (
        <button key={one.id} type="button" className={one.state === 'held' ? 'wk-class held' : 'wk-class'} onClick={() => open(one)}>
          {one.state === 'held' ? '✓ ' : ''}
          {one.school} {one.className} {figure(one.attended ?? one.pupils)}
        </button>
      ))}
    </>
  );
}

/** One day of the calendar: how full each half is, and who comes. */
export function Day(props: DayProps) {
  const { view, day, phone } = props;
  const closed = view.closures.find(one => one.fromDay <= day && day <= one.toDay);
  const isOff = closed !== undefined || view.base === null || day < view.base.openedOn;
  const hasBookings = view.bookings.some(one => one.day === day && one.state !== 'calledOff');
  if (phone && (isOff || day < view.today) && !hasBookings) return null;
  return (
    <div className={`wk-day${isOff ? ' off' : ''}${day === view.today ? ' today' : ''}`}>
      <span className="wk-date">{phone ? dayWithWeek(day) : Number(day.slice(8))}</span>
      {closed === undefined ? null : <span>{closed.why}</span>}
      {isOff && !hasBookings ? null : (
        <>
          <HalfDay {...props} half="morning" />
          <HalfDay {...props} half="afternoon" />
        </>
      )}
    </div>
  );
}
