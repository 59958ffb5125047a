import { type Problem, problems } from '#kernel/problem.ts';
import type { Condition } from '#store/index.ts';
import { titleFieldsOf } from '../describe.ts';
import type { Field } from '../field.ts';
import { knownRows, type Ledgers, registerNamed } from '../ledger/permit.ts';
import { titleOf, titlesFor } from '../ledger/titles.ts';
import type { Register } from '../register.ts';
import { shapeOf } from '../shape.ts';
import type { ReadingDesk } from '../verb.ts';

const says = problems('sheetCell', {
  noSuchRef: {
    zh: '“{label}”里的“{cell}”在“{register}”中找不到，请填全称或代码。',
    en: '“{cell}” in “{label}” is not found in “{register}”; give its full name or code.',
  },
  ambiguousRef: {
    zh: '“{label}”里的“{cell}”在“{register}”中有{many}条，请改填代码或更完整的名称。',
    en: '“{cell}” in “{label}” fits {many} rows of “{register}”; give a code or a fuller name.',
  },
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PART = ' · ';
const NAMES = ['name', 'code', 'title', 'number', 'username'];

/** The columns by which people name a row of a register: its title, its key, its name and code. */
function namingColumns(register: Register): readonly string[] {
  const shape = shapeOf(register);
  const wanted = [...new Set([...titleFieldsOf(register), ...register.key, ...NAMES])];
  return wanted.filter(name => {
    const field = register.fields[name];
    if (field === undefined || !['text', 'note', 'idNumber', 'phone', 'period'].includes(field.kind)) return false;
    return field.sensitive === undefined || shape.unique.some(set => set.includes(name));
  });
}

/** Finds the rows that cells name, many at once, and remembers what it found. Rows that this person may not know of are not found. */
export class References {
  readonly #ledgers: Ledgers;
  readonly #found = new Map<string, Map<string, readonly string[]>>();

  constructor(ledgers: Ledgers) {
    this.#ledgers = ledgers;
  }

  /** Looks up words that are not known yet, by register. */
  async lookUp(desk: ReadingDesk, wanted: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    for (const [name, words] of wanted) {
      const known = this.#found.get(name) ?? new Map<string, readonly string[]>();
      this.#found.set(name, known);
      const fresh = [...words].filter(word => !known.has(word));
      const register = registerNamed(this.#ledgers, name);
      if (fresh.length > 0 && register !== undefined) await this.#find(desk, register, fresh, known);
    }
  }

  /** The id of the row that a word names, or why there is none. `lookUp` has been asked before. */
  resolve(field: Field<unknown>, word: string): { readonly id: string } | { readonly problem: Problem } {
    const ids = this.#found.get(field.of ?? '')?.get(word) ?? [];
    if (ids.length === 1) return { id: ids[0]! };
    const register = registerNamed(this.#ledgers, field.of ?? '')?.label ?? '';
    const values = { label: field.label, cell: word.slice(0, 40), register, many: ids.length };
    return { problem: ids.length === 0 ? says.noSuchRef(values) : says.ambiguousRef(values) };
  }

  async #find(desk: ReadingDesk, register: Register, words: readonly string[], known: Map<string, readonly string[]>): Promise<void> {
    const shape = shapeOf(register);
    const matching: readonly Condition[] = knownRows(register, desk.actor);
    const hits = new Map<string, Set<string>>();
    const hit = (word: string, id: string) => hits.set(word, (hits.get(word) ?? new Set()).add(id));
    const ids = words.filter(word => UUID.test(word)).map(word => word.toLowerCase());
    if (ids.length > 0) for (const row of await desk.store.rows(shape, { where: { id: ids }, matching })) hit(row.id, row.id);
    for (const column of namingColumns(register))
      for (const row of await desk.store.rows(shape, { where: { [column]: words }, matching })) hit(String(row[column]), row.id);
    const whole = words.filter(word => word.includes(PART) && !hits.has(word));
    if (whole.length > 0) await this.#findByTitle(desk, register, whole, hit);
    for (const word of words) known.set(word, [...(hits.get(word) ?? hits.get(word.toLowerCase()) ?? [])]);
  }

  /** Titles of several parts, as an export writes them. */
  async #findByTitle(
    desk: ReadingDesk,
    register: Register,
    words: readonly string[],
    hit: (word: string, id: string) => void,
  ): Promise<void> {
    const parts = [...new Set(words.flatMap(word => word.split(PART)))];
    const matching = knownRows(register, desk.actor);
    const columns = namingColumns(register).filter(column => titleFieldsOf(register).includes(column));
    for (const column of columns) {
      const rows = await desk.store.rows(shapeOf(register), { where: { [column]: parts }, matching });
      const titles = await titlesFor(
        desk,
        this.#ledgers,
        rows.map(row => [register.fields, row] as const),
      );
      for (const row of rows) {
        const title = titleOf(register, row, titles);
        if (words.includes(title)) hit(title, row.id);
      }
    }
  }
}
