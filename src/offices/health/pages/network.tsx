import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { ProviderLine } from '../types.ts';
import { PROVIDERS } from './words.ts';

/** Whom to turn to, and how busy they are. */
export function Network() {
  const found = useView<readonly ProviderLine[]>('health.providers', {});
  const lines = found.value;
  if (lines === undefined) return <Pending view={found} rows={4} />;
  if (lines.length === 0) return <Nothing title={t('还没有登记救助机构')} />;
  return (
    <div className="he-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('机构')}</th>
            <th scope="col">{t('类别')}</th>
            <th scope="col">{t('电话')}</th>
            <th scope="col">{t('服务时间')}</th>
            <th scope="col" className="n">
              {t('月接诊')}
            </th>
            <th scope="col" className="n">
              {t('负荷')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(one => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td>{t(PROVIDERS[one.kind] ?? '')}</td>
              <td>{one.phone}</td>
              <td>{one.hours ?? '—'}</td>
              <td className="n">{one.visits === null ? '—' : `${figure(one.visits)} (${one.month})`}</td>
              <td className="n">{one.visits === null || one.capacity === null ? '—' : percent(one.visits / one.capacity, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
