import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { QuotaLine } from '../types.ts';
import { QUOTAS } from './words.ts';

/** Branches against their quota of candidates this year. */
export function Members({
  year,
  go,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<{ readonly year: number; readonly lines: readonly QuotaLine[] }>(
    'party.candidateQuotas',
    year === undefined ? {} : { year },
    { keep: true },
  );
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  return (
    <>
      <div className="row pt-pick">
        <button type="button" className="btn s" aria-label={t('上一年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{year}年', { year: view.year })}</b>
        <button type="button" className="btn s" aria-label={t('下一年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
      </div>
      <div className="pt-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('报送单位')}</th>
              <th scope="col" className="n">
                {t('已确定发展对象')}
              </th>
              <th scope="col" className="n">
                {t('名额')}
              </th>
              <th scope="col">{t('核对')}</th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map(one => (
              <tr key={one.organisation}>
                <th scope="row">{one.organisation}</th>
                <td className="n">{one.named}</td>
                <td className="n">{one.least === null ? '—' : `${one.least}–${one.most}`}</td>
                <td className={one.verdict === 'within' || one.verdict === null ? '' : 'pt-late'}>
                  {one.verdict === null ? t('未设名额') : t(QUOTAS[one.verdict])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
