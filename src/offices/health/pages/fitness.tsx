import { Link } from '@tanstack/react-router';
import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { FitnessLine, FitnessView } from '../types.ts';
import { LEVELS } from './words.ts';

const WIDTH = 88;
const HEIGHT = 24;

/** The means of four years as a line; a year that is not known leaves a gap. */
function Trend({ means, year }: { readonly means: readonly (number | null)[]; readonly year: number }) {
  const known = means.filter(mean => mean !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const at = (mean: number, place: number): readonly [number, number] => [
    6 + (place * (WIDTH - 12)) / 3,
    most === least ? HEIGHT / 2 : 4 + ((most - mean) / (most - least)) * (HEIGHT - 8),
  ];
  const points = means.flatMap((mean, place) => (mean === null ? [] : [at(mean, place)]));
  const told = means.map((mean, place) => `${year - 3 + place}: ${mean === null ? '—' : figure(mean, 2)}`).join(', ');
  return (
    <svg className="he-trend" width={WIDTH} height={HEIGHT} role="img" aria-label={told}>
      <title>{told}</title>
      <polyline points={points.map(point => point.join(',')).join(' ')} fill="none" stroke="var(--jade-m)" strokeWidth="1.5" />
      {points.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="2.5" fill="var(--jade-d)" />
      ))}
    </svg>
  );
}

/** Shares of the levels as one bar; what is left over failed. */
function Bars({ line }: { readonly line: FitnessLine }) {
  const [excellent, good, pass] = [line.excellentRate ?? 0, line.goodRate ?? 0, line.passRate ?? 0];
  const parts = [
    ['excellent', excellent],
    ['good', good - excellent],
    ['pass', pass - good],
  ] as const;
  return (
    <span className="he-bars" aria-hidden="true">
      {parts.map(([level, share]) => (
        <i key={level} className={level} style={{ width: `${share * 100}%` }} />
      ))}
    </span>
  );
}

function Line({ line, year }: { readonly line: FitnessLine; readonly year: number }) {
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td className="n">{figure(line.tested)}</td>
      <td className="n">{line.mean === null ? '—' : figure(line.mean, 2)}</td>
      <td className="n">{line.excellentRate === null ? '—' : percent(line.excellentRate, 1)}</td>
      <td className="n">{line.goodRate === null ? '—' : percent(line.goodRate, 1)}</td>
      <td className="n">{line.passRate === null ? '—' : percent(line.passRate, 1)}</td>
      <td>
        <Bars line={line} />
      </td>
      <td>
        <Trend means={line.means} year={year} />
      </td>
      <td className={line.hasFallen ? 'he-late' : ''}>
        {line.hasFallen === null ? t('不足四年') : line.hasFallen ? t('连续三年下降') : t('否')}
      </td>
    </tr>
  );
}

/** Rates of a year by school, with the line of the county, the means of four years and who fell three years on end. */
export function Fitness({
  year,
  go,
  teaches,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
  readonly teaches: boolean;
}) {
  const found = useView<FitnessView>('health.fitnessRates', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={8} />;
  const heads = [t('测试人数'), t('平均分'), t('优秀率'), t('优良率'), t('合格率')];
  return (
    <>
      <div className="row he-pick">
        <button type="button" className="btn s" aria-label={t('上一年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{year}年', { year: view.year })}</b>
        <button type="button" className="btn s" aria-label={t('下一年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
        <a className="btn no-print" href={`/api/exports/health.fitnessRates.xlsx?year=${view.year}`}>
          {t('导出')}
        </a>
        {teaches ? (
          <span className="r row no-print">
            <Link className="btn" to={'/health/class' as never}>
              {t('按班查看')}
            </Link>
            <Link className="btn p" to={'/ledger/fitnessTest' as never} search={{ deed: 'health.importFitness' } as never}>
              {t('导入班级成绩')}
            </Link>
          </span>
        ) : null}
      </div>
      {view.lines.length === 0 ? (
        <Nothing title={t('还没有体质测试成绩')} />
      ) : (
        <>
          <ul className="he-key">
            {['excellent', 'good', 'pass'].map(level => (
              <li key={level}>
                <span className="he-bars" style={{ width: 12 }}>
                  <i className={level} style={{ width: 12 }} />
                </span>
                {t(LEVELS[level] ?? '')}
              </li>
            ))}
          </ul>
          <div className="he-scroll">
            <table className="tl">
              <thead>
                <tr>
                  <th scope="col">{t('学校')}</th>
                  {heads.map(head => (
                    <th scope="col" className="n" key={head}>
                      {head}
                    </th>
                  ))}
                  <th scope="col">{t('等级构成')}</th>
                  <th scope="col">{t('四年平均分')}</th>
                  <th scope="col">{t('连续三年下降')}</th>
                </tr>
              </thead>
              <tbody>
                {view.lines.map(one => (
                  <Line key={one.organisation} line={one} year={view.year} />
                ))}
                {view.county === null ? null : <Line line={{ ...view.county, name: t('全县') }} year={view.year} />}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}
