import { figure } from '../../kit/figure.ts';
import { either, t } from '../../kit/language.ts';
import type { FieldShape, Named, Titles, Values } from './types.ts';

/** A register's, a field's or a deed's name in the language of the screen; English begins with a capital. */
export const called = ({ label, english }: Pick<Named, 'label' | 'english'>): string => {
  const word = either(label, english ?? label);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** True for kinds that stand to the right and are compared by size. */
export const isFigure = ({ kind }: Pick<FieldShape, 'kind'>): boolean => ['count', 'amount', 'money'].includes(kind);

/** `2027年上半年` for `2027H1`; in English as it is kept. */
function periodWord(kept: string): string {
  const [, year, half, quarter] = /^(\d{4})(?:H([12])|Q([1-4]))?/.exec(kept) ?? [];
  if (half !== undefined) return half === '1' ? t('{year}年上半年', { year: year! }) : t('{year}年下半年', { year: year! });
  if (quarter !== undefined) return t('{year}年第{quarter}季度', { year: year!, quarter });
  if (/^\d{4}-\d{4}$/.test(kept)) return t('{years}学年', { years: kept.replace('-', '–') });
  const [, , month] = /^(\d{4})-(\d{2})$/.exec(kept) ?? [];
  return month === undefined ? t('{year}年', { year: kept }) : t('{year}年{month}月', { year: kept.slice(0, 4), month: Number(month) });
}

const geoWord = (value: unknown): string => {
  const { longitude, latitude } = value as { readonly longitude: number; readonly latitude: number };
  return `${longitude}, ${latitude}`;
};

/** The state of a row in words. */
export const stateWord = (
  states: readonly { readonly name: string; readonly label: string; readonly english: string }[],
  state: string,
): string => {
  const found = states.find(one => one.name === state);
  return found === undefined ? state : called(found);
};

/** A value as one line of text; an absent one is empty. Files are counted. */
export function said(field: FieldShape, value: unknown, titles: Titles): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.sensitive !== null && typeof value === 'string') return value;
  switch (field.kind) {
    case 'count':
    case 'amount':
      return typeof value === 'number' ? figure(value) : String(value);
    case 'money':
      return typeof value === 'number' ? figure(value, Number.isInteger(value) ? 0 : 2) : String(value);
    case 'flag':
      return value === true ? t('是') : t('否');
    case 'code': {
      const code = field.codes?.find(one => one.key === value);
      return code === undefined ? String(value) : called(code);
    }
    case 'ref':
      return titles[field.of ?? '']?.[String(value)] ?? '…';
    case 'period':
      return periodWord(String(value));
    case 'file':
      return t('1份文件');
    case 'geo':
      return geoWord(value);
    case 'list':
      return listWord(field, value, titles);
    case 'group':
      return groupWord(field.parts ?? [], value as Values, titles);
    default:
      // A text may hold the id of the person who did something: they go by name.
      return titles.account?.[String(value)] ?? String(value);
  }
}

function listWord({ item }: FieldShape, value: unknown, titles: Titles): string {
  if (!Array.isArray(value) || item === null) return '';
  if (item.kind === 'file') return t('{n}份文件', { n: value.length });
  return value.map(member => said(item, member, titles)).join(item.kind === 'group' ? t('；') : t('、'));
}

const groupWord = (parts: readonly FieldShape[], value: Values, titles: Titles): string =>
  parts
    .map(part => said(part, value[part.name], titles))
    .filter(word => word !== '')
    .join(' ');
