import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { IndicatorView, ShownGroup, ShownSchool } from '../types.ts';
import { Bindings } from './bindings.tsx';
import { said, saidSoFar, saidWith } from './said.ts';
import { useFresh } from './useFresh.ts';
import { groupWord } from './words.ts';
import './indicators.css';

const proofOf = (view: IndicatorView, school?: string) =>
  `/indicators/${view.indicator.name}/proof?year=${view.year}${school === undefined ? '' : `&school=${school}`}`;

function Head({ view }: { readonly view: IndicatorView }) {
  const [county] = view.groups;
  if (county === undefined) return null;
  const isWhole = county.complete === county.members;
  const shown = isWhole ? county.whole : county.soFar;
  return (
    <div className="in-figure">
      <b className="n">{saidWith(shown.value, view.indicator.unit)}</b>
      <span className={isWhole ? '' : 'amber'}>
        {isWhole ? t('全县') : t('暂计：{members}所中{complete}所有数，全县不报数', { members: county.members, complete: county.complete })}
      </span>
      {shown.denominator === null || shown.denominator === '1' ? null : (
        <span className="mute">
          {t('分子{numerator}，分母{denominator}', { numerator: said(shown.numerator), denominator: said(shown.denominator) })}
        </span>
      )}
      <a href={proofOf(view)}>{t('打开证明')}</a>
    </div>
  );
}

const Groups = ({ groups }: { readonly groups: readonly ShownGroup[] }) =>
  groups.length === 0 ? null : (
    <>
      <h2>{t('按类别')}</h2>
      <div className="scroll-x">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('类别')}</th>
              <th scope="col" className="n">
                {t('数值')}
              </th>
              <th scope="col" className="n">
                {t('有数学校')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(one => (
              <tr key={`${one.group}${one.name}`}>
                <th scope="row">{groupWord(one)}</th>
                <td className="n">
                  {one.complete === one.members ? said(one.whole.value) : <span className="mute">{saidSoFar(one.soFar.value)}</span>}
                </td>
                <td className="n">
                  {figure(one.complete)}/{figure(one.members)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );

const School = ({ view, one }: { readonly view: IndicatorView; readonly one: ShownSchool }) => (
  <tr>
    <th scope="row">{one.name}</th>
    <td className="n">{one.missing.length > 0 ? '' : <a href={proofOf(view, one.id)}>{said(one.value)}</a>}</td>
    <td className="n">{one.numerator === null ? '' : said(one.numerator)}</td>
    <td className="n">{one.denominator === null ? '' : said(one.denominator)}</td>
    <td className="wrap mute">{one.missing.length === 0 ? '' : t('缺{what}', { what: one.missing.join('、') })}</td>
  </tr>
);

function Schools({ view }: { readonly view: IndicatorView }) {
  const shown = view.schools.toSorted((a, b) => a.missing.length - b.missing.length || Number(b.value ?? 0) - Number(a.value ?? 0));
  return (
    <>
      <h2>{t('各校')}</h2>
      <div className="scroll-x">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('单位')}</th>
              <th scope="col" className="n">
                {t('数值')}
              </th>
              <th scope="col" className="n">
                {t('分子')}
              </th>
              <th scope="col" className="n">
                {t('分母')}
              </th>
              <th scope="col">{t('缺什么')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(one => (
              <School key={one.id} view={view} one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Years = ({ trend }: { readonly trend: IndicatorView['trend'] }) =>
  trend.length < 2 ? null : (
    <>
      <h2>{t('历年')}</h2>
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('年份')}</th>
            <th scope="col" className="n">
              {t('当时建制')}
            </th>
            <th scope="col" className="n">
              {t('现行建制')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trend.map(one => (
            <tr key={one.year}>
              <th scope="row">{one.year}</th>
              <td className="n">{said(one.onThat)}</td>
              <td className="n">{said(one.onToday)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('按有数的学校计。')}</p>
    </>
  );

/** One indicator: the county, its groups and schools, the years, and the promises that rest on it. */
export default function IndicatorPage() {
  const { name } = useParams({ strict: false }) as { readonly name: string };
  const [year, setYear] = useState<number | null>(null);
  const view = useView<IndicatorView>('indicators.indicator', { indicator: name, ...(year === null ? {} : { year }) }, { keep: true });
  useFresh(view.retry);
  const its = view.value;
  useTitle(its?.indicator.label ?? t('指标'));
  if (its === undefined)
    return (
      <div className="page ind">
        <Pending view={view} rows={10} />
      </div>
    );
  const { indicator } = its;
  return (
    <>
      <div className="ph">
        <h1>{indicator.label}</h1>
        <span className="meta">{indicator.source}</span>
        <div className="r no-print">
          <select aria-label={t('年份')} value={its.year} onChange={event => setYear(Number(event.target.value))}>
            {its.years.map(one => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <Link className="btn" to={'/indicators' as never}>
            {t('全部指标')}
          </Link>
          {its.mayKeep && its.row !== null ? (
            <Link className="btn" to={`/indicators/new?row=${its.row.id}` as never}>
              {t('修改公式')}
            </Link>
          ) : null}
        </div>
      </div>
      <div className="page ind">
        <Head view={its} />
        <code className="in-formula">{indicator.formula}</code>
        <p className="note">
          {t('公式第{version}版。', { version: indicator.version })}
          {indicator.note}
        </p>
        <Bindings view={its} />
        <Schools view={its} />
        <Groups groups={its.groups.slice(1)} />
        <Years trend={its.trend} />
      </div>
    </>
  );
}
