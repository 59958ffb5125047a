import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { IndicatorLine, IndicatorList } from '../types.ts';
import { said, saidSoFar } from './said.ts';
import { useFresh } from './useFresh.ts';
import './indicators.css';

function Line({ line }: { readonly line: IndicatorLine }) {
  const isWhole = line.complete === line.members;
  return (
    <tr>
      <th scope="row" className="wrap">
        <Link to={`/indicators/${line.name}` as never}>{line.label}</Link>
        {line.isOwn ? <span className="mute"> · {t('本县')}</span> : null}
      </th>
      <td>{line.unit}</td>
      <td className="n">{isWhole ? said(line.whole) : <span className="mute">{saidSoFar(line.soFar)}</span>}</td>
      <td className="n">
        {figure(line.complete)}/{figure(line.members)}
      </td>
      <td className="n">{line.promises === 0 ? '' : figure(line.promises)}</td>
      <td className="wrap mute">{line.source}</td>
    </tr>
  );
}

function Lines({ list }: { readonly list: IndicatorList }) {
  const [words, setWords] = useState('');
  const shown = list.lines.filter(line => `${line.label}${line.source}${line.name}`.includes(words.trim()));
  return (
    <>
      <div className="row no-print">
        <input
          type="search"
          value={words}
          onChange={event => setWords(event.target.value)}
          placeholder={t('找指标')}
          aria-label={t('找指标')}
        />
        <span className="note">{t('有学校还没有台账数据时，全县不报数，只给已有数的学校的暂计。点名称看各校和证明。')}</span>
      </div>
      <div className="scroll-x">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col">{t('指标')}</th>
              <th scope="col">{t('计量')}</th>
              <th scope="col" className="n">
                {t('全县{year}年', { year: list.year })}
              </th>
              <th scope="col" className="n">
                {t('有数学校')}
              </th>
              <th scope="col" className="n">
                {t('挂接承诺')}
              </th>
              <th scope="col">{t('依据')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(line => (
              <Line key={line.name} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The catalogue of indicators with what the county came to this year. */
export default function IndicatorsPage() {
  const view = useView<IndicatorList>('indicators.list', {});
  useFresh(view.retry);
  useTitle(t('指标'));
  return (
    <>
      <div className="ph">
        <h1>{t('指标')}</h1>
        <span className="meta">{t('从名录台账实时计算，每个数都有证明')}</span>
        <div className="r no-print">
          {view.value?.mayKeep ? (
            <Link className="btn p" to={'/indicators/new' as never}>
              {t('新增指标')}
            </Link>
          ) : null}
        </div>
      </div>
      <div className="page ind">{view.value === undefined ? <Pending view={view} rows={12} /> : <Lines list={view.value} />}</div>
    </>
  );
}
