import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { figure, percent } from '#web/kit/figure.ts';
import { languageNow, t, zh } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { BookingView, CalendarView, Usage } from '../types.ts';
import { BookForm } from './bookForm.tsx';
import { BookingCard } from './bookingCard.tsx';
import { Day } from './day.tsx';
import { daysOfMonth, monthAfter, weekdayOf } from './month.ts';
import { usePhone } from './usePhone.ts';
import './works.css';

const WEEK = [zh('周一'), zh('周二'), zh('周三'), zh('周四'), zh('周五'), zh('周六'), zh('周日')];

const monthWord = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  if (languageNow() === 'zh') return `${year}年${number}月`;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
};

function UsageRow({ label, usage }: { readonly label: string; readonly usage: Usage }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="n">
        {figure(usage.usedHalfDays)}/{figure(usage.openHalfDays)}
      </td>
      <td className="n">{figure(usage.pupils)}</td>
      <td className="n">{figure(usage.attended)}</td>
      <td className="n">{percent(usage.load, 1)}</td>
    </tr>
  );
}

function Side({ view }: { readonly view: CalendarView }) {
  return (
    <aside className="wk-use">
      <h2>{t('使用情况')}</h2>
      <table className="tl">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col" className="n">
              {t('用/开半天')}
            </th>
            <th scope="col" className="n">
              {t('预约')}
            </th>
            <th scope="col" className="n">
              {t('实到')}
            </th>
            <th scope="col" className="n">
              {t('利用率')}
            </th>
          </tr>
        </thead>
        <tbody>
          <UsageRow label={t('本月')} usage={view.usage} />
          <UsageRow label={t('{label}学年至今', { label: view.year.label })} usage={view.year.usage} />
        </tbody>
      </table>
      <p className="note">{t('利用率＝预约人数÷（工作日半天数×容量），停用日不计。')}</p>
      <h2 className="wk-gap">{t('本学年来的学校')}</h2>
      <table className="tl">
        <tbody>
          {view.year.schools.map(one => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className="n">{t('{n}人次', { n: figure(one.pupils) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </aside>
  );
}

function Month({ view }: { readonly view: CalendarView }) {
  const phone = usePhone();
  const [asked, setAsked] = useState<{ readonly day: string; readonly half: 'morning' | 'afternoon'; readonly left: number } | null>(null);
  const [opened, setOpened] = useState<BookingView | null>(null);
  const days = daysOfMonth(view.month);
  return (
    <div>
      <div className="wk-month">
        {WEEK.map(name => (
          <div className="wk-week" key={name}>
            {t(name)}
          </div>
        ))}
        {Array.from({ length: weekdayOf(days[0]!) }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blank days before the first are their places
          <div className="wk-day off blank" key={place} />
        ))}
        {days.map(day => (
          <Day
            key={day}
            view={view}
            day={day}
            phone={phone}
            book={(on, half, left) => setAsked({ day: on, half, left })}
            open={setOpened}
          />
        ))}
      </div>
      {asked === null ? null : <BookForm view={view} {...asked} close={() => setAsked(null)} />}
      {opened === null ? null : <BookingCard booking={opened} close={() => setOpened(null)} />}
    </div>
  );
}

/** The calendar of a base for learning by work: month by month, who comes, what room is left, and how it is used. */
export default function CalendarPage() {
  const { account } = useSession();
  const { base, month } = useSearch({ strict: false }) as { readonly base?: string; readonly month?: string };
  const navigate = useNavigate();
  const asked = { ...(base === undefined ? {} : { base }), ...(month === undefined ? {} : { month }) };
  const found = useView<CalendarView>('works.baseCalendar', asked, { keep: true });
  useTitle(t('劳动基地'));
  const view = found.value;
  if (view === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={10} />
      </div>
    );
  const go = (change: Readonly<Record<string, string>>) =>
    void navigate({ to: '.', search: { ...asked, ...change } as never, replace: true });
  if (view.base === null)
    return (
      <div className="page">
        <Nothing title={t('还没有劳动教育实践基地')} detail={t('登记基地、容量和启用日期以后，学校就能预约。')}>
          {holds(account, 'works') ? (
            <Link className="btn p" to={'/ledger/base' as never}>
              {t('登记基地')}
            </Link>
          ) : null}
        </Nothing>
      </div>
    );
  return (
    <div className="page wk-page">
      <div className="wk-top">
        <div className="wk-said">
          <h1>{view.base.name}</h1>
          <p>
            {[
              view.base.site,
              t('每半天{n}人', { n: figure(view.base.capacity) }),
              t('{day}启用', { day: view.base.openedOn }),
              view.base.courses,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <span className="r row no-print">
          <select className="btn" value={view.base.id} aria-label={t('基地')} onChange={event => go({ base: event.target.value })}>
            {view.bases.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          {holds(account, 'works') ? (
            <Link className="btn" to={`/ledger/base/${view.base.id}` as never}>
              {t('基地与停用日')}
            </Link>
          ) : null}
        </span>
      </div>
      <div className="row">
        <button type="button" className="btn s" aria-label={t('上个月')} onClick={() => go({ month: monthAfter(view.month, -1) })}>
          ‹
        </button>
        <b>{monthWord(view.month)}</b>
        <button type="button" className="btn s" aria-label={t('下个月')} onClick={() => go({ month: monthAfter(view.month, 1) })}>
          ›
        </button>
        {view.mayBook ? <span className="note">{t('点一个半天即可预约')}</span> : null}
      </div>
      <div className="wk-side wk-gap">
        <Month view={view} />
        <Side view={view} />
      </div>
    </div>
  );
}
