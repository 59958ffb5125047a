import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { DutyPanel } from '#web/kit/patterns/dutyPanel.tsx';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ParentLine, PartnerLine } from '../types.ts';
import { PARTNERS } from './words.ts';

/** Partners in education with what was held together this school year. */
export function Partners() {
  const found = useView<readonly PartnerLine[]>('character.partners', {});
  const lines = found.value;
  if (lines === undefined) return <Pending view={found} rows={6} />;
  if (lines.length === 0) return <Nothing title={t('还没有协同单位')} />;
  return (
    <div className="ch-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('协同单位')}</th>
            <th scope="col">{t('可提供的资源')}</th>
            <th scope="col">{t('协议到')}</th>
            <th scope="col" className="n">
              {t('本学年活动')}
            </th>
            <th scope="col" className="n">
              {t('参与学校')}
            </th>
            <th scope="col">{t('最近一次')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(one => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/ledger/moralPartner/${one.id}` as never}>{one.name}</Link>{' '}
                <span className="note">{t(PARTNERS[one.kind] ?? one.kind)}</span>
              </th>
              <td>{one.offers}</td>
              <td className={one.isOver ? 'ch-late' : undefined}>
                {one.until ?? '—'}
                {one.isOver ? ` ${t('已过期')}` : ''}
              </td>
              <td className="n">{figure(one.held)}</td>
              <td className="n">{figure(one.schools)}</td>
              <td>{one.lastOn ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Coverage() {
  const found = useView<{ readonly year: number; readonly lines: readonly ParentLine[] }>('character.parentCoverage', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={4} />;
  const held = view.lines.filter(one => one.sessions > 0);
  return (
    <>
      <p className="ch-say">{t('{all}所中{n}所本学年办了家长学校', { all: view.lines.length, n: held.length })}</p>
      <div className="ch-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('单位')}</th>
              <th scope="col" className="n">
                {t('授课次数')}
              </th>
              <th scope="col" className="n">
                {t('应到户次')}
              </th>
              <th scope="col" className="n">
                {t('实到户次')}
              </th>
              <th scope="col" className="n">
                {t('到课率')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map(one => (
              <tr key={one.organisation}>
                <th scope="row">{one.organisation}</th>
                <td className={`n${one.sessions === 0 ? ' ch-late' : ''}`}>{figure(one.sessions)}</td>
                <td className="n">{one.sessions === 0 ? '—' : figure(one.households)}</td>
                <td className="n">{one.sessions === 0 ? '—' : figure(one.came)}</td>
                <td className="n">{one.share === null ? '—' : percent(one.share, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Parent schools: rounds by school, and how many households came. */
export function ParentSchools({
  duty,
  year,
  go,
}: {
  readonly duty: string | undefined;
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  return (
    <>
      <DutyPanel of={{ office: 'character', filing: 'parentFiling', files: 'filer' }} duty={duty} year={year} go={go} />
      <Coverage />
    </>
  );
}
