import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { OrganisationOnDay } from '../changes/organisationsAsOf.ts';
import { kindWord } from './kinds.ts';
import { OrganisationStory } from './story.tsx';
import './asOf.css';

type Boundaries = 'thatDay' | 'today';
interface Counted {
  readonly schools: readonly string[];
  readonly of: readonly string[];
  readonly pupils: number | null;
}

function Counts({ all }: { readonly all: readonly OrganisationOnDay[] }) {
  const kinds = [...Map.groupBy(all, one => one.kind)].sort((a, b) => b[1].length - a[1].length);
  return (
    <ul className="ao-counts">
      <li>
        <b>{all.length}</b> {t('全部单位')}
      </li>
      {kinds.map(([kind, own]) => (
        <li key={kind}>
          <b>{own.length}</b> {kindWord(kind)}
        </li>
      ))}
    </ul>
  );
}

function Rows({
  all,
  pupilsOf,
  open,
  choose,
}: {
  readonly all: readonly OrganisationOnDay[];
  readonly pupilsOf: ReadonlyMap<string, number | null> | null;
  readonly open: string | null;
  readonly choose: (id: string | null) => void;
}) {
  return (
    <div className="scroll-x">
      <table className="tl ao">
        <thead>
          <tr>
            <th scope="col">{t('单位名称')}</th>
            <th scope="col">{t('类别')}</th>
            <th scope="col">{t('上级单位')}</th>
            {pupilsOf === null ? null : (
              <th scope="col" className="n">
                {t('在校生')}
              </th>
            )}
            <th scope="col">{t('对应单位')}</th>
          </tr>
        </thead>
        {all.map(one => (
          <tbody key={one.id}>
            <tr>
              <th scope="row">
                <button
                  type="button"
                  className="as-link"
                  aria-expanded={open === one.id}
                  onClick={() => choose(open === one.id ? null : one.id)}
                >
                  {one.name}
                </button>
              </th>
              <td>{kindWord(one.kind)}</td>
              <td>{one.parentName ?? ''}</td>
              {pupilsOf === null ? null : <td className="n">{pupilsOf.get(one.id) ?? ''}</td>}
              <td className="wrap">
                {one.others.length === 1 && one.others[0] === one.name ? '' : one.others.join('、') || t('已撤销，无承接')}
              </td>
            </tr>
            {open === one.id ? (
              <tr>
                <td colSpan={pupilsOf === null ? 4 : 5} className="wrap">
                  <OrganisationStory organisation={one.id} />
                </td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Pupils by organisation; on today's boundaries a sum for several is shown at the first of them. */
function pupilsBy(
  counted: readonly Counted[] | undefined,
  all: readonly OrganisationOnDay[],
  on: Boundaries,
): ReadonlyMap<string, number | null> {
  if (on === 'thatDay') return new Map((counted ?? []).flatMap(one => one.of.map(id => [id, one.pupils] as const)));
  const byName = new Map(all.map(one => [one.name, one.id]));
  return new Map(
    (counted ?? []).flatMap(one => (byName.has(one.schools[0] ?? '') ? [[byName.get(one.schools[0]!)!, one.pupils] as const] : [])),
  );
}

/** Organisations as they stood on a day, by what was known on a day, on the boundaries of then or of now. */
export default function AsOfPage() {
  const { account, county } = useSession();
  const [day, setDay] = useState<string>(county.today);
  const [knownOn, setKnownOn] = useState('');
  const [boundaries, setBoundaries] = useState<Boundaries>('thatDay');
  const [open, setOpen] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  useTitle(t('某日的单位'));
  const input = day === '' ? null : { day, knownOn: knownOn === '' ? null : knownOn, boundaries };
  const view = useView<readonly OrganisationOnDay[]>('roster.organisationsAsOf', input, { keep: true });
  const mayCount = holds(account, 'enrolment', 'planner', 'leader');
  const counted = useView<readonly Counted[]>('roster.enrolmentOn', mayCount ? input : null, { keep: true });
  const all = view.value ?? [];
  const shown = all.filter(one => one.name.includes(search.trim()));
  const asked = encodeURIComponent(JSON.stringify(input ?? {}));
  return (
    <>
      <div className="ph">
        <h1>{t('某日的单位')}</h1>
        <span className="meta">{t('合并、分设、更名、撤销以前和以后，都按当天的样子查')}</span>
        <div className="r no-print">
          <a className="btn" href={`/api/exports/roster.organisationsAsOf.xlsx?input=${asked}`} download>
            {t('导出')}
          </a>
        </div>
      </div>
      <div className="page">
        <div className="ao-ask">
          <label>
            <span className="sub">{t('哪一天')}</span>
            <input className="in" type="date" value={day} max={county.today} onChange={event => setDay(event.target.value)} />
          </label>
          <label>
            <span className="sub">{t('按哪天所知')}</span>
            <input className="in" type="date" value={knownOn} max={county.today} onChange={event => setKnownOn(event.target.value)} />
          </label>
          <span className="seg">
            <button type="button" aria-pressed={boundaries === 'thatDay'} onClick={() => setBoundaries('thatDay')}>
              {t('当时建制')}
            </button>
            <button type="button" aria-pressed={boundaries === 'today'} onClick={() => setBoundaries('today')}>
              {t('现行建制')}
            </button>
          </span>
          <input
            className="in ao-find"
            type="search"
            value={search}
            onChange={event => setSearch(event.target.value)}
            placeholder={t('按名称查找')}
            aria-label={t('按名称查找')}
          />
        </div>
        <p className="note">
          {t('“按哪天所知”空着，就按今天所知；填上，就给出那天查会得到的结果，以后补登和撤回的都不算。点名称看来历。')}
        </p>
        {view.value === undefined ? (
          <Pending view={view} />
        ) : all.length === 0 ? (
          <Nothing title={t('那一天还没有登记任何单位')} detail={t('请换一个日期。')} />
        ) : (
          <div className={view.renewing ? 'ao-old' : ''} aria-busy={view.renewing}>
            <Counts all={all} />
            <Rows all={shown} pupilsOf={mayCount ? pupilsBy(counted.value, all, boundaries) : null} open={open} choose={setOpen} />
          </div>
        )}
      </div>
    </>
  );
}
