import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CatalogueView } from '../types.ts';
import { said } from './words.ts';

export interface Chosen {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}

/** A calendar year with the way to the one before and after, and the export of a view. */
export function YearPick({ year, go, view }: { readonly year: number; readonly go: Chosen['go']; readonly view: string }) {
  return (
    <div className="row pt-pick">
      <button type="button" className="btn s" aria-label={t('上一年')} onClick={() => go({ year: String(year - 1) })}>
        ‹
      </button>
      <b>{t('{year}年', { year })}</b>
      <button type="button" className="btn s" aria-label={t('下一年')} onClick={() => go({ year: String(year + 1) })}>
        ›
      </button>
      <span className="r row no-print">
        <a className="btn" href={`/api/exports/training.${view}.xlsx?input=${encodeURIComponent(JSON.stringify({ year }))}`}>
          {t('导出')}
        </a>
      </span>
    </div>
  );
}

function Bases({ view }: { readonly view: CatalogueView }) {
  const heads = [t('课程'), t('精品课程'), t('本年培训'), t('培训人次')];
  return (
    <>
      <h2 className="tr-h2">{t('研训基地')}</h2>
      {view.bases.length === 0 ? (
        <Nothing title={t('还没有研训基地')} />
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('基地')}</th>
                {heads.map(head => (
                  <th scope="col" className="n" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.bases.map(one => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/ledger/trainingBase/${one.id}` as never}>{one.name}</Link>
                  </th>
                  <td className="n">{figure(one.courses)}</td>
                  <td className="n">{figure(one.select)}</td>
                  <td className="n">{figure(one.programmes)}</td>
                  <td className="n">{figure(one.trained)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** The trainings of a year by tier, with places given and used; and the bases. */
export function Catalogue({ year, go }: Chosen) {
  const found = useView<CatalogueView>('training.catalogue', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const heads = [t('学时'), t('计划人数'), t('已分名额'), t('参训'), t('合格')];
  return (
    <>
      <YearPick year={view.year} go={go} view="catalogue" />
      {view.lines.length === 0 ? (
        <Nothing title={t('这一年还没有培训项目')} />
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('培训项目')}</th>
                <th scope="col">{t('层级')}</th>
                <th scope="col">{t('类别和对象')}</th>
                {heads.map(head => (
                  <th scope="col" className="n" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.lines.map(one => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={`/ledger/trainingProgramme/${one.id}` as never}>{one.name}</Link>
                    <small className="tr-under">
                      {one.organisation}
                      {one.isFinished ? ` · ${t('已结业')}` : ''}
                    </small>
                  </th>
                  <td>{said(one.tierLabel)}</td>
                  <td>
                    {said(one.category)} · {said(one.audience)}
                  </td>
                  <td className="n">{figure(one.hours)}</td>
                  <td className="n">{figure(one.places)}</td>
                  <td className="n">{one.given === 0 ? '—' : figure(one.given)}</td>
                  <td className="n">{figure(one.came)}</td>
                  <td className="n">{figure(one.passed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Bases view={view} />
    </>
  );
}
