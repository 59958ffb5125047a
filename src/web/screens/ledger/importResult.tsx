import { useRef, useState } from 'react';
import { either, languageNow, t } from '../../kit/language.ts';
import type { Marked, MarkKind, Outcome, SheetShown, Standing, useImporting } from './importing.ts';

type Importing = ReturnType<typeof useImporting>;

/** The share of rows that can be saved, and what becomes of them; the figures add up. */
function Share({ outcome }: { readonly outcome: Outcome }) {
  const { read, added, changed, same, wrong, marks } = outcome;
  const sound = read - wrong;
  const cut = Math.round((sound / read) * 1000);
  const from = Math.min(1000, cut + (wrong > 0 && sound > 0 ? 2 : 0));
  return (
    <>
      <svg className="im-bar" width="100%" height="10" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={cut} height="10" className="im-sound" />
        <rect x={from} width={1000 - from} height="10" className="im-wrong" />
      </svg>
      <p className="row im-sums">
        <span>
          <b>{t('{n}行可以保存', { n: sound })}</b>{' '}
          <span className="mute">{t('新增{added} · 更改{changed} · 相同{same}', { added, changed, same })}</span>
        </span>
        {wrong > 0 ? (
          <span className="push">
            <b>{t('{n}行待改', { n: wrong })}</b> <span className="mute">{t('标注{n}处', { n: marks })}</span>
          </span>
        ) : null}
      </p>
    </>
  );
}

function Kinds({ kinds, choose }: { readonly kinds: readonly MarkKind[]; readonly choose: (cell: string) => void }) {
  return (
    <table className="im-kinds" aria-label={t('要改的，按种类')}>
      <tbody>
        {kinds.map(kind => (
          <tr key={kind.code + kind.label}>
            <td className="n cinn">
              <b>{kind.count}</b>
            </td>
            <th scope="row">{kind.label}</th>
            <td className="im-words">{either(kind.message, kind.english)}</td>
            <td className="im-cells">
              {kind.cells.slice(0, 6).map(cell => (
                <button key={cell} type="button" className="as-link" onClick={() => choose(cell)}>
                  {cell}
                </button>
              ))}
              {kind.count > 6 ? <span className="mute">{t('等{n}处', { n: kind.count })}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sheet as it stands, wrong cells in red; what is said of the chosen one stands below. */
function Sheet({
  sheet,
  chosen,
  choose,
}: {
  readonly sheet: SheetShown;
  readonly chosen: Marked | undefined;
  readonly choose: (cell: string) => void;
}) {
  const at = new Map(sheet.marks.map(mark => [`${mark.line} ${mark.place ?? 0}`, mark]));
  const place = chosen === undefined ? -1 : sheet.marks.indexOf(chosen);
  const step = (by: number) => choose(sheet.marks[(place + by + sheet.marks.length) % sheet.marks.length]!.cell);
  return (
    <>
      <div className="im-sheet">
        <table>
          <thead>
            <tr>
              <td />
              {sheet.columns.map(letter => (
                <td key={letter}>{letter}</td>
              ))}
            </tr>
            <tr>
              <td />
              {sheet.columns.map((letter, column) => (
                <th key={letter} scope="col">
                  {sheet.headings[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(row => (
              <tr key={row.line}>
                <td className="im-line">{row.line}</td>
                {row.cells.map((cell, column) => {
                  const mark = at.get(`${row.line} ${column}`);
                  return (
                    <td
                      key={sheet.columns[column]}
                      id={mark && `cell-${mark.cell}`}
                      className={mark ? (mark === chosen ? 'im-bad here' : 'im-bad') : undefined}
                    >
                      {mark === undefined ? (
                        cell
                      ) : (
                        <button
                          type="button"
                          aria-label={`${mark.cell} ${either(mark.message, mark.english)}`}
                          onClick={() => choose(mark.cell)}
                        >
                          {cell === '' ? t('（空）') : cell}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen === undefined ? null : (
        <div className="im-note" role="status">
          <p>
            <b className="cinn">
              {chosen.cell} {chosen.label}
            </b>{' '}
            {either(chosen.message, chosen.english)}
          </p>
          <span className="row">
            <span className="mute">{t('第{n}处，共{all}处', { n: place + 1, all: sheet.marks.length })}</span>
            <button type="button" className="btn s t" onClick={() => step(-1)}>
              {t('上一处')}
            </button>
            <button type="button" className="btn s t" onClick={() => step(1)}>
              {t('下一处')}
            </button>
          </span>
        </div>
      )}
    </>
  );
}

const listed = (words: readonly string[]) => words.slice(0, 12).join(languageNow() === 'zh' ? '、' : ', ') + (words.length > 12 ? '…' : '');

/** What else is worth knowing: columns that were not read or not brought, rows left out, months taken as days. */
function Remarks({ outcome }: { readonly outcome: Outcome }) {
  const { unknown, absent, skipped, firsts } = outcome;
  const said = [
    unknown.length > 0 ? t('没有用到的列：{columns}。', { columns: listed(unknown.map(one => `${one.column} ${one.heading}`)) }) : '',
    absent.length > 0 ? t('文件里没有的选填列：{columns}；已存的行，这些列照旧。', { columns: listed(absent) }) : '',
    skipped.examples + skipped.sums > 0
      ? t('没有读的行：示例{examples}行，合计{sums}行。', { examples: skipped.examples, sums: skipped.sums })
      : '',
    firsts > 0 ? t('有{n}处只写到月，按当月1日记。', { n: firsts }) : '',
  ].filter(words => words !== '');
  return said.length === 0 ? null : <p className="note">{said.join(' ')}</p>;
}

function Actions({
  standing,
  outcome,
  importing,
}: {
  readonly standing: Standing;
  readonly outcome: Outcome;
  readonly importing: Importing;
}) {
  const { added, changed, wrong, milliseconds, read } = outcome;
  const writes = added + changed;
  const { import: id } = standing;
  return (
    <div className="row im-actions no-print">
      {wrong > 0 ? (
        <a className="btn p" href={`/api/imports/${id}/marked.xlsx`} download>
          {t('下载退回工作簿')}
        </a>
      ) : null}
      {writes > 0 ? (
        <button
          type="button"
          className={wrong > 0 ? 'btn' : 'btn p'}
          disabled={importing.isBusy}
          onClick={() => void importing.save(id, wrong > 0 ? 'accepted' : 'all')}
        >
          {wrong > 0 ? t('先存{n}行', { n: writes }) : t('保存{n}行', { n: writes })}
        </button>
      ) : null}
      <button type="button" className="btn t" disabled={importing.isBusy} onClick={() => void importing.cancel(id)}>
        {t('全部不存')}
      </button>
      <span className="mute push">{t('{n}行用时{seconds}秒', { n: read, seconds: (milliseconds / 1000).toFixed(1) })}</span>
    </div>
  );
}

/** The outcome of a dry run: what can be saved, what is wrong by kind and by cell, and the ways on. */
export function ImportResult({
  standing,
  outcome,
  importing,
}: {
  readonly standing: Standing;
  readonly outcome: Outcome;
  readonly importing: Importing;
}) {
  const { sheet } = standing;
  const [cell, setCell] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const chosen = sheet?.marks.find(mark => mark.cell === cell) ?? sheet?.marks[0];
  const choose = (to: string) => {
    setCell(to);
    frame.current?.querySelector(`#cell-${to}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const isNothing = outcome.wrong === 0 && outcome.added + outcome.changed === 0;
  return (
    <div ref={frame} className="im-result">
      <h2>
        {outcome.wrong > 0
          ? t('同一份工作簿退回，已标注{n}处', { n: outcome.marks })
          : isNothing
            ? t('这份工作簿里的都已存过，没有要改的')
            : t('检查过了，没有要改的，尚未保存')}
      </h2>
      <p className="mute">
        {standing.fileName} · {t('工作表“{sheet}”', { sheet: outcome.sheet })} · {t('读到{n}行', { n: outcome.read })}
        {outcome.wrong > 0 ? ` · ${t('原有的内容都不改动')}` : ''}
      </p>
      <Share outcome={outcome} />
      {standing.problems.map(problem => (
        <p key={problem.code} className="cinn" role="alert">
          {either(problem.message, problem.english)}
        </p>
      ))}
      {outcome.kinds.length > 0 ? <Kinds kinds={outcome.kinds} choose={choose} /> : null}
      {sheet !== null && sheet.rows.length > 0 ? <Sheet sheet={sheet} chosen={chosen} choose={choose} /> : null}
      {sheet === null && outcome.wrong > 0 ? (
        <p className="note">
          {t('要看原表的样子，请')}{' '}
          <button type="button" className="as-link" onClick={() => void importing.check(standing.import)}>
            {t('重新检查')}
          </button>
        </p>
      ) : null}
      <Remarks outcome={outcome} />
      <Actions standing={standing} outcome={outcome} importing={importing} />
    </div>
  );
}
