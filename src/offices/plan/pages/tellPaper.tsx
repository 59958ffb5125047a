import { memo } from 'react';
import type { ReportView } from '../tell/types.ts';
import { TellChart } from './tellChart.tsx';

type Block = ReportView['blocks'][number];
type Table = Extract<Block, { readonly kind: 'table' }>;
type Choose = (promise: string) => void;

function TableOf({ table, choose }: { readonly table: Table; readonly choose: Choose }) {
  return (
    <figure>
      <figcaption>{table.caption}</figcaption>
      <div className="report-scroll">
        <table className="tl">
          <thead>
            <tr>
              {table.columns.map(column => (
                <th key={column.label} scope="col" className={column.numeric === true ? 'n' : ''}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => {
              const of = table.of?.[i] ?? null;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a printed table has no other name for its rows
                <tr key={i} className={of === null ? '' : 'open'} onClick={() => of !== null && choose(of)}>
                  {row.map((cell, column) => (
                    <td key={table.columns[column]?.label} className={table.columns[column]?.numeric === true ? 'n' : 'wrap'}>
                      {column === 1 && of !== null ? (
                        <button type="button" className="as-link" onClick={() => choose(of)}>
                          {cell}
                        </button>
                      ) : (
                        cell
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {table.note === undefined ? null : <p className="note">{table.note}</p>}
    </figure>
  );
}

function BlockOf({ block, choose }: { readonly block: Block; readonly choose: Choose }) {
  if (block.kind === 'pageBreak') return null;
  if (block.kind === 'table') return <TableOf table={block} choose={choose} />;
  if (block.kind === 'chart') return <TellChart chart={block} />;
  if (block.kind === 'heading') {
    const Step = block.level === 1 ? 'h3' : block.level === 2 ? 'h4' : 'h5';
    return <Step>{block.text}</Step>;
  }
  return (
    <p>
      {block.runs.map((run, i) => {
        const { of } = run;
        if (run.source !== true || of === undefined)
          // biome-ignore lint/suspicious/noArrayIndexKey: runs of a printed sentence have no other name
          return run.bold === true ? <b key={i}>{run.text}</b> : <span key={i}>{run.text}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <button key={i} type="button" className="report-source" onClick={() => choose(of)}>
            〔{run.text}〕
          </button>
        );
      })}
    </p>
  );
}

const Blocks = memo(function Blocks({ blocks, choose }: { readonly blocks: ReportView['blocks']; readonly choose: Choose }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a printed text have no other name
  return blocks.map((block, i) => <BlockOf key={i} block={block} choose={choose} />);
});

/** The report as it will be printed; every figure leads to its promise. */
export function TellPaper({ report, choose }: { readonly report: ReportView; readonly choose: Choose }) {
  return (
    <article className="report-paper" lang="zh-CN">
      {report.text.number === null ? null : <p className="report-number">{report.text.number}</p>}
      <h2>{report.title}</h2>
      {report.text.addressee === null ? null : <p className="report-flush">{report.text.addressee}：</p>}
      <Blocks blocks={report.blocks} choose={choose} />
      <p className="report-signed">{report.signer}</p>
    </article>
  );
}
