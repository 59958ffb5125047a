import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asFailure, request } from '../../kit/api.ts';
import { t } from '../../kit/language.ts';
import { Pending } from '../../kit/states.tsx';
import type { LedgerShape } from './types.ts';
import { called } from './words.ts';
import './sources.css';

/** Where the value of one field comes from, as the server tells it. */
type Source = {
  readonly field: string;
  readonly at: string;
  readonly by: string;
} & (
  | {
      readonly from: 'file';
      readonly fileName: string;
      readonly contentHash: string;
      readonly sheet: string;
      readonly line: number;
      readonly column: string | null;
    }
  | { readonly from: 'typed'; readonly label: string; readonly english: string }
);

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

function Where({ source }: { readonly source: Source }) {
  if (source.from === 'typed') return <>{called(source)}</>;
  const { fileName, contentHash, sheet, line, column } = source;
  return (
    <>
      {fileName} · {sheet} · <b>{column === null ? t('第{line}行', { line }) : `${column}${line}`}</b>{' '}
      {column === null ? <span className="mute">{t('文件里没有这一列，导入时填入')}</span> : null}
      <code className="mute" title={contentHash}>
        {contentHash.slice(0, 12)}
      </code>
    </>
  );
}

function Table({ ledger, id, version }: { readonly ledger: LedgerShape; readonly id: string; readonly version: unknown }) {
  const read = useQuery<readonly Source[]>({
    queryKey: ['sources', ledger.name, id, version],
    queryFn: () => request<readonly Source[]>(`/registers/${ledger.name}/rows/${id}/sources`),
  });
  if (read.data === undefined)
    return (
      <Pending
        view={{
          value: undefined,
          failure: read.error === null ? null : asFailure(read.error),
          renewing: false,
          retry: () => void read.refetch(),
        }}
        rows={4}
      />
    );
  const labels = new Map(ledger.fields.map(field => [field.name, called(field)]));
  return (
    <div className="lg-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th>{t('这一项')}</th>
            <th>{t('来自')}</th>
            <th>{t('谁经手')}</th>
            <th>{t('何时')}</th>
          </tr>
        </thead>
        <tbody>
          {read.data.map(source => (
            <tr key={source.field}>
              <td>{labels.get(source.field) ?? source.field}</td>
              <td>
                <Where source={source} />
              </td>
              <td>{source.by}</td>
              <td>
                <time>{clock.format(new Date(source.at))}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where each value of a row comes from: file, content hash, sheet, line and column, or who typed it and when. Asked for only when opened. */
export function Sources({ ledger, id, version }: { readonly ledger: LedgerShape; readonly id: string; readonly version: unknown }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="lg-sources" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('每一项的出处')}</summary>
      {isOpen ? <Table ledger={ledger} id={id} version={version} /> : null}
    </details>
  );
}
