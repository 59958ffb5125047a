import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent, MouseEvent } from 'react';
import { t } from '../../kit/language.ts';
import { useAddressOf } from './pages.ts';
import type { FieldShape, LedgerShape, Row, Titles } from './types.ts';
import { called, isFigure, said, stateWord } from './words.ts';

/** Which rows are chosen, for deeds on many at once. */
interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
}

interface TableProps {
  readonly ledger: Pick<LedgerShape, 'name' | 'fields' | 'states' | 'title'>;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly titles: Titles;
  readonly order?: string | null;
  readonly sort?: (order: string) => void;
  readonly choice?: Choice | null;
}

const SORTED = ['count', 'amount', 'money', 'date', 'year', 'period', 'text', 'flag', 'code', 'ref'];

function Heading({
  field,
  order,
  sort,
}: {
  readonly field: FieldShape;
  readonly order: string | null;
  readonly sort: ((order: string) => void) | undefined;
}) {
  const word = called(field) + (field.unit === null ? '' : t('（{unit}）', { unit: field.unit }));
  const cls = isFigure(field) ? 'n' : '';
  if (sort === undefined || field.sensitive !== null || !SORTED.includes(field.kind))
    return (
      <th scope="col" className={cls}>
        {word}
      </th>
    );
  const turned = order === field.name ? 'ascending' : order === `-${field.name}` ? 'descending' : 'none';
  return (
    <th scope="col" className={cls} aria-sort={turned}>
      <button type="button" onClick={() => sort(turned === 'ascending' ? `-${field.name}` : field.name)}>
        {word}
        {turned === 'none' ? '' : turned === 'ascending' ? ' ↑' : ' ↓'}
      </button>
    </th>
  );
}

/** A cell of a list: one line, cut where it is long. */
function Cell({ field, row, titles }: { readonly field: FieldShape; readonly row: Row; readonly titles: Titles }) {
  const word = said(field, row[field.name], titles);
  if (word === '') return <span className="mute">{t('未填写')}</span>;
  return <>{word}</>;
}

/** Rows as a table of three lines; on a phone each row is two lines. A row opens by a click or Enter. */
export function RowTable({ ledger, columns, rows, titles, order = null, sort, choice = null }: TableProps) {
  const navigate = useNavigate();
  const fields = columns.flatMap(name => ledger.fields.filter(field => field.name === name));
  const [first, ...others] = fields;
  const addressOf = useAddressOf();
  const open = (row: Row) => void navigate({ to: addressOf(ledger.name, row.id) ?? `/ledger/${ledger.name}/${row.id}` });
  const clicked = (event: MouseEvent, row: Row) => {
    if (event.target instanceof HTMLInputElement || String(window.getSelection() ?? '') !== '') return;
    open(row);
  };
  const keyed = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    if (event.target !== event.currentTarget) return;
    const next =
      event.key === 'ArrowDown'
        ? event.currentTarget.nextElementSibling
        : event.key === 'ArrowUp'
          ? event.currentTarget.previousElementSibling
          : null;
    if (event.key === 'Enter') open(row);
    else if (next instanceof HTMLElement) next.focus();
    else return;
    event.preventDefault();
  };
  const all = choice !== null && rows.every(row => choice.chosen.has(row.id));
  const toggle = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(choice?.chosen);
    for (const id of ids)
      if (isOn) next.add(id);
      else next.delete(id);
    choice?.choose(next);
  };
  if (first === undefined) return null;
  return (
    <div className="scroll-x lg-table">
      <table className="tl">
        <thead>
          <tr>
            {choice === null ? null : (
              <th scope="col" className="lg-tick">
                <input
                  type="checkbox"
                  aria-label={t('选这一页的全部')}
                  checked={all}
                  onChange={event =>
                    toggle(
                      rows.map(row => row.id),
                      event.target.checked,
                    )
                  }
                />
              </th>
            )}
            {fields.map(field => (
              <Heading key={field.name} field={field} order={order} sort={sort} />
            ))}
            {ledger.states.length > 1 ? <th scope="col">{t('状态')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr
              key={row.id}
              className={`open${choice?.chosen.has(row.id) ? ' sel' : ''}`}
              tabIndex={0}
              onClick={event => clicked(event, row)}
              onKeyDown={event => keyed(event, row)}
            >
              {choice === null ? null : (
                <td className="lg-tick">
                  <input
                    type="checkbox"
                    aria-label={t('选这一条')}
                    checked={choice.chosen.has(row.id)}
                    onChange={event => toggle([row.id], event.target.checked)}
                  />
                </td>
              )}
              <th scope="row" className={isFigure(first) ? 'n' : 'cut'}>
                <Cell field={first} row={row} titles={titles} />
              </th>
              {others.map(field => (
                <td key={field.name} className={isFigure(field) ? 'n' : 'cut'} data-label={called(field)}>
                  <Cell field={field} row={row} titles={titles} />
                </td>
              ))}
              {ledger.states.length > 1 ? <td className="lg-state">{stateWord(ledger.states, row.state)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
