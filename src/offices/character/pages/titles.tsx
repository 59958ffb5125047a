import { Link } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { TitleBoard, TitleCell } from '../types.ts';
import { CELLS } from './words.ts';

function Cell({ cell }: { readonly cell: TitleCell | null }) {
  if (cell === null) return <span className="mute">—</span>;
  const [word, sign] = CELLS[cell.state] ?? ['', ''];
  const said = (
    <>
      <span aria-hidden="true">{sign}</span> {cell.level ?? t(word)}
    </>
  );
  return (
    <>
      {cell.entry === null ? (
        <span className={`ch-c ${cell.state}`}>{said}</span>
      ) : (
        <Link to={`/ledger/cultureEntry/${cell.entry}` as never} className={`ch-c ${cell.state}`}>
          {said}
        </Link>
      )}
      {cell.until === null ? null : <span className="note">{t('到{day}', { day: cell.until })}</span>}
    </>
  );
}

/** Which schools hold which title and until when; what runs out, what is on the way. */
export function Titles() {
  const found = useView<TitleBoard>('character.titleBoard', {});
  const board = found.value;
  if (board === undefined) return <Pending view={found} rows={8} />;
  if (board.titles.length === 0)
    return <Nothing title={t('还没有创建评选')} detail={t('德育办设立评选并开放申报以后，各校的命名列在这里。')} />;
  const cells = board.lines.flatMap(line => line.cells);
  const count = (state: string) => cells.filter(cell => cell?.state === state).length;
  return (
    <>
      <p className="ch-say">
        {t('有效命名{n}项', { n: count('held') + count('ending') })}
        {count('ending') === 0 ? '' : ` · ${t('{n}项90天内到期，须复核', { n: count('ending') })}`}
        {count('waiting') === 0 ? '' : ` · ${t('{n}项在评审', { n: count('waiting') })}`}
      </p>
      <div className="ch-scroll">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('单位')}</th>
              {board.titles.map(title => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.lines.map(line => (
              <tr key={line.organisation}>
                <th scope="row">{line.name}</th>
                {line.cells.map((cell, place) => (
                  <td key={board.titles[place]} className="ch-two">
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
