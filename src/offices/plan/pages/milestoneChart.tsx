import { figure, percent } from '#web/kit/figure.ts';
import { languageNow, t } from '#web/kit/language.ts';
import type { PromiseView } from '../types.ts';
import { lineThrough } from './chartScale.ts';
import { BOTTOM, type Layout, LEFT, layoutOf } from './milestonePoints.ts';
import { usePhone } from './usePhone.ts';

const INK = '#17211E';
const JADE = '#0F6B5B';
const CINNABAR = '#AF2E1B';
const rounded = (value: number) => Math.round(value * 10) / 10;

function Axes({ layout }: { readonly layout: Layout }) {
  const { ticks, target, y, x, years, right } = layout;
  return (
    <>
      {ticks
        .filter(tick => target === null || Math.abs(y(tick) - y(target)) > 9)
        .map(tick => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${right}`} stroke="#E6EAE6" />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" fill="#66716C">
              {figure(tick)}
            </text>
          </g>
        ))}
      <path d={`M${LEFT} ${BOTTOM}H${right}`} stroke={INK} />
      {years.map(year => (
        <g key={year}>
          <path d={`M${x(year)} ${BOTTOM - 0.5}v4`} stroke={INK} />
          <text x={x(year)} y="153" textAnchor="middle" fill="#66716C">
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

function Target({ layout, unit }: { readonly layout: Layout; readonly unit: string }) {
  const { target, y, right } = layout;
  if (target === null) return null;
  return (
    <>
      <path d={`M${LEFT} ${y(target)}H${right}`} stroke={INK} />
      <text x={LEFT - 8} y={y(target) + 4} textAnchor="end" fill={INK}>
        {figure(target)}
      </text>
      <text x={right + 8} y={y(target) + 4} fill={INK} fontWeight="600">
        {t('目标 {value}', { value: `${figure(target)}${unit}` })}
      </text>
    </>
  );
}

/** Where the present pace leads: dashed, said to be an extrapolation, with what is short of the target. */
function Outlook({ layout, unit }: { readonly layout: Layout; readonly unit: string }) {
  const { outlook, target, last, y, at, right } = layout;
  if (outlook === null || last === undefined) return null;
  const colour = outlook.reaches ? '#2F8C77' : CINNABAR;
  const [, end] = at(outlook);
  const goal = target === null ? end : y(target);
  const isNear = Math.abs(end - goal) < 26;
  const value = figure(rounded(outlook.value));
  return (
    <>
      <path d={lineThrough([at(last), at(outlook)])} stroke={colour} strokeWidth="1.4" strokeDasharray="4 3" fill="none" />
      {isNear ? null : (
        <text x={right + 8} y={end + 4} fill={outlook.reaches ? '#1F7562' : CINNABAR} fontWeight="600">
          {t('约 {value}', { value: `${value}${unit}` })}
        </text>
      )}
      <text x={right + 8} y={(isNear ? goal : end) + 18} fill="#66716C">
        {isNear ? t('照此约 {value}', { value }) : t('照此速度')}
      </text>
      {outlook.reaches || target === null || Math.abs(end - goal) <= 22 ? null : (
        <>
          <path d={`M${right} ${goal + 3}V${end - 3}M${right - 3} ${goal + 3}h6M${right - 3} ${end - 3}h6`} stroke={CINNABAR} fill="none" />
          <text x={right - 7} y={(goal + end) / 2 + 10} textAnchor="end" fill={CINNABAR}>
            {t('差 {gap}', { gap: figure(rounded(Math.abs(target - rounded(outlook.value)))) })}
          </text>
        </>
      )}
    </>
  );
}

function Planned({ layout, ahead }: { readonly layout: Layout; readonly ahead: boolean }) {
  const { baseline, planned, last, at, lastYear } = layout;
  const due = planned.find(point => point.year === last?.year);
  const [x, y] = due === undefined ? [0, 0] : at(due);
  return (
    <>
      <path
        d={lineThrough([...(baseline === null ? [] : [baseline]), ...planned].map(at))}
        fill="none"
        stroke="#8FBFB0"
        strokeWidth="1.5"
      />
      {planned
        .filter(point => point.year !== lastYear)
        .map(point => (
          <circle key={point.year} cx={at(point)[0]} cy={at(point)[1]} r="3.2" fill="#fff" stroke={JADE} strokeWidth="1.4" />
        ))}
      {due === undefined ? null : (
        <text x={x + (ahead ? 5 : -7)} y={y + (ahead ? 15 : -5)} fill={JADE} textAnchor={ahead ? 'start' : 'end'}>
          {t('里程碑 {value}', { value: figure(due.value) })}
        </text>
      )}
    </>
  );
}

/** The figures filed, in ink; one that waits for a decision is hollow. */
function Actuals({ layout, ahead }: { readonly layout: Layout; readonly ahead: boolean }) {
  const { track, last, at } = layout;
  return (
    <>
      <path d={lineThrough(track.map(at))} fill="none" stroke={INK} strokeWidth="2.2" />
      {track.map((point, i) => {
        const [x, y] = at(point);
        const isLast = point === last;
        const above = ahead || (i === 0 && !isLast) || y + 15 > BOTTOM - 2;
        const side = isLast ? (ahead ? 'end' : 'start') : i === 0 ? 'start' : ahead ? 'end' : 'middle';
        const shift = { start: 4, end: -4, middle: 0 }[side];
        return (
          <g key={point.year}>
            <circle cx={x} cy={y} r="3.2" fill={'accepted' in point && !point.accepted ? '#fff' : INK} stroke={INK} strokeWidth="1.4" />
            <text
              x={x + shift}
              y={above && !(isLast && !ahead) ? y - 7 : Math.min(y + 15, BOTTOM - 3)}
              textAnchor={side}
              fill={INK}
              fontWeight={isLast ? 600 : 400}
            >
              {isLast ? t('实际 {value}', { value: figure(point.value) }) : figure(point.value)}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Milestones in jade, actuals in ink, where the present pace leads in dashed cinnabar. Every figure of it also stands in the table. */
export function MilestoneChart({ view }: { readonly view: PromiseView }) {
  const phone = usePhone();
  const right = phone ? 270 : 406;
  const layout = layoutOf(view, right);
  const { planned, last, now } = layout;
  const short = view.promise.unit ?? '';
  const unit = short.length > 2 || (languageNow() === 'en' && short !== '%') ? '' : short;
  const due = planned.find(point => point.year === last?.year);
  const ahead = due !== undefined && last !== undefined && last.value >= due.value;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${right + (languageNow() === 'en' ? 106 : 74)} 158`}
      fontSize="11"
      fill="#46524E"
      role="img"
      aria-label={t('里程碑与实际，另见“看表”')}
    >
      <Axes layout={layout} />
      <Target layout={layout} unit={unit} />
      <path d={`M${now} 10V${BOTTOM}`} stroke={INK} strokeWidth=".8" strokeDasharray="2 2" />
      <text x={now} y="8" textAnchor="middle" fill={INK}>
        {t('序时 {time}', { time: percent(view.judgement.timeProgress) })}
      </text>
      <Planned layout={layout} ahead={ahead} />
      <Outlook layout={layout} unit={unit} />
      <Actuals layout={layout} ahead={ahead} />
    </svg>
  );
}
