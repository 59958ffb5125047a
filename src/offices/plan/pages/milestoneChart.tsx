import { figure, percent } from '#web/kit/figure.ts';
import { languageNow, t } from '#web/kit/language.ts';
import type { PromiseView } from '../types.ts';
import { axisOf, lineThrough } from './chartScale.ts';

const LEFT = 34;
const RIGHT = 406;
const TOP = 33.4;
const BOTTOM = 136.5;

interface Point {
  readonly year: number;
  readonly value: number;
}

/** A cumulative promise is filed year by year and drawn as the sum so far. */
const runningTotals = <P extends Point>(points: readonly P[]): readonly P[] => {
  let sum = 0;
  return points.map(point => {
    sum += point.value;
    return { ...point, value: sum };
  });
};

/** The points of the chart: baseline, milestones, the figures filed (sent back ones left out), and where the pace leads. */
export function pointsOf(view: PromiseView) {
  const { promise, milestones, actuals, judgement } = view;
  const baseline: Point | null =
    promise.baseline === null || promise.baselineYear === null ? null : { year: promise.baselineYear, value: promise.baseline };
  const told = actuals
    .filter(actual => actual.state !== 'sentBack' && actual.value !== null)
    .map(actual => ({ year: actual.year, value: actual.value!, accepted: actual.state === 'accepted' }))
    .sort((a, b) => a.year - b.year);
  const filed = promise.method === 'cumulative' ? runningTotals(told) : told;
  const planned = [...milestones].sort((a, b) => a.year - b.year);
  return { baseline, filed, planned, outlook: judgement.outlook, target: promise.value };
}

function Axis({
  years,
  x,
  y,
  ticks,
  target,
}: {
  readonly years: readonly number[];
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly target: number | null;
}) {
  return (
    <>
      {ticks
        .filter(tick => target === null || Math.abs(y(tick) - y(target)) > 9)
        .map(tick => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${RIGHT}`} stroke="#E6EAE6" />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" fill="#66716C">
              {figure(tick)}
            </text>
          </g>
        ))}
      <path d={`M${LEFT} ${BOTTOM}H${RIGHT}`} stroke="#17211E" />
      {years.map(year => (
        <g key={year}>
          <path d={`M${x(year)} ${BOTTOM - 0.5}v4`} stroke="#17211E" />
          <text x={x(year)} y="153" textAnchor="middle" fill="#66716C">
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

/** The year by whose end the promise is to be kept. */
const deadlineYear = ({ promise, plan }: PromiseView): number =>
  promise.deadline === null ? (promise.year ?? plan.toYear) : Number(String(promise.deadline).slice(0, 4));

/** Milestones in jade, actuals in ink, where the present pace leads in dashed cinnabar. Every figure of it also stands in the table. */
export function MilestoneChart({ view }: { readonly view: PromiseView }) {
  const { baseline, filed, planned, outlook, target } = pointsOf(view);
  const unit = view.promise.unit ?? '';
  const all = [...(baseline === null ? [] : [baseline]), ...planned, ...filed];
  const values = [...all.map(point => point.value), ...(target === null ? [] : [target]), ...(outlook === null ? [] : [outlook.value])];
  const firstYear = Math.min(...all.map(point => point.year), view.plan.fromYear);
  const lastYear = Math.max(...all.map(point => point.year), outlook?.year ?? 0, view.plan.toYear);
  const { from, to, ticks } = axisOf(values, view.promise.method === 'cumulative');
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  const x = (year: number) => LEFT + ((year - firstYear) / (lastYear - firstYear || 1)) * (RIGHT - LEFT);
  const y = (value: number) => BOTTOM - ((value - from) / (to - from || 1)) * (BOTTOM - TOP);
  const before = view.plan.fromYear - 1;
  const now = x(Math.max(firstYear, before + view.judgement.timeProgress * (deadlineYear(view) - before)));
  const at = (point: Point): readonly [number, number] => [x(point.year), y(point.value)];
  const track = baseline === null || filed.some(point => point.year <= baseline.year) ? filed : [baseline, ...filed];
  const last = filed.at(-1);
  const due = last === undefined ? undefined : planned.find(point => point.year === last.year);
  const ahead = due !== undefined && last !== undefined && last.value >= due.value;
  const short = outlook !== null && target !== null && !outlook.reaches;
  const outlookY = outlook === null ? 0 : y(outlook.value);
  const targetY = target === null ? 0 : y(target);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${languageNow() === 'en' ? 512 : 476} 158`}
      fontSize="11"
      fill="#46524E"
      role="img"
      aria-label={t('里程碑与实际，另见“看表”')}
    >
      <Axis years={years} x={x} y={y} ticks={ticks} target={target} />
      {target === null ? null : (
        <>
          <path d={`M${LEFT} ${targetY}H${RIGHT}`} stroke="#17211E" />
          <text x={LEFT - 8} y={targetY + 4} textAnchor="end" fill="#17211E">
            {figure(target)}
          </text>
          <text x={RIGHT + 8} y={targetY + 4} fill="#17211E" fontWeight="600">
            {t('目标 {value}', { value: `${figure(target)}${unit.length > 2 ? '' : unit}` })}
          </text>
        </>
      )}
      <path d={`M${now} 10V${BOTTOM}`} stroke="#17211E" strokeWidth=".8" strokeDasharray="2 2" />
      <text x={now} y="8" textAnchor="middle" fill="#17211E">
        {t('序时 {time}', { time: percent(view.judgement.timeProgress) })}
      </text>
      <path
        d={lineThrough([...(baseline === null ? [] : [baseline]), ...planned].map(at))}
        fill="none"
        stroke="#8FBFB0"
        strokeWidth="1.5"
      />
      {planned
        .filter(point => point.year !== lastYear)
        .map(point => (
          <circle key={point.year} cx={x(point.year)} cy={y(point.value)} r="3.2" fill="#fff" stroke="#0F6B5B" strokeWidth="1.4" />
        ))}
      {due === undefined ? null : (
        <text x={x(due.year) + (ahead ? 5 : -7)} y={y(due.value) + (ahead ? 15 : -5)} fill="#0F6B5B" textAnchor={ahead ? 'start' : 'end'}>
          {t('里程碑 {value}', { value: figure(due.value) })}
        </text>
      )}
      {outlook === null || last === undefined ? null : (
        <>
          <path
            d={lineThrough([at(last), at(outlook)])}
            stroke={short ? '#AF2E1B' : '#2F8C77'}
            strokeWidth="1.4"
            strokeDasharray="4 3"
            fill="none"
          />
          {Math.abs(outlookY - targetY) < 26 ? null : (
            <text x={RIGHT + 8} y={outlookY + 4} fill={short ? '#AF2E1B' : '#1F7562'} fontWeight="600">
              {t('约 {value}', {
                value: `${figure(outlook.value, Number.isInteger(outlook.value) ? 0 : 1)}${unit.length > 2 ? '' : unit}`,
              })}
            </text>
          )}
          <text x={RIGHT + 8} y={Math.abs(outlookY - targetY) < 26 ? targetY + 18 : outlookY + 18} fill="#66716C">
            {Math.abs(outlookY - targetY) < 26
              ? t('照此约 {value}', { value: figure(outlook.value, Number.isInteger(outlook.value) ? 0 : 1) })
              : t('照此速度')}
          </text>
        </>
      )}
      {short && Math.abs(outlookY - targetY) > 22 ? (
        <>
          <path
            d={`M${RIGHT} ${targetY + 3}V${outlookY - 3}M${RIGHT - 3} ${targetY + 3}h6M${RIGHT - 3} ${outlookY - 3}h6`}
            stroke="#AF2E1B"
            fill="none"
          />
          <text x={RIGHT - 7} y={(targetY + outlookY) / 2 + 10} textAnchor="end" fill="#AF2E1B">
            {t('差 {gap}', { gap: figure(Math.abs(target! - outlook!.value), Number.isInteger(outlook!.value) ? 0 : 1) })}
          </text>
        </>
      ) : null}
      <path d={lineThrough(track.map(at))} fill="none" stroke="#17211E" strokeWidth="2.2" />
      {track.map((point, i) => (
        <g key={point.year}>
          <circle
            cx={x(point.year)}
            cy={y(point.value)}
            r="3.2"
            fill={'accepted' in point && !point.accepted ? '#fff' : '#17211E'}
            stroke="#17211E"
            strokeWidth="1.4"
          />
          {point === last ? (
            <text
              x={x(point.year) + (ahead ? -6 : 4)}
              y={ahead ? y(point.value) - 7 : Math.min(y(point.value) + 17, BOTTOM - 4)}
              textAnchor={ahead ? 'end' : 'start'}
              fill="#17211E"
              fontWeight="600"
            >
              {t('实际 {value}', { value: figure(point.value) })}
            </text>
          ) : (
            <text
              x={x(point.year) + (i === 0 ? 4 : ahead ? -4 : 0)}
              y={i === 0 || ahead ? y(point.value) - 7 : Math.min(y(point.value) + 16, BOTTOM - 3)}
              textAnchor={i === 0 ? (ahead ? 'middle' : 'start') : ahead ? 'end' : 'middle'}
              fill="#17211E"
            >
              {figure(point.value)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
