import { figure, unitWord } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';

/** An exact decimal as people read it, two places at most below a thousand; null is said as missing. */
export const said = (value: string | null): string => {
  if (value === null) return figure(null);
  const number = Number(value);
  return figure(Math.round(number * 100) / 100);
};

/** A figure with its unit. */
export const saidWith = (value: string | null, unit: string): string =>
  value === null ? said(value) : `${said(value)}${unit === '' ? '' : ` ${unitWord(unit)}`}`;

/** A figure over the schools that have theirs so far. */
export const saidSoFar = (value: string | null): string => (value === null ? said(value) : t('暂计{value}', { value: said(value) }));
