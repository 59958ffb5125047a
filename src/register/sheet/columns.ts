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
  /** The headings by which it is known, as `headingWord` makes them. */
  readonly words: ReadonlySet<string>;
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

const wordsFor = (terms: readonly Term[], label: string, key: string): readonly string[] => {
  // A term lends its other headings only to a field that is called by it.
  const known = terms.filter(term => term.zh === label || term.aka.includes(label));
  return [label, key, english(label) ?? label, ...known.flatMap(term => [term.zh, ...term.aka])];
};

const known = new WeakMap<object, readonly SheetColumn[]>();

/** The columns of a register's workbook, in the order of its fields. Files, lists of groups and secrets have none. */
export function columnsOfSheet<F extends Fields>(register: Register<F>): readonly SheetColumn[] {
  const before = known.get(register);
  if (before) return before;
  const terms = glossary();
  const column = (key: string, label: string, field: Field<unknown>, isRequired: boolean): SheetColumn => {
    const unit = field.unit === undefined || field.unit === '' ? '' : `（${field.unit}）`;
    const words = new Set([...wordsFor(terms, label, key), label + unit].map(headingWord));
    return { key, label, field, isRequired, words };
  };
  const columns = Object.entries(register.fields as Fields).flatMap(([name, field]): readonly SheetColumn[] => {
    const single = field as Field<unknown>;
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
