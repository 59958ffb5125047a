import type { ReadingDesk } from '#register/index.ts';

/** Gives the people who have an account; the office that keeps accounts is introduced in app.ts. */
export type PeopleOf = (desk: ReadingDesk) => Promise<readonly { readonly id: string; readonly name: string }[]>;

/** Account id -> name. A person whose name was erased, or who is not known, goes by 已注销; the program itself by 系统. */
export async function callNames(desk: ReadingDesk, peopleOf: PeopleOf): Promise<(id: string) => string> {
  const names = new Map((await peopleOf(desk)).map(person => [person.id, person.name]));
  return id => (id === 'system' ? '系统' : (names.get(id) ?? '已注销'));
}
