import { Link, useParams } from '@tanstack/react-router';
import { either, t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { Dossier } from '../types.ts';
import './privacy.css';

/** What the house holds on the person of a request, masked, with the way to the ledger where a row is put right. */
export default function HeldPage() {
  const { request } = useParams({ strict: false }) as { readonly request: string };
  const found = useView<Dossier>('privacy.dossier', { personRequest: request });
  useTitle(t('所存信息'));
  const held = found.value;
  if (held === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={10} />
      </div>
    );
  return (
    <div className="page pv-page">
      <h1>{t('所存信息：{name}', { name: held.person })}</h1>
      <p className="pv-lead">
        <Link className="btn" to={`/ledger/personRequest/${request}` as never}>
          {t('回到请求，生成材料')}
        </Link>
      </p>
      {held.sections.length === 0 ? <Nothing title={t('没有存任何信息')} /> : null}
      {held.sections.map(section => (
        <section key={section.register}>
          <h2>
            {section.label}
            <small>{t('{n}条', { n: section.total })}</small>
          </h2>
          {section.rows.map(row => (
            <dl key={row.id} className="pv-row">
              {section.headings.map((heading, place) =>
                row.cells[place] === '' ? null : (
                  <div key={heading}>
                    <dt>{heading}</dt>
                    <dd>{row.cells[place]}</dd>
                  </div>
                ),
              )}
              <div>
                <dt>{t('更正')}</dt>
                <dd>
                  {section.mayOpen ? (
                    <Link to={`/ledger/${section.register}/${row.id}` as never}>{t('到台账')}</Link>
                  ) : section.keepers.length > 0 ? (
                    t('由{who}办理', { who: section.keepers.map(role => either(role.label, role.english ?? role.label)).join(t('、')) })
                  ) : (
                    '—'
                  )}
                </dd>
              </div>
            </dl>
          ))}
        </section>
      ))}
    </div>
  );
}
