import { createHash } from 'node:crypto';
import { type Problem, problems } from '#kernel/problem.ts';
import type { StoredRow } from '#store/index.ts';
import { consentProblem, withoutConsent } from '../consent.ts';
import type { Field } from '../field.ts';
import type { Ledgers } from '../ledger/permit.ts';
import { brokenRules, type Register } from '../register.ts';
import { firstState } from '../rows.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';
import { ownAmong } from './owner.ts';
import { isKept, looksLike, type Mark, markOf, type ReadLine } from './reader.ts';
import type { RowDigests } from './source.ts';

type Values = Readonly<Record<string, unknown>>;
type Row = StoredRow<Values>;

const says = problems('sheetRow', {
  twice: {
    zh: '与第{line}行是同一条（{key}）。请只留一行。',
    en: 'This is the same row as line {line} ({key}). Keep one of them.',
  },
  notYours: {
    zh: '这一行不是本单位的，不由您导入。请删去这一行或改为本单位。',
    en: 'This row is not of your organisation; take it out or name your own.',
  },
  settled: {
    zh: '已有的这一条（{key}）现为“{state}”，不能再由导入更改。要改请在系统里办理。',
    en: 'The row that is there ({key}) is at “{state}” and is no longer changed by import; correct it on its page.',
  },
  masked: {
    zh: '“{label}”是打了码的，系统里又没有对应的原值。请填写完整。',
    en: '“{label}” is masked and nothing like it is stored; give it in full.',
  },
});

type Fill = (row: Values) => unknown;

/** What becomes of a row of a file: a new row, changes of one that is there, nothing, or nothing because it is wrong. */
export type Judged =
  | { readonly kind: 'new'; readonly line: number; readonly values: Values; readonly digest: string | null }
  | { readonly kind: 'changed'; readonly line: number; readonly row: Row; readonly changes: Values }
  | { readonly kind: 'same'; readonly line: number }
  | { readonly kind: 'wrong'; readonly line: number; readonly marks: readonly Mark[] };

/** A value as text by which it is compared: keys of objects in their order. */
const asKept = (value: unknown): string =>
  value === null || typeof value !== 'object'
    ? JSON.stringify(value ?? null)
    : JSON.stringify(value, (_, inner: unknown) =>
        inner !== null && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );

/** Judges the rows of one file, some at a time and in their order: by key against each other and against what is stored, by rules, by owner. */
export class Judge {
  readonly #ledgers: Ledgers;
  readonly #register: Register;
  readonly #names: readonly string[];
  readonly #placeOf: (name: string) => number | null;
  readonly #digests: RowDigests | null;
  readonly #isEmpty: boolean;
  readonly #seen = new Map<string, number>();
  readonly #fills: readonly (readonly [name: string, fill: Fill])[];
  readonly #fields: readonly (readonly [name: string, field: Field<unknown>])[];

  /** `names` are the fields that the file brings; `digests` are known where the register has no key; `isEmpty`: nothing is stored yet. */
  constructor(
    ledgers: Ledgers,
    register: Register,
    file: { readonly names: readonly string[]; readonly placeOf: (name: string) => number | null },
    stored: { readonly digests: RowDigests | null; readonly isEmpty: boolean },
  ) {
    this.#ledgers = ledgers;
    this.#register = register;
    this.#fields = Object.entries(register.fields);
    this.#fills = Object.entries(register.importFills ?? {}) as [string, Fill][];
    this.#names = file.names;
    this.#placeOf = file.placeOf;
    this.#digests = stored.digests;
    this.#isEmpty = stored.isEmpty;
  }

  async judge(desk: ReadingDesk, lines: readonly ReadLine[]): Promise<readonly Judged[]> {
    const { key } = this.#register;
    const sound = lines.filter(({ marks, values }) => marks.length === 0 && !key.some(name => isKept(values[name])));
    const stored = key.length === 0 || this.#isEmpty ? new Map<string, Row>() : await this.#stored(desk, sound);
    const isOwn = await ownAmong(desk, this.#ledgers, this.#register, [...sound.map(({ values }) => values), ...stored.values()]);
    const children = await withoutConsent(
      desk,
      this.#register,
      sound.map(({ values }) => values),
    );
    return lines.map(line => this.#one(line, stored, { isOwn, children }));
  }

  #keyOf = (values: Values): string => JSON.stringify(this.#register.key.map(name => values[name] ?? null));

  #keyWord = (values: Values): string =>
    this.#register.key
      .filter(name => this.#register.fields[name]?.sensitive === undefined && this.#register.fields[name]?.kind !== 'ref')
      .map(name => String(values[name] ?? ''))
      .join('、');

  /** The stored rows of these keys; removed ones are not there. */
  async #stored(desk: ReadingDesk, lines: readonly ReadLine[]): Promise<Map<string, Row>> {
    if (lines.length === 0) return new Map();
    const where = Object.fromEntries(this.#register.key.map(name => [name, [...new Set(lines.map(({ values }) => values[name] ?? null))]]));
    const found = await desk.store.rows(shapeOf(this.#register), { where });
    return new Map(found.map(row => [this.#keyOf(row), row]));
  }

  #one(
    { line, values, marks }: ReadLine,
    stored: ReadonlyMap<string, Row>,
    { isOwn, children }: { readonly isOwn: (row: Values) => boolean; readonly children: ReadonlySet<string> },
  ): Judged {
    const place = this.#placeOf(this.#register.key[0] ?? this.#names[0] ?? '') ?? null;
    const wrong = (...found: readonly Problem[]): Judged => ({
      kind: 'wrong',
      line,
      marks: [...marks, ...found.map(problem => this.#ruleMark(problem, line, place))],
    });
    const twice = this.#twice(line, values, marks.length === 0);
    if (marks.length > 0 || twice !== null) return wrong(...(twice === null ? [] : [twice]));
    const row = stored.get(this.#keyOf(values)) ?? null;
    const whole = this.#whole(values, row);
    if ('hidden' in whole) return { kind: 'wrong', line, marks: whole.hidden.map(name => this.#hiddenMark(line, name)) };
    if (!isOwn(whole.values) || (row !== null && !isOwn(row))) return wrong(says.notYours());
    const broken = brokenRules(this.#register, whole.values);
    if (broken.length > 0) return wrong(...broken);
    if (children.has(String(whole.values[this.#register.person ?? '']))) return wrong(consentProblem(this.#register, 1));
    return row === null ? this.#added(line, whole.values) : this.#changed(line, row, whole.values, wrong);
  }

  #labelOf = (name: string | undefined): string => this.#register.fields[name ?? '']?.label ?? '';

  /** Where a problem of a whole row is marked: at the one field that it names, else at the key. */
  #ruleMark(problem: Problem, line: number, place: number | null): Mark {
    const own = problem.at !== undefined && Object.hasOwn(this.#register.fields, problem.at) ? this.#placeOf(problem.at) : null;
    return own === null
      ? markOf(problem, line, place, this.#labelOf(this.#register.key[0]))
      : markOf(problem, line, own, this.#labelOf(problem.at));
  }

  #hiddenMark = (line: number, name: string): Mark =>
    markOf(says.masked({ label: this.#labelOf(name) }), line, this.#placeOf(name), this.#labelOf(name));

  /** The refusal of a row whose key stood in the file before. */
  #twice(line: number, values: Values, isSound: boolean): Problem | null {
    const { key } = this.#register;
    if (key.length === 0 || key.some(name => isKept(values[name]) || values[name] === null || values[name] === undefined)) return null;
    const word = this.#keyOf(values);
    const first = this.#seen.get(word);
    if (first === undefined && isSound) this.#seen.set(word, line);
    return first === undefined ? null : says.twice({ line: first, key: this.#keyWord(values) });
  }

  /** The row as it would stand: what the file brings over what is stored; masked values give way to the stored ones they look like. */
  #whole(values: Values, row: Row | null): { readonly values: Values } | { readonly hidden: readonly string[] } {
    const whole: Record<string, unknown> = {};
    const hidden: string[] = [];
    for (const [name, field] of this.#fields) {
      const value = values[name];
      if (isKept(value)) {
        if (row !== null && looksLike(this.#register, name, value, row[name])) whole[name] = row[name];
        else hidden.push(name);
      } else if (value !== undefined) whole[name] = value;
      else if (row !== null) whole[name] = row[name] ?? null;
      else whole[name] = field.required && field.kind === 'list' ? [] : null;
    }
    if (row === null) for (const [name, fill] of this.#fills) whole[name] = fill(whole);
    return hidden.length > 0 ? { hidden } : { values: whole };
  }

  #added(line: number, values: Values): Judged {
    if (this.#digests === null) return { kind: 'new', line, values, digest: null };
    const digest = this.#digest(values);
    return this.#digests.has(digest) ? { kind: 'same', line } : { kind: 'new', line, values, digest };
  }

  /** The digest of a row without a key, told from its equals in the same file by their number. */
  #digest(values: Values): string {
    const text = asKept(Object.fromEntries(Object.keys(this.#register.fields).map(name => [name, values[name] ?? null])));
    const plain = createHash('sha256').update(text).digest('base64url').slice(0, 27);
    const before = this.#seen.get(plain) ?? 0;
    this.#seen.set(plain, before + 1);
    return before === 0 ? plain : `${plain}.${before}`;
  }

  #changed(line: number, row: Row, values: Values, wrong: (...found: readonly Problem[]) => Judged): Judged {
    const names = this.#names.filter(name => asKept(values[name]) !== asKept(row[name]));
    if (names.length === 0) return { kind: 'same', line };
    if (row.state !== firstState(this.#register)) {
      const state = this.#register.states?.[row.state] ?? row.state;
      return wrong(says.settled({ key: this.#keyWord(values), state }));
    }
    return { kind: 'changed', line, row, changes: Object.fromEntries(names.map(name => [name, values[name]])) };
  }
}
