import { t } from '#web/kit/language.ts';

/** Hours done on the way to what is owed: the bar is what is done, the needle what should be done by today. */
export function Hours({
  hours,
  byNow,
  whole,
  width = 150,
}: {
  readonly hours: number;
  readonly byNow: number;
  readonly whole: number;
  readonly width?: number;
}) {
  const at = (value: number) => (whole === 0 ? width : Math.min(1, value / whole) * width);
  const colour = hours >= byNow ? '#2F8C77' : '#C07A0A';
  return (
    <svg
      width={width + 2}
      height="14"
      viewBox={`-1 0 ${width + 2} 14`}
      role="img"
      aria-label={t('已修{hours}，至今应修{byNow}，周期应修{whole}', { hours, byNow, whole })}
    >
      <path d={`M0 10.5H${width}`} stroke="#B9C3BD" />
      <rect x="0" y="5" width={at(hours)} height="5" fill={colour} />
      <path d={`M${at(byNow)} 0v14`} stroke="#F9FAF7" strokeWidth="3" />
      <path d={`M${at(byNow)} 0v14`} stroke="#17211E" strokeWidth="1.2" />
    </svg>
  );
}
