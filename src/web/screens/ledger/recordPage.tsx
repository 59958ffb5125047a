import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { figure } from '../../kit/figure.ts';
import { t } from '../../kit/language.ts';
import { Pending } from '../../kit/states.tsx';
import { useTitle } from '../../kit/useTitle.ts';
import { useAsked } from './asked.ts';
import { DeedForm } from './deedForm.tsx';
import { History } from './history.tsx';
import { Pages } from './pages.ts';
import { useLedger, useRecord } from './read.ts';
import { RevealOne } from './reveal.tsx';
import { RowTable } from './rowTable.tsx';
import { Sources } from './sources.tsx';
import type { ChildShape, DeedShape, LedgerShape, RecordShown, Row, Values } from './types.ts';
import { Value } from './value.tsx';
import { called, stateWord } from './words.ts';
import './ledger.css';

/** A deed whose form is open: on the row itself, or adding a row to one of its children. */
interface Opened {
  readonly deed: DeedShape;
  readonly child: ChildShape | null;
}

const stands = (deed: DeedShape, row: Row) =>
  deed.row !== null && deed.onRemoved === (row.removedAt !== null) && (deed.from === null || deed.from.includes(row.state));

/** The fields of a row with their values; short ones beside each other. */
function Fields({ ledger, record }: { readonly ledger: LedgerShape; readonly record: RecordShown }) {
  const [clear, setClear] = useState<Values>({});
  const queries = useQueryClient();
  const shown = (values: Values) => {
    setClear(before => ({ ...before, ...values }));
    void queries.invalidateQueries({ queryKey: ['record', ledger.name, record.row.id] });
  };
  return (
    <dl className="lg-fields">
      {ledger.fields
        .filter(field => field.sensitive !== 'secret')
        .map(field => (
          <div key={field.name} className={['note', 'list', 'group', 'file'].includes(field.kind) ? 'wide' : ''}>
            <dt>{called(field)}</dt>
            <dd>
              <Value field={field} value={clear[field.name] ?? record.row[field.name]} titles={record.titles} files={record.files} />
              {Object.hasOwn(clear, field.name) ? null : <RevealOne ledger={ledger} row={record.row} name={field.name} shown={shown} />}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** The rows of another register that refer to this one, with the deeds that add one. */
function Child({
  child,
  id,
  record,
  open,
}: {
  readonly child: ChildShape;
  readonly id: string;
  readonly record: RecordShown;
  readonly open: (opened: Opened) => void;
}) {
  const held = record.children.find(one => one.register === child.name && one.field === child.field);
  const rows = held?.rows ?? [];
  const total = held?.total ?? 0;
  const many = held?.isExact === false ? t('约{n}', { n: figure(total) }) : String(total);
  const adding = child.deeds.filter(deed => deed.input.some(field => field.name === child.field));
  return (
    <section className="lg-child">
      <div className="hh">
        <h2>
          {called(child)} <small>{total === 0 ? t('还没有') : many}</small>
        </h2>
        <span className="r row no-print">
          {total > rows.length ? (
            <Link to="/ledger/$register" params={{ register: child.name }} search={{ where: { [child.field]: id } } as never}>
              {t('看全部{n}条', { n: many })}
            </Link>
          ) : null}
          {adding.map(deed => (
            <button key={deed.name} type="button" className="btn s" onClick={() => open({ deed, child })}>
              {called(deed)}
            </button>
          ))}
        </span>
      </div>
      {rows.length === 0 ? null : (
        <RowTable
          ledger={{ ...child, title: [] }}
          columns={child.columns.filter(column => column !== child.field)}
          rows={rows}
          titles={record.titles}
        />
      )}
    </section>
  );
}

/** The deed of the row, or of one of its children, that goes by this name. */
function openedBy(name: string | null, deeds: readonly DeedShape[], { children }: LedgerShape): Opened | null {
  const own = deeds.find(deed => deed.name === name);
  if (own !== undefined) return { deed: own, child: null };
  const child = children.find(one => one.deeds.some(deed => deed.name === name));
  const deed = child?.deeds.find(one => one.name === name);
  return child === undefined || deed === undefined ? null : { deed, child };
}

function RecordSheet({ ledger, record }: { readonly ledger: LedgerShape; readonly record: RecordShown }) {
  const { row } = record;
  const [chosen, setOpened] = useState<Opened | null>(null);
  const asked = useAsked();
  const title = record.title === '' ? called(ledger) : record.title;
  useTitle(`${title} · ${called(ledger)}`);
  const standing = ledger.deeds.filter(deed => stands(deed, row));
  // What moves the row on comes first; what can always be done after it.
  const deeds = [...standing.filter(deed => deed.from !== null), ...standing.filter(deed => deed.from === null)];
  const opened = chosen ?? openedBy(asked.deed, deeds, ledger);
  const close = () => {
    setOpened(null);
    asked.done();
  };
  return (
    <>
      <div className="ph">
        <div>
          <Link className="note" to="/ledger/$register" params={{ register: ledger.name }}>
            {called(ledger)}
          </Link>
          <h1>{title}</h1>
        </div>
        <span className="meta">
          {row.removedAt === null ? (ledger.states.length > 1 ? stateWord(ledger.states, row.state) : '') : t('已删除')}
        </span>
        <div className="r no-print">
          <button type="button" className="btn" onClick={() => window.print()}>
            {t('打印')}
          </button>
          {deeds.map((deed, place) => (
            <button
              key={deed.name}
              type="button"
              className={place === 0 ? 'btn p' : 'btn'}
              onClick={() => setOpened({ deed, child: null })}
            >
              {called(deed)}
            </button>
          ))}
        </div>
      </div>
      <div className="page lg lg-record">
        <div>
          <Fields ledger={ledger} record={record} />
          <Sources ledger={ledger} id={row.id} version={row.version} />
          {ledger.children.map(child => (
            <Child key={child.name + child.field} child={child} id={row.id} record={record} open={setOpened} />
          ))}
          {ledger.basis === null ? null : (
            <p className="note lg-basis">
              {t('依据：{basis}；用途：{purpose}；保存：{retention}', {
                basis: ledger.basis,
                purpose: ledger.purpose ?? '',
                retention: ledger.retention ?? '',
              })}
            </p>
          )}
        </div>
        <aside>
          <h2>
            {t('来历')} {record.earlier === null ? <small>{record.history.length}</small> : null}
          </h2>
          <History ledger={ledger} record={record} />
        </aside>
      </div>
      {opened === null ? null : (
        <DeedForm
          deed={opened.deed}
          fields={opened.child?.fields ?? ledger.fields}
          about={title}
          row={opened.child === null ? row : undefined}
          {...(opened.child === null ? {} : { settled: { [opened.child.field]: row.id } })}
          suggested={asked.given}
          titles={record.titles}
          files={record.files}
          close={close}
        />
      )}
    </>
  );
}

/** The page of one row of any register, drawn from its declaration. */
export default function RecordPage() {
  const { register, row } = useParams({ strict: false }) as { readonly register: string; readonly row: string };
  const ledger = useLedger(register);
  const record = useRecord(register, row);
  if (ledger.value === undefined || record.value === undefined)
    return (
      <div className="page">
        <Pending view={record.failure === null ? ledger : record} rows={12} />
      </div>
    );
  return (
    <Pages value={ledger.value.pages}>
      <RecordSheet key={row} ledger={ledger.value} record={record.value} />
    </Pages>
  );
}
