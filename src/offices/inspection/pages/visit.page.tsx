import { Link, useParams } from '@tanstack/react-router';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { VisitSheet } from '../types.ts';
import { NoticeForm } from './noticeForm.tsx';
import { VisitForm } from './visitForm.tsx';
import { ISSUE_STATES, VERDICTS, VISIT_KINDS, VISIT_STATES } from './words.ts';
import './inspection.css';

/** What was marked, item by item. */
function Marks({ items }: { readonly items: VisitSheet['items'] }) {
  const marked = items.filter(one => one.mark !== null);
  if (marked.length === 0) return null;
  return (
    <section>
      <h2>
        {t('检查结论')} <small>{marked.length}</small>
      </h2>
      <ul className="in-marks">
        {marked.map(({ id, item, mark }) => (
          <li key={id}>
            <span className={`in-verdict ${mark!.verdict}`}>{t(VERDICTS[mark!.verdict])}</span>
            <span>
              {item}
              {mark!.found === null ? null : <span className="note">{mark!.found}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Issues({ issues }: { readonly issues: VisitSheet['issues'] }) {
  if (issues.length === 0) return null;
  return (
    <section>
      <h2>
        {t('督导问题')} <small>{issues.length}</small>
      </h2>
      <ul className="in-marks">
        {issues.map(one => (
          <li key={one.id}>
            <span className="in-verdict">{t(ISSUE_STATES[one.state] ?? '待整改')}</span>
            <span>
              <Link to={`/ledger/inspectionIssue/${one.id}` as never}>{one.subject}</Link>
              <span className="note">
                {t('{day}前整改到位', { day: one.deadline })}
                {one.detail === null ? '' : ` · ${one.detail}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Held({ sheet }: { readonly sheet: VisitSheet }) {
  const { visit } = sheet;
  return (
    <>
      <p className="in-summary">{visit.summary}</p>
      {visit.photos.length === 0 ? null : (
        <div className="in-photos">
          {visit.photos.map((hash, place) => (
            <a key={hash} href={fileAddress({ hash, name: `${place + 1}.jpg` })} target="_blank" rel="noreferrer">
              <img src={fileAddress({ hash, name: `${place + 1}.jpg` })} alt={t('现场照片{n}', { n: place + 1 })} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      <Marks items={sheet.items} />
      <Issues issues={sheet.issues} />
      {sheet.notices.map(notice => (
        <p key={notice.id} className="in-notice">
          {t('整改通知书')}{' '}
          {notice.file === null ? (
            notice.noticeNumber
          ) : (
            <a href={fileAddress({ hash: notice.file, name: `${notice.noticeNumber}.docx` })}>{notice.noticeNumber}.docx</a>
          )}
        </p>
      ))}
      {sheet.mayInspect && sheet.issues.length > 0 && sheet.notices.length === 0 ? <NoticeForm sheet={sheet} /> : null}
    </>
  );
}

/** A visit on one page: filled in at the school on a phone, read afterwards by office and school. */
export default function VisitPage() {
  const { visit: id } = useParams({ strict: false }) as { readonly visit: string };
  const found = useView<VisitSheet>('inspection.visitSheet', { visit: id });
  const sheet = found.value;
  useTitle(t('督导记录'));
  if (sheet === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={8} />
      </div>
    );
  const { visit } = sheet;
  return (
    <div className="page in-page in-visit">
      <p className="note">
        <Link to={'/inspection' as never}>{t('教育督导')}</Link> ·{' '}
        <Link to={`/inspection/${sheet.organisation.id}` as never}>{t('督导过程')}</Link>
      </p>
      <h1>{sheet.organisation.name}</h1>
      <p className="mute">
        {visit.theme} · {t(VISIT_KINDS[visit.visitKind] ?? '督导')} · {sheet.inspector} ·{' '}
        {visit.heldOn ?? t('计划{day}', { day: visit.plannedOn })} · {t(VISIT_STATES[visit.state] ?? '督导')}
      </p>
      {visit.state === 'planned' && sheet.mayInspect ? <VisitForm sheet={sheet} /> : null}
      {visit.state === 'held' ? <Held sheet={sheet} /> : null}
      {visit.calledOffBecause === null ? null : <p>{t('已取消：{why}', { why: visit.calledOffBecause })}</p>}
      <p className="in-more no-print">
        <Link to={`/ledger/visit/${visit.id}` as never}>{t('台账里的这一条')}</Link>
      </p>
    </div>
  );
}
