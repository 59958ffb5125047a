import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { Change } from '../tell/content.ts';
import type { ComparisonView } from '../tell/types.ts';
import { changeWords, snapshotName } from './tellWords.ts';

const KINDS = Object.keys(changeWords) as readonly Change['what'][];

/** What changed between two snapshots, and why as far as the books say. */
export function TellComparison({ before, after }: { readonly before: string; readonly after: string }) {
  const view = useView<ComparisonView>('plan.compareSnapshots', { before, after }, { keep: true });
  const [what, setWhat] = useState<Change['what']>('status');
  const shown = view.value;
  if (shown === undefined) return <Pending view={view} />;
  const held = shown.changes.filter(one => one.what === what);
  return (
    <section className="comparison">
      <h2>{t('{before} 到 {after}', { before: snapshotName(shown.before), after: snapshotName(shown.after) })}</h2>
      <span className="seg">
        {KINDS.map(one => (
          <button key={one} type="button" aria-pressed={one === what} onClick={() => setWhat(one)}>
            {t(changeWords[one])} {shown.changes.filter(change => change.what === one).length}
          </button>
        ))}
      </span>
      {held.length === 0 ? (
        <p className="note">{t('这一类没有变化。')}</p>
      ) : (
        <table className="tl">
          <thead>
            <tr>
              <th scope="col" className="n">
                {t('项')}
              </th>
              <th scope="col">{t('承诺')}</th>
              <th scope="col">{t('原为')}</th>
              <th scope="col">{t('现为')}</th>
              <th scope="col">{t('原因')}</th>
            </tr>
          </thead>
          <tbody>
            {held.map(one => (
              <tr key={one.id}>
                <td className="n">{one.number}</td>
                <th scope="row" className="wrap">
                  <Link to="/plan/promises/$promise" params={{ promise: one.id } as never}>
                    {one.title}
                  </Link>
                </th>
                <td className="wrap">{one.before ?? t('缺')}</td>
                <td className="wrap">{one.after ?? t('缺')}</td>
                <td className="wrap note">{one.why ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
