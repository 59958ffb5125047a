import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CreditLine, ExchangeLine } from '../types.ts';
import { Sheet } from './table.tsx';
import { EXCHANGES, WAYS } from './words.ts';

function Credits() {
  const found = useView<{ readonly year: number; readonly events: number; readonly lines: readonly CreditLine[] }>(
    'preschool.forumCredits',
    {},
  );
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={3} />;
  if (view.lines.length === 0) return <Nothing title={t('今年还没有登记园长交流学时')} />;
  const heads = [
    { word: t('单位') },
    { word: t('人数'), isNumber: true },
    { word: t('人次'), isNumber: true },
    { word: t('学时合计'), isNumber: true },
  ];
  return (
    <Sheet heads={heads}>
      {view.lines.map(one => (
        <tr key={one.organisation}>
          <th scope="row">{one.organisation}</th>
          <td className="n">{figure(one.persons)}</td>
          <td className="n">{figure(one.attendances)}</td>
          <td className="n">{figure(one.hours)}</td>
        </tr>
      ))}
    </Sheet>
  );
}

/** Teachers on exchange today, by kindergartens, and the hours of heads; who exactly stands in the ledgers. */
export function Exchange() {
  const found = useView<readonly ExchangeLine[]>('preschool.exchangesOn', {});
  const lines = found.value;
  if (lines === undefined) return <Pending view={found} rows={6} />;
  const teachers = lines.reduce((sum, one) => sum + one.teachers, 0);
  const heads = [
    { word: t('派出园') },
    { word: t('接收园') },
    { word: t('交流方式') },
    { word: t('交流流向') },
    { word: t('人数'), isNumber: true },
    { word: t('最晚结束') },
  ];
  return (
    <>
      <p className="ps-say">
        {t('现有{n}名幼儿教师在交流', { n: teachers })} · <Link to={'/ledger/exchangePosting' as never}>{t('人员名单')}</Link>
      </p>
      {lines.length === 0 ? (
        <Nothing title={t('现在没有教师在交流')} />
      ) : (
        <Sheet heads={heads}>
          {lines.map(one => (
            <tr key={`${one.from}${one.to}${one.kind}`}>
              <th scope="row">{one.from}</th>
              <td>{one.to}</td>
              <td>{t(EXCHANGES[one.kind] ?? one.kind)}</td>
              <td>{one.way === null ? t('地区未登记') : t(WAYS[one.way] ?? '')}</td>
              <td className="n">{figure(one.teachers)}</td>
              <td>{one.until}</td>
            </tr>
          ))}
        </Sheet>
      )}
      <h2>
        {t('园长交流学时')}{' '}
        <small>
          <Link to={'/ledger/forumAttendance' as never}>{t('人员名单')}</Link>
        </small>
      </h2>
      <Credits />
    </>
  );
}
