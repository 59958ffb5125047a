import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';

/** A share as a bar with its figure; dashes where it is not known. */
export function Share({ value, places = 0 }: { readonly value: number | null; readonly places?: number }) {
  if (value === null) return <span className="note">{t('缺')}</span>;
  const width = Math.max(0, Math.min(1, value)) * 64;
  return (
    <span className="dg-share">
      <svg width="66" height="10" viewBox="0 0 66 10" aria-hidden="true">
        <rect x="0.5" y="1.5" width="65" height="7" fill="none" stroke="#B9C3BD" />
        <rect x="1" y="2" width={width} height="6" fill={value >= 1 ? '#0F6B5B' : value < 0.6 ? '#C07A0A' : '#2F8C77'} />
      </svg>
      <span>{percent(value, places)}</span>
    </span>
  );
}

/** `83.5`, or that it is missing. */
export const known = (value: number | null): string => (value === null ? t('缺') : figure(value));
