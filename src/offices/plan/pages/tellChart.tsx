import { t } from '#web/kit/language.ts';
import type { ReportView } from '../tell/types.ts';
import { axisOf } from './chartScale.ts';

type Chart = Extract<ReportView['blocks'][number], { readonly kind: 'chart' }>;

const INK = ['#17211e', '#0f6b5b', '#8fbfb0', '#c07a0a', '#af2e1b'];
const colourOf = (chart: Chart, i: number) => {
  const own = chart.series[i]?.colour;
  return own === undefined ? (INK[i % INK.length] ?? '#17211e') : `#${own}`;
};

function Stacked({ chart }: { readonly chart: Chart }) {
  const sums = chart.categories.map((_, row) => chart.series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0));
  const most = Math.max(1, ...sums);
  return (
    <div className="stacked">
      {chart.categories.map((category, row) => (
        <div key={category} className="stacked-row">
          <span className="stacked-name">{category}</span>
          <span className="stacked-bar">
            {chart.series.map(({ name, values }, i) => (
              <i key={name} style={{ width: `${((values[row] ?? 0) / most) * 100}%`, background: colourOf(chart, i) }} />
            ))}
          </span>
          <span className="n">{sums[row]}</span>
        </div>
      ))}
    </div>
  );
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [560, 190, 48, 24];

function Lines({ chart }: { readonly chart: Chart }) {
  const known = chart.series.flatMap(({ values }) => values.filter(value => value !== null));
  const axis = axisOf(known, false);
  const x = (i: number) => LEFT + ((i + 0.5) / chart.categories.length) * (WIDTH - LEFT);
  const y = (value: number) => 8 + (1 - (value - axis.from) / (axis.to - axis.from || 1)) * (HEIGHT - BOTTOM - 14);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chart.caption}>
      {axis.ticks.map(tick => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} stroke="#e6eae6" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {chart.categories.map((category, i) => (
        <text key={category} x={x(i)} y={HEIGHT - 6} textAnchor="middle">
          {category}
        </text>
      ))}
      {chart.series.map(({ name, values }, i) => {
        const points = values.flatMap((value, place) => (value === null ? [] : [[x(place), y(value)] as const]));
        const path = values.map((value, place) =>
          value === null ? '' : `${(values[place - 1] ?? null) === null ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`,
        );
        return (
          <g key={name}>
            <path d={path.join('')} fill="none" stroke={colourOf(chart, i)} strokeWidth="2" />
            {points.map(([px, py]) => (
              <circle key={px} cx={px} cy={py} r="3" fill={colourOf(chart, i)} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** A chart of a report, and the same figures as a table. */
export function TellChart({ chart }: { readonly chart: Chart }) {
  return (
    <figure>
      <figcaption>{chart.caption}</figcaption>
      <p className="legend">
        {chart.series.map(({ name }, i) => (
          <span key={name}>
            <i style={{ background: colourOf(chart, i) }} /> {name}
          </span>
        ))}
      </p>
      {chart.shape === 'line' ? <Lines chart={chart} /> : <Stacked chart={chart} />}
      <details>
        <summary>{t('看表')}</summary>
        <div className="report-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col" />
                {chart.series.map(({ name }) => (
                  <th key={name} scope="col" className="n">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.categories.map((category, row) => (
                <tr key={category}>
                  <th scope="row">{category}</th>
                  {chart.series.map(({ name, values }) => (
                    <td key={name} className="n">
                      {values[row] ?? t('缺')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {chart.note === undefined ? null : <p className="note">{chart.note}</p>}
    </figure>
  );
}
