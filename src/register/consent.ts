import type { Day } from '#kernel/day.ts';
import { type Problem, problems } from '#kernel/problem.ts';
import type { TableShape } from '#store/index.ts';
import type { Fields, Register, RowOf } from './register.ts';
import type { ReadingDesk } from './verb.ts';

const says = problems('consent', {
  lacking: {
    zh: '“{register}”要有监护人同意：{count}名不满十四周岁的学生没有有效的同意（用途：{purpose}）。请先登记监护人同意。',
    en: '“{register}” needs a guardian’s consent: {count} pupils under fourteen have none in force (purpose: {purpose}). Record it first.',
  },
});

/** What the kit reads of the ledger of consents: those that stand at `given` are in force. */
export const consentTable: TableShape = {
  name: 'guardianConsent',
  columns: { pupil: { type: 'uuid', nullable: false }, purpose: { type: 'text', nullable: false } },
  unique: [],
};

/** True up to and on the fourteenth birthday: a full age is reached on the day after the birthday. */
export const isUnder14 = (birthday: Day, day: Day): boolean => day <= `${Number(birthday.slice(0, 4)) + 14}${birthday.slice(4)}`;

type Values = Readonly<Record<string, unknown>>;
type Asking = Pick<Register, 'name' | 'label' | 'fields' | 'person' | 'consent'>;

/** The birthdays of the persons that rows are about, by id; those of erased persons are left out. */
async function birthdaysOf(desk: ReadingDesk, register: Asking, rows: readonly Values[]): Promise<ReadonlyMap<string, Day>> {
  const person = register.person ?? '';
  const ids = [...new Set(rows.map(row => row[person]).filter(id => typeof id === 'string'))];
  const people: TableShape = {
    name: register.fields[person]?.of ?? '',
    columns: { birthday: { type: 'date', nullable: false, sensitive: true } },
    unique: [],
    person: 'id',
  };
  const found = ids.length === 0 ? [] : await desk.store.rows<{ birthday: Day | null }>(people, { where: { id: ids } });
  return new Map(found.flatMap(({ id, birthday }) => (birthday === null ? [] : [[id, birthday] as const])));
}

/** Those of these rows’ persons who are under fourteen and for whom no consent to the register’s purpose is in force; nobody where it asks for none. */
export async function withoutConsent(desk: ReadingDesk, register: Asking, rows: readonly Values[]): Promise<ReadonlySet<string>> {
  if (register.consent === undefined) return new Set();
  const birthdays = await birthdaysOf(desk, register, rows);
  const young = [...birthdays].flatMap(([id, birthday]) => (isUnder14(birthday, desk.today) ? [id] : []));
  if (young.length === 0) return new Set();
  const where = { purpose: register.consent, state: 'given', pupil: young };
  const given = new Set((await desk.store.rows<{ pupil: string }>(consentTable, { where })).map(one => one.pupil));
  return new Set(young.filter(id => !given.has(id)));
}

/** The refusal of so many children without a consent in force. */
export const consentProblem = (register: Pick<Register, 'label' | 'person' | 'consent'>, count: number): Problem =>
  says.lacking({ register: register.label, count, purpose: register.consent ?? '' }, register.person);

/** The refusal of rows about a child under fourteen without a guardian’s consent in force; none where the register asks for none. */
export async function lackingConsent<F extends Fields>(
  desk: ReadingDesk,
  register: Register<F>,
  rows: readonly Partial<RowOf<F>>[],
): Promise<readonly Problem[]> {
  const asking = register as unknown as Asking;
  const without = await withoutConsent(desk, asking, rows as readonly Values[]);
  return without.size === 0 ? [] : [consentProblem(asking, without.size)];
}
