import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { LoopPanel } from '#web/kit/patterns/loopPanel.tsx';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { DriftLine } from '../types.ts';
import { Sheet } from './table.tsx';
import { ITEMS } from './words.ts';

/** Which kindergartens were checked this term, what was found, what is still to be put right. */
export function Drift() {
  const found = useView<{ readonly from: string; readonly lines: readonly DriftLine[] }>('preschool.driftBoard', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={6} />;
  const checked = view.lines.filter(one => one.check !== null).length;
  return (
    <>
      <p className="ps-say">{t('{from}以来查了{n}所，共{all}所', { from: view.from, n: checked, all: view.lines.length })}</p>
      <Sheet heads={[{ word: t('幼儿园') }, { word: t('本学期检查') }, { word: t('发现的问题') }, { word: t('未销号'), isNumber: true }]}>
        {view.lines.map(one => (
          <tr key={one.organisation}>
            <th scope="row">{one.name}</th>
            <td>
              {one.check === null ? (
                <b className="ps-late">{t('未查')}</b>
              ) : (
                <Link to={`/ledger/driftCheck/${one.check.id}` as never}>{one.check.on}</Link>
              )}
            </td>
            <td>
              {one.check === null
                ? '—'
                : one.check.found.length === 0
                  ? t('没有发现')
                  : one.check.found.map(item => t(ITEMS[item] ?? item)).join('；')}
            </td>
            <td className={`n${one.open > 0 ? ' ps-late' : ''}`}>{figure(one.open)}</td>
          </tr>
        ))}
      </Sheet>
      <h2>{t('整改')}</h2>
      <LoopPanel office="preschool" register="driftIssue" />
    </>
  );
}
