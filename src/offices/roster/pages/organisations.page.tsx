import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { OrganisationLine } from '../organisations.ts';
import { Closing } from './closing.tsx';
import { kindWord } from './kinds.ts';
import { OrganisationForm } from './organisationForm.tsx';
import './organisations.css';

type Open = { readonly form: 'add' } | { readonly form: 'rename' | 'close'; readonly organisation: OrganisationLine };

function OrganisationRow({
  one,
  mayChange,
  open,
}: {
  readonly one: OrganisationLine;
  readonly mayChange: boolean;
  readonly open: (next: Open) => void;
}) {
  const closed = one.state === 'closed';
  return (
    <tr className={closed ? 'mute' : ''}>
      <th scope="row">
        <b>{one.name}</b>
      </th>
      <td>{one.shortName ?? ''}</td>
      <td>{kindWord(one.kind)}</td>
      <td>{one.parentName ?? ''}</td>
      <td>{one.code ?? ''}</td>
      <td>{closed ? t('已撤销') : t('在设')}</td>
      <td className="n">
        {mayChange && !closed ? (
          <span className="row acts">
            <button type="button" className="as-link" onClick={() => open({ form: 'rename', organisation: one })}>
              {t('更名')}
            </button>
            <button type="button" className="as-link" onClick={() => open({ form: 'close', organisation: one })}>
              {t('撤销')}
            </button>
          </span>
        ) : null}
      </td>
    </tr>
  );
}

/** The bodies of the county that can be responsible: the bureau, its sections, other departments, townships, schools. */
export default function OrganisationsPage() {
  const { account } = useSession();
  const view = useView<readonly OrganisationLine[]>('roster.organisations', {});
  const [open, setOpen] = useState<Open | null>(null);
  const [search, setSearch] = useState('');
  useTitle(t('单位'));
  const mayChange = holds(account, 'administrator', 'planner');
  const all = view.value ?? [];
  const shown = all.filter(one => `${one.name}${one.shortName ?? ''}${one.code ?? ''}`.includes(search.trim()));
  const close = () => setOpen(null);
  return (
    <>
      <div className="ph">
        <h1>{t('单位')}</h1>
        <span className="meta">{view.value === undefined ? '' : t('{n}个', { n: all.length })}</span>
        <div className="r">
          <input
            className="in"
            type="search"
            value={search}
            onChange={event => setSearch(event.target.value)}
            placeholder={t('按名称查找')}
            aria-label={t('按名称查找')}
          />
          {mayChange ? (
            <button type="button" className="btn p" onClick={() => setOpen({ form: 'add' })}>
              {t('登记单位')}
            </button>
          ) : null}
        </div>
      </div>
      <div className="page">
        {open === null ? null : open.form === 'close' ? (
          <Closing key={open.organisation.id} organisation={open.organisation} close={close} />
        ) : (
          <OrganisationForm
            key={open.form === 'rename' ? open.organisation.id : ''}
            renamed={open.form === 'rename' ? open.organisation : null}
            all={all}
            close={close}
          />
        )}
        {view.value === undefined ? (
          <Pending view={view} />
        ) : shown.length === 0 ? (
          <Nothing title={t('没有名称里带“{words}”的单位', { words: search })} detail={t('名录里共{n}个单位。', { n: all.length })} />
        ) : (
          <div className="scroll-x">
            <table className="tl organisations">
              <thead>
                <tr>
                  <th scope="col">{t('单位名称')}</th>
                  <th scope="col">{t('简称')}</th>
                  <th scope="col">{t('类别')}</th>
                  <th scope="col">{t('上级单位')}</th>
                  <th scope="col">{t('单位代码')}</th>
                  <th scope="col">{t('状态')}</th>
                  <th scope="col">
                    <span className="hidden">{t('可做的事')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(one => (
                  <OrganisationRow key={one.id} one={one} mayChange={mayChange} open={setOpen} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </>
  );
}
