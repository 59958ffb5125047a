import { Link, useParams } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { TimelineView } from '../types.ts';
import { EVENTS } from './words.ts';
import './inspection.css';

/** Everything that inspection did at one organisation, newest first. */
export default function TimelinePage() {
  const { organisation } = useParams({ strict: false }) as { readonly organisation: string };
  const found = useView<TimelineView>('inspection.timeline', { organisation });
  useTitle(t('督导过程'));
  const view = found.value;
  if (view === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={8} />
      </div>
    );
  return (
    <div className="page in-page">
      <p>
        <Link to={'/inspection' as never}>{t('教育督导')}</Link>
      </p>
      <h1>{view.name}</h1>
      {view.events.length === 0 ? (
        <Nothing title={t('还没有督导记录')} />
      ) : (
        <ol className="in-line">
          {view.events.map(event => (
            <li key={`${event.day} ${event.kind} ${event.path}`} className={event.kind}>
              <time>{event.day}</time>
              <b>{t(EVENTS[event.kind])}</b>
              <Link to={event.path as never}>{event.text}</Link>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
