import { figure } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { TrendYear } from '../../standards/views.ts';
import { named, STAGES } from './words.ts';

interface Trend {
  readonly years: readonly TrendYear[];
  readonly indicators: readonly { readonly code: string; readonly name: string; readonly english: string }[];
}
const [WIDE, HIGH, LEFT, FOOT] = [260, 96, 30, 16];
const LIMITS = { primary: 0.5, junior: 0.45 } as const;

/** One indicator's spread over the years, with its limit as a dashed line. */
function Line({
  values,
  years,
  limit,
  label,
}: {
  readonly values: readonly (number | null)[];
  readonly years: readonly number[];
  readonly limit: number;
  readonly label: string;
}) {
  const top = Math.max(limit * 1.2, ...values.map(value => value ?? 0));
  const x = (place: number) => LEFT + (years.length === 1 ? 0 : (place * (WIDE - LEFT - 10)) / (years.length - 1));
  const y = (value: number) => HIGH - FOOT - (value / top) * (HIGH - FOOT - 6);
  const known = values.flatMap((value, place) => (value === null ? [] : [[x(place), y(value)] as const]));
  return (
    <figure className="sd-line">
      <figcaption>{label}</figcaption>
      <svg
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        role="img"
        aria-label={`${label} ${values.map((value, i) => `${years[i]} ${figure(value, 3)}`).join(', ')}`}
      >
        <line x1={LEFT} x2={WIDE} y1={y(limit)} y2={y(limit)} stroke="var(--cinn)" strokeDasharray="3 3" />
        <text x={0} y={y(limit) + 4} className="sd-tick">
          {limit}
        </text>
        <polyline points={known.map(point => point.join(',')).join(' ')} fill="none" stroke="var(--jade)" strokeWidth="1.6" />
        {known.map(([at, up]) => (
          <circle key={at} cx={at} cy={up} r="2.6" fill="var(--jade)" />
        ))}
        {years.map((year, place) => (
          <text
            key={year}
            x={x(place)}
            y={HIGH - 2}
            className="sd-tick"
            textAnchor={place === 0 ? 'start' : place === years.length - 1 ? 'end' : 'middle'}
          >
            {year}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** How many schools passed and how far they differed, year by year: lines, and the same as a table. */
export function TrendPanel() {
  const found = useView<Trend>('indicators.standardTrend', {});
  const trend = found.value;
  if (trend === undefined) return <Pending view={found} rows={8} />;
  const years = trend.years.map(one => one.year);
  return (
    <>
      {(['primary', 'junior'] as const).map(stage => {
        const of = (year: TrendYear) => year.stages.find(one => one.stage === stage);
        return (
          <section key={stage} className="sd-stage">
            <h2>
              {t(STAGES[stage])}
              <small>{t('差异系数，虚线为限值')}</small>
            </h2>
            <div className="sd-lines">
              {trend.indicators.map(one => (
                <Line
                  key={one.code}
                  label={`${one.code} ${named(one)}`}
                  years={years}
                  limit={LIMITS[stage]}
                  values={trend.years.map(year => of(year)?.spreads[one.code] ?? null)}
                />
              ))}
            </div>
            <div className="scroll-x">
              <table className="tl">
                <thead>
                  <tr>
                    <th scope="col">{t('统计年度')}</th>
                    <th scope="col" className="n">
                      {t('达标学校')}
                    </th>
                    {trend.indicators.map(one => (
                      <th key={one.code} scope="col" className="n">
                        {one.code}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {trend.years.map(year => (
                    <tr key={year.year}>
                      <th scope="row">{year.year}</th>
                      <td className="n">{of(year) === undefined ? '—' : `${of(year)!.passing}/${of(year)!.schools}`}</td>
                      {trend.indicators.map(one => (
                        <td key={one.code} className="n">
                          {figure(of(year)?.spreads[one.code] ?? null, 3)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        );
      })}
    </>
  );
}
