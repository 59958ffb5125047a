import { ok, problems, type Result, refuse } from '#kernel/problem.ts';

export type FieldKind =
  | 'text'
  | 'note'
  | 'count'
  | 'amount'
  | 'money'
  | 'flag'
  | 'code'
  | 'ref'
  | 'date'
  | 'year'
  | 'period'
  | 'file'
  | 'geo'
  | 'idNumber'
  | 'phone'
  | 'list'
  | 'group';

/** What is hidden, and from whom: the kinds of sensitive data a field may hold. */
export type Sensitivity = 'identity' | 'health' | 'family' | 'secret';

/** Where a form takes the lines of a list from: a view whose answer is `FormLine[]`, asked with other boxes of the same form. */
export interface Lines {
  readonly view: string;
  /** The view's input by name -> the box of the form that gives it; the deed's own row counts as a box. A blank box is left out. */
  readonly from: Readonly<Record<string, string>>;
  /** The part of each member that the line settles. */
  readonly part: string;
}

/** One line that a form offers: what it settles, and what is written beside it. */
export interface FormLine {
  readonly value: string;
  readonly about: string;
  readonly aboutEnglish: string;
}

/** One column of a register, or one box of a verb's form: how it is labelled, read from a cell, and shown. */
export interface Field<T> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly required: boolean;
  readonly sensitive?: Sensitivity;
  /** For `ref`: the register referred to. */
  readonly of?: string;
  /** For `code`: key -> Chinese label. */
  readonly codes?: Readonly<Record<string, string>>;
  /** For `list`: the field of each member; for `group`: the fields of its parts. */
  readonly item?: Field<unknown>;
  readonly parts?: Readonly<Record<string, Field<unknown>>>;
  /** For a `list` of groups: the form draws a line for each that the view names, instead of asking for them. */
  readonly lines?: Lines;
  /** The unit written after a number: `平方米`. */
  readonly unit?: string;
  /** Reads one cell of a sheet, one box of a form or one JSON value; refuses with every problem it has. */
  read(cell: unknown): Result<T>;
}

const says = problems('field', {
  blank: { zh: '“{label}”必填，请补填。', en: '“{label}” is required.' },
});

/** True for a cell with nothing in it. Zero and false are something. */
export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** How a refused cell is quoted back to the clerk: at most 40 characters. */
export function quoted(cell: unknown): string {
  const whole = typeof cell === 'object' ? JSON.stringify(cell) : String(cell).trim();
  return whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
}

/** A field of one kind; a blank cell is refused unless the field is wrapped in `optional`. */
export function field<T>(kind: FieldKind, label: string, read: (cell: unknown) => Result<T>, more: Partial<Field<T>> = {}): Field<T> {
  return { kind, label, required: true, ...more, read: cell => (isBlank(cell) ? refuse(says.blank({ label }, label)) : read(cell)) };
}

/** The same field, allowed to be blank: absent is null, never a default. */
export const optional = <T>(inner: Field<T>): Field<T | null> => ({
  ...inner,
  required: false,
  read: (cell): Result<T | null> => (isBlank(cell) ? ok(null) : inner.read(cell)),
});

/** The same list, whose lines a form takes from a view, so that nobody types what is written elsewhere. */
export const lined = <T>(inner: Field<T>, lines: Lines): Field<T> => ({ ...inner, lines });

/** The same field, marked sensitive: audit and history hold it only as ciphertext under the person's key. */
export const sensitive = <T>(kind: Sensitivity, inner: Field<T>): Field<T> => ({ ...inner, sensitive: kind });
