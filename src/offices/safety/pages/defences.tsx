import { Link } from '@tanstack/react-router';
import { percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { CompletionView } from '../types.ts';
import { DEFENCES, ITEMS } from './words.ts';

/** The three defences turned on their side: sixteen items down, schools across, coverage at the end of each row. */
export function Defences() {
  const found = useView<CompletionView>('safety.completion', {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={10} />;
  return (
    <>
      <ul className="sf-key">
        {Object.entries(DEFENCES).map(([standing, { word, sign }]) => (
          <li key={standing}>
            <span className={`sf-c ${standing}`} aria-hidden="true">
              {sign}
            </span>
            {t(word)}
          </li>
        ))}
        <li>
          <span className="sf-c none" aria-hidden="true" />
          {t('尚未填报')}
        </li>
      </ul>
      <div className="sf-scroll">
        <table className="tl sf-matrix">
          <thead>
            <tr>
              <th scope="col">{t('三防项目')}</th>
              <th scope="col" className="n">
                {t('覆盖率')}
              </th>
              {view.rows.map(row => (
                <th scope="col" key={row.organisation} className="sf-name">
                  {row.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.items.map((item, place) => (
              <tr key={item.item}>
                <th scope="row">{t(ITEMS[item.item] ?? item.label)}</th>
                <td className="n">{percent(item.coverage)}</td>
                {view.rows.map(row => {
                  const cell = row.cells[place] ?? null;
                  const says = cell === null ? t('尚未填报') : `${t(DEFENCES[cell.standing].word)}${cell.isConfirmed ? t('，已核查') : ''}`;
                  const square = (
                    <span className={`sf-c ${cell?.standing ?? 'none'}${cell?.isConfirmed ? ' sure' : ''}`} title={says}>
                      <span aria-hidden="true">{cell === null ? '' : DEFENCES[cell.standing].sign}</span>
                      <span className="sf-sr">{says}</span>
                    </span>
                  );
                  return (
                    <td key={row.organisation} className="sf-p">
                      {cell === null ? square : <Link to={`/ledger/defenceMark/${cell.id}` as never}>{square}</Link>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{t('覆盖率＝已达标单位÷应达标单位；未填的按未达标计，“不适用”不计。')}</p>
    </>
  );
}
