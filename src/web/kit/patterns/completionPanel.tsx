import { Link } from '@tanstack/react-router';
import { percent } from '../figure.ts';
import { t } from '../language.ts';
import { Pending } from '../states.tsx';
import { useView } from '../useView.ts';
import { ITEMS, Square } from './marks.tsx';

interface View {
  readonly items: readonly { readonly item: string; readonly label: string; readonly coverage: number | null }[];
  readonly rows: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly cells: readonly ({ readonly id: string; readonly standing: keyof typeof ITEMS; readonly isConfirmed: boolean } | null)[];
  }[];
}

function Mark({ cell, register }: { readonly cell: View['rows'][number]['cells'][number]; readonly register: string }) {
  if (cell === null) return <Square kind="none" sign="" says={t('尚未填报')} />;
  const { word, sign } = ITEMS[cell.standing];
  const says = `${t(word)}${cell.isConfirmed ? t('，已核查') : ''}`;
  return (
    <Link to={`/ledger/${register}/${cell.id}` as never}>
      <Square kind={`${cell.standing}${cell.isConfirmed ? ' sure' : ''}`} sign={sign} says={says} />
    </Link>
  );
}

/** A completion matrix turned on its side, drawn from the view `OFFICE.completion`: items down, organisations across, coverage beside each item. */
export function CompletionPanel({
  office,
  register,
  head,
  words,
}: {
  readonly office: string;
  readonly register: string;
  readonly head: string;
  readonly words: Readonly<Record<string, string>>;
}) {
  const found = useView<View>(`${office}.completion`, {});
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={10} />;
  return (
    <>
      <ul className="pt-key">
        {Object.entries(ITEMS).map(([standing, { word, sign }]) => (
          <li key={standing}>
            <span className={`pt-c ${standing}`} aria-hidden="true">
              {sign}
            </span>
            {t(word)}
          </li>
        ))}
        <li>
          <span className="pt-c none" aria-hidden="true" />
          {t('尚未填报')}
        </li>
      </ul>
      <div className="pt-scroll">
        <table className="tl pt-matrix">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="n">
                {t('覆盖率')}
              </th>
              {view.rows.map(row => (
                <th scope="col" key={row.organisation} className="pt-name">
                  {row.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.items.map(({ item, label, coverage }, place) => (
              <tr key={item}>
                <th scope="row">{t(words[item] ?? label)}</th>
                <td className="n">{coverage === null ? '—' : percent(coverage)}</td>
                {view.rows.map(row => (
                  <td key={row.organisation} className="pt-p">
                    <Mark cell={row.cells[place] ?? null} register={register} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{t('覆盖率＝已达标单位÷应达标单位；未填的按未达标计，“不适用”不计。')}</p>
    </>
  );
}
