import { ok, type Result } from '#kernel/problem.ts';
import type { StoredRow } from '#store/index.ts';
import { optional } from '../field.ts';
import { ref } from '../fields/choice.ts';
import { list } from '../fields/composite.ts';
import { count } from '../fields/number.ts';
import { file } from '../fields/place.ts';
import { note } from '../fields/text.ts';
import type { Duty } from '../office.ts';
import type { Fields, Register, RowOf } from '../register.ts';
import type { Demand } from '../roles.ts';
import { fetchRow, step, update } from '../rows.ts';
import { type Desk, defineVerb, type Verb } from '../verb.ts';
import { notOwn } from './bodies.ts';

export type Values = Readonly<Record<string, unknown>>;
export type Deed = Verb<Fields, Values>;

/** Why something is done, where a reason is required. */
export const why = note('事由', { longest: 500 });

/** The version that was seen, in the form of a deed that writes beside the row and leaves the row itself as it is. */
export const seenVersion = optional(count('版次'));

/** Files that prove something. */
export const proofs = (label = '佐证材料', least = 0) => list(label, file(label), { least, most: 20 });

/** Roles of several lists, each once. */
export const rolesOf = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

/** A deed upon one row: how it is called, who may, which step it takes (none: the row stays in its state), what else it asks. */
interface Said {
  readonly name: string;
  readonly label: string;
  readonly by: Demand;
  readonly step?: string;
  readonly input?: Fields;
  /** Where it is said, the deed is for rows of one's own organisation, or any row for who holds one of these roles. */
  readonly ownUnless?: readonly string[];
}

/** What the deed makes of a row; it may refuse, and may write rows of other registers. */
type Work<F extends Fields> = (desk: Desk, row: StoredRow<RowOf<F>>, given: Values) => Promise<Result<Partial<RowOf<F>>>>;

/** A deed upon one row (`row`, `version`), which gives its id, version and state. */
export const rowDeed = <F extends Fields>(register: Register<F>, said: Said, work: Work<F> = async () => ok({})): Deed =>
  defineVerb({
    name: said.name,
    label: said.label,
    by: said.by,
    on: { register: register.name, row: 'row', ...(said.step === undefined ? {} : { step: said.step }) },
    input: { row: ref(register.name, register.label), version: count('版次'), ...said.input } as Fields,
    async run(desk, { row: id, version, ...given }): Promise<Result<Values>> {
      const found = await fetchRow(desk, register, String(id));
      if (!found.ok) return found;
      const owner = (found.value as Values)[register.organisation ?? 'organisation'];
      const barred = said.ownUnless === undefined ? null : notOwn(desk.actor, owner, said.ownUnless);
      if (barred !== null) return barred;
      const changes = await work(desk, found.value, given);
      if (!changes.ok) return changes;
      const seen = { ...found.value, version: Number(version) };
      const done =
        said.step === undefined
          ? await update(desk, register, seen.id, seen.version, changes.value)
          : await step(desk, register, seen, said.step, changes.value);
      return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
    },
  });

/** What a new row is told by: its id, version and state. */
export const told = (done: Result<{ readonly id: string; readonly version: number; readonly state: string }>): Result<Values> =>
  done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;

/** A duty that opens the page of a row; each text in Chinese and English. */
export const dutyAt = (
  register: Pick<Register, 'name'>,
  row: string | null,
  due: string | null,
  title: readonly [string, string],
  detail: readonly [string, string],
  action: readonly [string, string],
): Duty => ({
  due,
  title: title[0],
  titleEnglish: title[1],
  detail: detail[0],
  detailEnglish: detail[1],
  path: row === null ? `/ledger/${register.name}` : `/ledger/${register.name}/${row}`,
  action: action[0],
  actionEnglish: action[1],
});
