import { optional, ref } from '#register/index.ts';

/** The three kinds of person that the house knows, of whom a row names one. */
export const subjectFields = {
  pupil: optional(ref('pupil', '学生')),
  staff: optional(ref('staff', '教职工')),
  account: optional(ref('account', '账号')),
};

/** The person that a row names. */
export interface Subject {
  readonly pupil: string | null;
  readonly staff: string | null;
  readonly account: string | null;
}

/** The rule that a row names one person and no more. */
export const onePerson = {
  code: 'onePerson',
  says: '要选定一名学生、教职工或账号，只能选一个。',
  english: 'Choose one pupil, one member of staff or one account, and no more.',
  holds: (row: Subject) => [row.pupil, row.staff, row.account].filter(id => id !== null).length === 1,
};

/** The register and the id of the person that a row names. */
export function subjectOf(row: Subject): { readonly register: 'pupil' | 'staff' | 'account'; readonly id: string } {
  if (row.pupil !== null) return { register: 'pupil', id: row.pupil };
  if (row.staff !== null) return { register: 'staff', id: row.staff };
  return { register: 'account', id: row.account ?? '' };
}

/** Of a wider row, the person that it names. */
export const subjectNamed = ({ pupil, staff, account }: Subject): Subject => ({ pupil, staff, account });
