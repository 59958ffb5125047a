import type { Field } from '../field.ts';
import { english, glossary, type Term } from '../glossary.ts';
import type { Fields, Register } from '../register.ts';

/** One column of a register's workbook: a field, or a part of a group, under the heading that the template writes. */
export interface SheetColumn {
  /** `budget`, or `contact.phone` for a part of a group. */
  readonly key: string;
  readonly label: string;
  readonly field: Field<unknown>;
  readonly isRequired: boolean;
  /** Its own headings, as `headingWord` makes them: the label, the key, English, with the unit. */
  readonly own: ReadonlySet<string>;
  /** Other headings by which it is known on real forms. */
  readonly aka: ReadonlySet<string>;
}

/** The letters of a column: 0 is A, 26 is AA. */
export const letterOf = (place: number): string =>
  (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** A heading as it is compared: half width, without blanks, stars, numbering and colons. */
export const headingWord = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[*:]/g, '')
    .replace(/\(必填\)|\(选填\)/g, '');

/** The same without what stands in brackets at its end, such as a unit. */
export const bareHeading = (word: string): string => word.replace(/\([^)]*\)$/, '');

/** True for a field that one cell can hold. */
const fitsCell = (field: Field<unknown>): boolean => {
  if (field.sensitive === 'secret') return false;
  if (field.kind === 'list')
    return field.item !== undefined && !['file', 'group', 'list', 'geo'].includes(field.item.kind) && fitsCell(field.item);
  return !['file', 'group'].includes(field.kind);
};

/** The headings of a column's own. A row of another register is also asked for by its name or code. */
const ownWords = (label: string, key: string, field: Field<unknown>): readonly string[] => {
  const unit = field.unit === undefined || field.unit === '' ? [] : [`${label}（${field.unit}）`];
  const named = field.kind === 'ref' ? ['名称', '代码', '编码'].map(word => label + word) : [];
  return [label, key, english(label) ?? label, ...unit, ...named];
};

/** A term lends its other headings only to a column that is called by it. */
const akaFor = (terms: readonly Term[], label: string): readonly string[] =>
  terms.filter(term => term.zh === label || term.aka.includes(label)).flatMap(term => [term.zh, ...term.aka]);

const known = new WeakMap<object, readonly SheetColumn[]>();

/** The columns of a register's workbook, in the order of its fields. Files, lists of groups, secrets and what is filled in have none. */
export function columnsOfSheet<F extends Fields>(register: Register<F>): readonly SheetColumn[] {
  const before = known.get(register);
  if (before) return before;
  const terms = glossary();
  const column = (key: string, label: string, field: Field<unknown>, isRequired: boolean): SheetColumn => {
    const wordsOf = (headings: readonly string[]) => new Set(headings.map(headingWord));
    return { key, label, field, isRequired, own: wordsOf(ownWords(label, key, field)), aka: wordsOf(akaFor(terms, label)) };
  };
  const columns = Object.entries(register.fields as Fields).flatMap(([name, field]): readonly SheetColumn[] => {
    const single = field as Field<unknown>;
    if (Object.hasOwn(register.importFills ?? {}, name)) return [];
    if (single.kind === 'group' && single.sensitive === undefined)
      return Object.entries(single.parts ?? {})
        .filter(([, part]) => fitsCell(part))
        .map(([part, inner]) => column(`${name}.${part}`, `${single.label}·${inner.label}`, inner, single.required && inner.required));
    if (!fitsCell(single)) return [];
    const mayBeEmpty = single.kind === 'list' && single.read([]).ok;
    return [column(name, single.label, single, single.required && !mayBeEmpty)];
  });
  known.set(register, columns);
  return columns;
}
