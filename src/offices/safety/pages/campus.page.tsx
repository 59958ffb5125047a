import { Link, useParams, useSearch } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { CampusSheet } from '../types.ts';
import { CampusForm } from './campusForm.tsx';
import './safety.css';

/** The standard with the points given, as it was filed and judged. */
function Points({ sheet }: { readonly sheet: CampusSheet }) {
  const said = (points: number | null, isVeto: boolean) =>
    points === null ? '—' : isVeto ? (points === 0 ? t('没有发生') : t('发生')) : figure(points);
  return (
    <table className="tl sf-points">
      <thead>
        <tr>
          <th scope="col">{t('标准内容')}</th>
          <th scope="col" className="n">
            {t('满分')}
          </th>
          <th scope="col" className="n">
            {t('自评')}
          </th>
          <th scope="col" className="n">
            {t('核查')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.items.map(one => (
          <tr key={one.id}>
            <th scope="row">{one.text}</th>
            <td className="n">{one.isVeto ? t('否决') : figure(one.points)}</td>
            <td className="n">{said(one.self, one.isVeto)}</td>
            <td className="n">{said(one.checked, one.isVeto)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ campus }: { readonly campus: NonNullable<CampusSheet['campus']> }) {
  return (
    <p className="sf-standing">
      {t('自评{score}分', { score: figure(campus.selfScore) })}
      {campus.score === null ? '' : ` · ${t('核查{score}分', { score: figure(campus.score) })}`}
      {campus.isPassed === null ? '' : ` · ${campus.isPassed ? t('合格') : t('不合格')}`}
      {campus.state === 'returned' ? ` · ${t('已退回')}` : ''}
      {campus.opinion === null ? null : <span className="note">{campus.opinion}</span>}
    </p>
  );
}

/** A school's year as a safe campus: filled in by the school, judged by the office, read by both. */
export default function CampusPage() {
  const { campus } = useParams({ strict: false }) as { readonly campus?: string };
  const { year } = useSearch({ strict: false }) as { readonly year?: number };
  const asked = campus === undefined ? (year === undefined ? {} : { year }) : { campus };
  const found = useView<CampusSheet>('safety.campusSheet', asked);
  const sheet = found.value;
  useTitle(t('平安校园'));
  if (sheet === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={10} />
      </div>
    );
  return (
    <div className="page sf-page sf-campus">
      <p className="note">
        <Link to={'/safety' as never} search={{ tab: 'campus' } as never}>
          {t('平安校园')}
        </Link>
      </p>
      <h1>{sheet.school === null ? t('平安校园') : sheet.school.name}</h1>
      <p className="mute">{t('{year}年', { year: sheet.year })}</p>
      {sheet.campus === null ? null : <Standing campus={sheet.campus} />}
      {sheet.school === null ? <Nothing title={t('没有这所学校的评估')} /> : null}
      {sheet.mayFile || sheet.mayJudge ? <CampusForm key={sheet.campus?.version ?? 0} sheet={sheet} /> : null}
      {sheet.campus === null || sheet.mayFile ? null : <Points sheet={sheet} />}
      {(sheet.campus?.proofs ?? []).map((hash, place) => (
        <p key={hash}>
          <a href={fileAddress({ hash, name: `${t('佐证材料')}${place + 1}` })}>
            {t('佐证材料')} {place + 1}
          </a>
        </p>
      ))}
    </div>
  );
}
