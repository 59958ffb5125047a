import { percent } from './figure.ts';
import { t } from './language.ts';

const share = (value: number | null) => Math.min(1, Math.max(0, value ?? 0));

/** A bar of progress with the ink needle that shows how far time has gone; both are shares 0–1. */
export function Needle({
  progress,
  time,
  width = 160,
  ticks = 5,
}: {
  readonly progress: number | null;
  readonly time: number;
  readonly width?: number;
  readonly ticks?: number;
}) {
  const at = share(time) * width;
  return (
    <svg
      width={width}
      height="14"
      viewBox={`0 0 ${width} 14`}
      role="img"
      aria-label={t('完成{done}，时间已过{time}', { done: percent(progress), time: percent(time) })}
    >
      <path d={`M0 10.5H${width}`} stroke="#B9C3BD" />
      {Array.from({ length: ticks + 1 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the ticks of a ruler are their places
        <path key={i} d={`M${Math.min(width - 0.5, Math.max(0.5, (i * width) / ticks))} 8v5`} stroke="#B9C3BD" />
      ))}
      <rect x="0" y="5" width={share(progress) * width} height="5" fill="#2F8C77" />
      <path d={`M${at} 0v14`} stroke="#F9FAF7" strokeWidth="3" />
      <path d={`M${at} 0v14`} stroke="#17211E" strokeWidth="1.2" />
    </svg>
  );
}

/** How far ahead of time (right) or behind it (left) the progress is, centred on the needle. */
export function Lead({ progress, time }: { readonly progress: number | null; readonly time: number }) {
  const gap = progress === null ? 0 : Math.max(-0.25, Math.min(0.25, progress - time));
  const length = Math.abs(gap) * 140;
  const colour = gap >= 0 ? '#2F8C77' : gap < -0.03 ? '#C07A0A' : '#8FBFB0';
  const words =
    progress === null
      ? t('暂无数据')
      : t('比序时{gap}个百分点', { gap: `${gap >= 0 ? '+' : '−'}${Math.round(Math.abs(progress - time) * 100)}` });
  return (
    <svg width="70" height="14" viewBox="0 0 70 14" role="img" aria-label={words} className="lead-bar">
      <path d="M0 7.5H70" stroke="#E6EAE6" />
      <rect x={gap >= 0 ? 35 : 35 - length} y="3" width={length} height="9" fill={colour} />
      <path d="M35 0v14" stroke="#17211E" strokeWidth="1.2" />
    </svg>
  );
}

interface RulerProps {
  readonly progress: number | null;
  readonly time: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly thisYear: number;
}

/** The plan's years as a ruler: the jade bar is the mean progress, the needle is today. */
export function YearRuler({ progress, time, fromYear, toYear, thisYear }: RulerProps) {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i);
  const width = 372;
  const step = width / years.length;
  const at = share(time) * width;
  const wordsLeft = at > width - 110;
  return (
    <svg
      className="ruler"
      viewBox={`0 0 ${width} 66`}
      fontSize="11"
      fill="#66716C"
      role="img"
      aria-label={t('平均完成{done}，时间已过{time}', { done: percent(progress, 1), time: percent(time) })}
    >
      {years.map((year, i) => (
        <g key={year}>
          <path d={`M${i * step} 34v10`} stroke="#17211E" />
          {[1, 2, 3].map(q => (
            <path key={q} d={`M${i * step + (q * step) / 4} 39v5`} stroke="#9AA5A0" />
          ))}
          <text x={i * step + step / 2} y="60" textAnchor="middle" fill={year === thisYear ? '#17211E' : '#66716C'}>
            {year}
          </text>
        </g>
      ))}
      <path d={`M${width} 34v10`} stroke="#17211E" />
      <path d={`M0 44.5H${width}`} stroke="#17211E" />
      <rect x="0" y="26" width={share(progress) * width} height="8" fill="#0F6B5B" />
      <path d={`M${at} 16v32`} stroke="#F9FAF7" strokeWidth="3.5" />
      <path d={`M${at} 14v34`} stroke="#17211E" strokeWidth="1.4" />
      <path d={`M${at - 4} 11h8l-4 6z`} fill="#17211E" />
      <text x="0" y={at < 130 ? 10 : 14} fontSize="12" fill="#0F6B5B" fontWeight="600" visibility={at < 130 ? 'hidden' : 'visible'}>
        {t('平均完成 {done}', { done: percent(progress, 1) })}
      </text>
      <text x={wordsLeft ? at - 10 : at + 10} y="16" fontSize="12" fill="#17211E" textAnchor={wordsLeft ? 'end' : 'start'}>
        {at < 130
          ? t('时间已过 {time} · 平均完成 {done}', { time: percent(time), done: percent(progress, 1) })
          : t('时间已过 {time}', { time: percent(time) })}
      </text>
    </svg>
  );
}
