import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { Proof, ProofRow, ProofSchool } from '../types.ts';
import { RowCells } from './rowCells.tsx';
import { said, saidWith } from './said.ts';
import './indicators.css';

const MOST = 60;

interface RowProps {
  readonly row: ProofRow;
  readonly labels: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

function RowLine({ row, labels, columns }: RowProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr className={row.counts ? '' : 'in-not'} data-row={row.id}>
        <th scope="row">
          <Link to={`/ledger/${row.register}/${row.id}` as never}>…{row.id.slice(-6)}</Link>
        </th>
        {labels.map(label => (
          <td key={label}>{valueSaid(row.values[label])}</td>
        ))}
        <td>{row.counts ? t('计入 +{adds}', { adds: row.adds ?? t('缺') }) : t('不计')}</td>
        <td className="no-print">
          <button type="button" className="btn t s" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('出处')}
          </button>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={labels.length + 3} className="wrap">
            <RowCells register={row.register} id={row.id} columns={columns} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

const valueSaid = (value: unknown): string =>
  value === true ? t('是') : value === false ? t('否') : value === null || value === undefined ? '' : String(value);

/** Columns that the formula reads, so that one sees why a row counts. */
const labelsOf = (text: string, rows: readonly ProofRow[]): readonly string[] =>
  Object.keys(rows[0]?.values ?? {}).filter(label => text.includes(label));

function PartRows({ proof, school, place }: { readonly proof: Proof; readonly school: ProofSchool; readonly place: number }) {
  const [all, setAll] = useState(false);
  const part = proof.parts[place]!;
  const rows = school.rows?.[part.name] ?? null;
  const labels = labelsOf(part.text, rows ?? []);
  const counted = rows?.filter(row => row.counts) ?? [];
  const shown = all ? rows : [...counted, ...(rows?.filter(row => !row.counts) ?? [])].slice(0, MOST);
  return (
    <section>
      <h2>
        {part.name} · {said(school.parts[place] ?? null)}
      </h2>
      <code className="in-formula">{part.text}</code>
      {rows === null ? (
        <p className="note">{t('逐行明细只给可以查看这本台账的人（人事、学籍管理员和本校），或者那一年的行已不在。')}</p>
      ) : (
        <>
          <p className="note">{t('共{all}行，计入{counted}行。', { all: rows.length, counted: counted.length })}</p>
          <div className="scroll-x">
            <table className="tl">
              <thead>
                <tr>
                  <th scope="col">{t('行')}</th>
                  {labels.map(label => (
                    <th scope="col" key={label}>
                      {label}
                    </th>
                  ))}
                  <th scope="col">{t('是否计入')}</th>
                  <th scope="col" className="no-print" />
                </tr>
              </thead>
              <tbody>
                {shown?.map(row => (
                  <RowLine key={row.id} row={row} labels={labels} columns={part.columns} />
                ))}
              </tbody>
            </table>
          </div>
          {rows.length > MOST && !all ? (
            <button type="button" className="btn t s" onClick={() => setAll(true)}>
              {t('看全部{n}行', { n: rows.length })}
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}

function SchoolTable({ proof }: { readonly proof: Proof }) {
  return (
    <>
      <h2>{t('由各校合成')}</h2>
      <div className="scroll-x">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('单位')}</th>
              {proof.parts.map(part => (
                <th scope="col" className="n" key={part.name}>
                  {part.name}
                </th>
              ))}
              <th scope="col" className="n">
                {t('数值')}
              </th>
              <th scope="col">{t('缺什么，谁来补')}</th>
            </tr>
          </thead>
          <tbody>
            {proof.schools.map(one => (
              <tr key={one.id}>
                <th scope="row">
                  <a href={`/indicators/${proof.indicator.name}/proof?year=${proof.year}&school=${one.id}`}>{one.name}</a>
                </th>
                {one.parts.map((value, i) => (
                  <td className="n" key={proof.parts[i]!.name}>
                    {value === null ? '' : said(value)}
                  </td>
                ))}
                <td className="n">{one.figure.value === null ? '' : said(one.figure.value)}</td>
                <td className="wrap mute">{one.missing.map(({ what, owedBy }) => t('{what}（{owedBy}）', { what, owedBy })).join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Whole({ proof }: { readonly proof: Proof }) {
  return (
    <>
      <div className="in-figure">
        <b className="n">{saidWith(proof.figure.value, proof.indicator.unit)}</b>
        {proof.isWhole ? null : <span className="amber">{t('暂计：还有学校没有数')}</span>}
        {proof.figure.value === null ? null : <span className="mute">{t('精确值 {value}', { value: proof.figure.value })}</span>}
      </div>
      <code className="in-formula">{proof.indicator.formula}</code>
      <table className="tl">
        <tbody>
          {proof.parts.map(part => (
            <tr key={part.name}>
              <th scope="row">{part.name}</th>
              <td className="wrap">{part.text}</td>
              <td className="n">{part.value === null ? t('缺') : said(part.value)}</td>
            </tr>
          ))}
          {proof.steps
            .filter(step => !proof.parts.some(part => part.name === step.text))
            .map(step => (
              <tr key={step.text}>
                <th scope="row">=</th>
                <td className="wrap">{step.text}</td>
                <td className="n">{step.value === null ? t('缺') : said(step.value)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

/** A figure proved: the formula with the value of each part, the rows that count and why, where they came from, and the promises that rest on it. */
export default function ProofPage() {
  const { name } = useParams({ strict: false }) as { readonly name: string };
  const asked = useSearch({ strict: false }) as { readonly year?: string | number; readonly school?: string };
  const input = {
    indicator: name,
    ...(asked.year === undefined ? {} : { year: Number(asked.year) }),
    ...(asked.school === undefined ? {} : { school: asked.school }),
  };
  const view = useView<Proof>('indicators.proof', input, { keep: true });
  const proof = view.value;
  useTitle(proof === undefined ? t('证明') : t('{label}的证明', { label: proof.indicator.label }));
  if (proof === undefined)
    return (
      <div className="page ind">
        <Pending view={view} rows={10} />
      </div>
    );
  const [school] = proof.school === null ? [] : proof.schools;
  return (
    <>
      <div className="ph">
        <h1>{t('{label}的证明', { label: proof.indicator.label })}</h1>
        <span className="meta">
          {proof.year} · {school?.name ?? t('全县')}
        </span>
        <div className="r no-print">
          <Link className="btn" to={`/indicators/${name}` as never}>
            {t('看指标')}
          </Link>
          <a className="btn" href={`/api/exports/indicators.proof?input=${encodeURIComponent(JSON.stringify(input))}`}>
            {t('存为文件')}
          </a>
        </div>
      </div>
      <div className="page ind">
        <Whole proof={proof} />
        <p className="note">
          {t('公式第{version}版 · {source}', { version: proof.indicator.version, source: proof.indicator.source })}
          {proof.keptBy === null ? '' : ` · ${t('{at}计入', { at: proof.keptBy.recordedAt })}`}
          {' · '}
          {t('存下的文件用 yuheng proof check 重算核对')}
        </p>
        {proof.promises.length === 0 ? null : (
          <p>
            {t('靠它的承诺：')}
            {proof.promises.map(one => (
              <a key={one.id} href={`/plan/promises/${one.id}`} className="in-promise">
                {one.name}{' '}
              </a>
            ))}
          </p>
        )}
        {school === undefined ? (
          <SchoolTable proof={proof} />
        ) : (
          proof.parts.map((part, place) => <PartRows key={part.name} proof={proof} school={school} place={place} />)
        )}
      </div>
    </>
  );
}
