import { Link } from '@tanstack/react-router';
import { type ComponentType, Suspense } from 'react';
import type { Day } from '#kernel/day.ts';
import { type Duty, type DutyGroup, groupsOf, headline, useDuties } from '../kit/duties.ts';
import { dayInSentence, dayWithWeek, shortDay } from '../kit/figure.ts';
import { either, t } from '../kit/language.ts';
import { linkTo } from '../kit/linkTo.ts';
import { useSession } from '../kit/session.ts';
import { Nothing, Pending } from '../kit/states.tsx';
import { useTitle } from '../kit/useTitle.ts';
import './today.css';

function DutyLine({ duty, today }: { readonly duty: Duty; readonly today: Day }) {
  const pressing = duty.due !== null && duty.due <= today;
  return (
    <li className="duty">
      <span className={pressing ? 'when now' : 'when'}>{duty.due === null ? '' : duty.due === today ? t('今天') : shortDay(duty.due)}</span>
      <span className="what">
        <b>{either(duty.title, duty.titleEnglish)}</b>
        <span>{either(duty.detail, duty.detailEnglish)}</span>
      </span>
      <Link {...linkTo(duty.path)} aria-label={`${either(duty.action, duty.actionEnglish)}：${either(duty.title, duty.titleEnglish)}`}>
        {either(duty.action, duty.actionEnglish)}
      </Link>
    </li>
  );
}

function Group({ group, today }: { readonly group: DutyGroup; readonly today: Day }) {
  return (
    <section>
      <h2>
        {group.title} <small>{group.duties.length}</small>
      </h2>
      <ul className="duties">
        {group.duties.map(duty => (
          <DutyLine key={duty.path + duty.title} duty={duty} today={today} />
        ))}
      </ul>
    </section>
  );
}

/** The home page: what waits for this person, then the offices' own parts. */
export function Today({ parts }: { readonly parts: readonly ComponentType[] }) {
  const { county } = useSession();
  useTitle(t('今日'));
  const duties = useDuties();
  const groups = duties.value === undefined ? null : groupsOf(duties.value, county.today);
  return (
    <div className="page today">
      <div className="today-head">
        <div className="mute">
          {dayWithWeek(county.today)}
          {county.isExample ? ` · ${t('示例县的今天固定为{day}', { day: dayInSentence(county.today) })}` : ''}
        </div>
        <h1>{groups === null ? t('今日') : headline(groups)}</h1>
      </div>
      <div className="today-cols">
        <div>
          {groups === null ? <Pending view={duties} /> : null}
          {groups?.map(group => (
            <Group key={group.key} group={group} today={county.today} />
          ))}
          {groups?.length === 0 ? (
            <Nothing title={t('没有等你办的事')} detail={t('要报送、要审核、要改的事会出现在这里，最急的在上面。')} />
          ) : null}
        </div>
        <div>
          {parts.map((Part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the offices' parts never change places
            <Suspense key={index} fallback={null}>
              <Part />
            </Suspense>
          ))}
        </div>
      </div>
    </div>
  );
}
