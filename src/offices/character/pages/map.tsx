import { Link } from '@tanstack/react-router';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { MoralCell, MoralMap } from '../types.ts';
import { STAGES, THEMES } from './words.ts';

function Square({ cell }: { readonly cell: MoralCell }) {
  if (cell.items === 0) return <span className="mute">—</span>;
  return (
    <>
      <b className={cell.held === 0 ? 'ch-late' : undefined}>{cell.held === 0 ? t('未开展') : t('开展{n}次', { n: figure(cell.held) })}</b>
      <span className="note">
        {t('目录{items}项', { items: cell.items })}
        {cell.held === 0 ? '' : ` · ${t('{n}校', { n: cell.schools })} · ${t('参加{n}人次', { n: figure(cell.attended) })}`}
      </span>
    </>
  );
}

/** Moral education as one map: themes by stages, what the catalogue asks and what was held this school year. */
export function MoralMapPanel() {
  const found = useView<MoralMap>('character.moralMap', {});
  const map = found.value;
  if (map === undefined) return <Pending view={found} rows={8} />;
  return (
    <>
      <p className="ch-say">{t('{from}–{to}学年', { from: map.year, to: map.year + 1 })}</p>
      <div className="ch-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('德育主题')}</th>
              {map.stages.map(stage => (
                <th scope="col" key={stage}>
                  {t(STAGES[stage] ?? stage)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.lines.map(line => (
              <tr key={line.theme}>
                <th scope="row">{t(THEMES[line.theme] ?? line.theme)}</th>
                {line.cells.map((cell, place) => (
                  <td key={map.stages[place]} className="ch-two">
                    <Square cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {map.unheld.length === 0 ? null : (
        <p className="note">
          {t('目录里还没有开展的：')}
          {map.unheld.map((one, place) => (
            <span key={one.id}>
              {place === 0 ? '' : '、'}
              <Link to={`/ledger/moralItem/${one.id}` as never}>{one.name}</Link>（{t(STAGES[one.stage] ?? one.stage)}）
            </span>
          ))}
        </p>
      )}
      {map.silent.length === 0 ? null : <p className="note">{t('本学年还没有记录的单位：{names}', { names: map.silent.join('、') })}</p>}
    </>
  );
}
