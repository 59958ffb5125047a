import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { kept, late } from '#web/kit/status.ts';
import { Tabs } from '#web/kit/tabs.tsx';
import { useView } from '#web/kit/useView.ts';
import type { MatrixView } from '../own/types.ts';

type Body = MatrixView['bodies'][number];

/** What each body answers for and how far it is; a row chosen narrows the matrix to it. */
function Scorecard({
  bodies,
  chosen,
  choose,
}: {
  readonly bodies: readonly Body[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) {
  return (
    <div className="own-wide">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('单位')}</th>
            {[t('牵头'), t('配合'), t('守约'), t('落后'), t('欠报'), t('会议任务'), t('逾期'), t('整改措施')].map(label => (
              <th key={label} scope="col" className="n">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map(body => (
            <tr key={body.id} className={chosen === body.id ? 'open sel' : 'open'}>
              <th scope="row">
                <button
                  type="button"
                  className="as-link"
                  aria-pressed={chosen === body.id}
                  onClick={() => choose(chosen === body.id ? '' : body.id)}
                >
                  {body.name}
                </button>
              </th>
              <td className="n">{body.lead}</td>
              <td className="n">{body.support}</td>
              <td className="n">{kept(body.counts)}</td>
              <td className="n">{late(body.counts) > 0 ? <span className="late-count">{late(body.counts)}</span> : '–'}</td>
              <td className="n">{body.owed || '–'}</td>
              <td className="n">{body.openTasks || '–'}</td>
              <td className="n">{body.overdueTasks > 0 ? <span className="late-count">{body.overdueTasks}</span> : '–'}</td>
              <td className="n">{body.openMeasures || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Promises down, bodies across: a square leads, a ring supports. */
function Grid({ rows, bodies }: { readonly rows: MatrixView['rows']; readonly bodies: readonly Body[] }) {
  return (
    <div className="own-wide">
      <table className="tl matrix">
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('项')}
            </th>
            <th scope="col">{t('承诺')}</th>
            <th scope="col" className="n">
              {t('目标')}
            </th>
            <th scope="col" className="n">
              {t('期限')}
            </th>
            {bodies.map(body => (
              <th key={body.id} scope="col" className="body">
                {body.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td className="n mute">{row.number}</td>
              <th scope="row" className="name">
                <StatusMark status={row.status} />{' '}
                <Link to="/plan/promises/$promise" params={{ promise: row.id }}>
                  {row.title}
                </Link>
              </th>
              <td className="n">{either(row.target, row.targetEnglish)}</td>
              <td className="n">{row.deadline}</td>
              {bodies.map(body => (
                <td key={body.id} className="cell">
                  {row.lead === body.id ? <span className="lead-sign" role="img" aria-label={t('牵头')} /> : null}
                  {row.support.includes(body.id) ? <span className="support-sign" role="img" aria-label={t('配合')} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The matrix with its filters and the scorecard of each body. */
export function Matrix({ plan }: { readonly plan: string }) {
  const [sight, setSight] = useState<'grid' | 'bodies'>('grid');
  const [body, setBody] = useState('');
  const show = (id: string) => {
    setBody(id);
    setSight('grid');
  };
  const [part, setPart] = useState('');
  const [until, setUntil] = useState('');
  const [search, setSearch] = useState('');
  const input = {
    plan,
    ...(body === '' ? {} : { body }),
    ...(part === '' ? {} : { part }),
    ...(until === '' ? {} : { until: Number(until) }),
    ...(search.trim() === '' ? {} : { search: search.trim() }),
  };
  const view = useView<MatrixView>('plan.matrix', input, { keep: true });
  const found = view.value;
  if (found === undefined) return <Pending view={view} rows={10} />;
  if (found.bodies.length === 0)
    return <Nothing title={t('还没有落实责任单位')} detail={t('在监测页成批指定责任单位以后，这里就是责任矩阵。')} />;
  const { fromYear, toYear } = found.plan;
  const shown =
    body === '' ? found.bodies : found.bodies.filter(one => found.rows.some(row => row.lead === one.id || row.support.includes(one.id)));
  return (
    <>
      <Tabs
        id="matrix"
        chosen={sight}
        choose={setSight}
        tabs={[
          { key: 'grid', label: t('承诺与单位'), count: found.rows.length },
          { key: 'bodies', label: t('各单位任务单'), count: found.bodies.length },
        ]}
      />
      <section className="own-block" hidden={sight !== 'bodies'}>
        <Scorecard bodies={found.bodies} chosen={body} choose={show} />
      </section>
      <section className="own-block" hidden={sight !== 'grid'}>
        <div className="own-filters no-print">
          <select className="in" value={body} onChange={event => setBody(event.target.value)} aria-label={t('单位')}>
            <option value="">{t('全部单位')}</option>
            {found.bodies.map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          <select className="in" value={part} onChange={event => setPart(event.target.value)} aria-label={t('分工')} disabled={body === ''}>
            <option value="">{t('牵头和配合')}</option>
            <option value="lead">{t('牵头')}</option>
            <option value="support">{t('配合')}</option>
          </select>
          <select className="in" value={until} onChange={event => setUntil(event.target.value)} aria-label={t('期限')}>
            <option value="">{t('全部期限')}</option>
            {Array.from({ length: toYear - fromYear + 1 }, (_, more) => fromYear + more).map(year => (
              <option key={year} value={year}>
                {t('{year}年底前', { year })}
              </option>
            ))}
          </select>
          <input
            className="in"
            type="search"
            value={search}
            placeholder={t('找承诺')}
            aria-label={t('找承诺')}
            onChange={event => setSearch(event.target.value)}
          />
          <span className="sub">
            <span className="matrix">
              <i className="lead-sign" /> {t('牵头')} <i className="support-sign" /> {t('配合')}
            </span>
            {' · '}
            {t('{n}项', { n: found.rows.length })}
          </span>
        </div>
        {found.rows.length === 0 ? <p className="mute">{t('没有符合条件的承诺。')}</p> : <Grid rows={found.rows} bodies={shown} />}
      </section>
    </>
  );
}
