import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { LinksView } from '../cascade/types.ts';
import { contradictionWord } from './ownWords.ts';
import './own.css';

type Own = LinksView['promises'][number];

/** Chooses the promise of the county that one takes up. */
function Choose({ own, county }: { readonly own: Own; readonly county: LinksView['county'] }) {
  const link = useVerb('plan.linkPromise');
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" className="btn s" onClick={() => setOpen(true)}>
        {t('指定承接')}
      </button>
    );
  return (
    <>
      <select
        className="in"
        aria-label={t('总规划的承诺')}
        defaultValue=""
        disabled={link.running}
        onChange={event =>
          void link.run({ promise: own.id, countyPromise: event.target.value }).then(answer => answer.ok && setOpen(false))
        }
      >
        <option value="" disabled>
          {t('选总规划的一项')}
        </option>
        {county.map(one => (
          <option key={one.id} value={one.id}>
            {one.number} {one.title}
          </option>
        ))}
      </select>
      <Complaint failure={link.failure} />
    </>
  );
}

function OneLink({ link, mayDecide }: { readonly link: Own['links'][number]; readonly mayDecide: boolean }) {
  const confirm = useVerb('plan.confirmLinks');
  const reject = useVerb('plan.rejectLink');
  const busy = confirm.running || reject.running;
  return (
    <div className={link.state === 'rejected' ? 'mute' : ''}>
      <Link to="/plan/promises/$promise" params={{ promise: link.county.id }}>
        {t('第{n}项', { n: link.county.number })} {link.county.title}
      </Link>{' '}
      {link.state === 'confirmed' ? <span className="jade">{t('已确认')}</span> : null}
      {link.state === 'rejected' ? t('不承接') : null}
      {link.state === 'proposed' ? (
        <span className="mute">{link.likeness === null ? '' : t('相似{n}', { n: figure(link.likeness, 2) })}</span>
      ) : null}
      {link.contradictions.map(kind => (
        <span key={kind} className="late-count">
          {' '}
          {contradictionWord(kind)}
        </span>
      ))}{' '}
      {mayDecide && link.state !== 'confirmed' ? (
        <button type="button" className="btn s" disabled={busy} onClick={() => void confirm.run({ links: [link.id] })}>
          {t('确认')}
        </button>
      ) : null}{' '}
      {mayDecide && link.state !== 'rejected' ? (
        <button type="button" className="btn s" disabled={busy} onClick={() => void reject.run({ link: link.id, version: link.version })}>
          {t('不承接')}
        </button>
      ) : null}
      <Complaint failure={confirm.failure ?? reject.failure} />
    </div>
  );
}

function LinksScreen({ view }: { readonly view: LinksView }) {
  const confirm = useVerb('plan.confirmLinks');
  const propose = useVerb('plan.proposeLinks');
  const waiting = view.promises.flatMap(one => one.links.filter(link => link.state === 'proposed' && link.contradictions.length === 0));
  return (
    <>
      <div className="ph">
        <h1>{t('承接关系')}</h1>
        <span className="meta">
          <Link to="/plan/$plan" params={{ plan: view.plan.id }}>
            {view.plan.title}
          </Link>
        </span>
        {view.mayDecide ? (
          <div className="r">
            <button type="button" className="btn" disabled={propose.running} onClick={() => void propose.run({ plan: view.plan.id })}>
              {t('再比对一次')}
            </button>
            {waiting.length > 0 ? (
              <button
                type="button"
                className="btn p"
                disabled={confirm.running}
                onClick={() => void confirm.run({ links: waiting.map(link => link.id) })}
              >
                {t('确认没有不一致的{n}项', { n: waiting.length })}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
      <div className="page">
        <Complaint failure={confirm.failure ?? propose.failure} />
        <div className="own-wide">
          <table className="tl own-form">
            <thead>
              <tr>
                <th scope="col">{t('本单位承诺')}</th>
                <th scope="col">{t('承接总规划的哪一项')}</th>
              </tr>
            </thead>
            <tbody>
              {view.promises.map(one => (
                <tr key={one.id}>
                  <th scope="row" className="wrap">
                    <Link to="/plan/promises/$promise" params={{ promise: one.id }}>
                      {one.title}
                    </Link>
                    <div className="note">{one.quote}</div>
                  </th>
                  <td className="wrap">
                    {one.links.map(link => (
                      <OneLink key={link.id} link={link} mayDecide={view.mayDecide} />
                    ))}
                    {view.mayDecide && one.links.every(link => link.state === 'rejected') ? (
                      <Choose own={one} county={view.county} />
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

/** What the plan of a school or department takes up of the county's, to be confirmed line by line. */
export default function LinksPage() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const view = useView<LinksView>('plan.links', { plan });
  useTitle(t('承接关系'));
  if (view.value === undefined)
    return (
      <div className="page">
        <Pending view={view} />
      </div>
    );
  return <LinksScreen view={view.value} />;
}
