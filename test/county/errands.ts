import { type Books, type Letter, type Post, type Register, type Sent, shapeOf, system } from '#register/index.ts';
import type { Store } from '#store/index.ts';

/** A county's books as an errand of the program is given them, by a clock of the test's; of erased persons the rows of `registers` are emptied. */
export const booksIn = (store: () => Store, county: string, now: () => Date, registers: readonly Register[] = []): Books => ({
  county,
  now,
  read: work => store().read({ county, actor: system.id }, open => work({ store: open, actor: system, today: open.today })),
  write: (deed, work) => store().deed({ county, actor: system.id, deed }, open => work({ store: open, actor: system, today: open.today })),
  erase: (person, by) =>
    store().erase(
      { county, person, ...by },
      registers.map(register => shapeOf(register)),
    ),
  verifyAudit: async () => (await store().verifyAudit()).find(report => report.county === county)!,
});

/** A post that keeps what it is given and answers as told. */
export function keeping(answers: (letter: Letter) => Sent = () => ({ taken: true })): { readonly letters: Letter[]; readonly post: Post } {
  const letters: Letter[] = [];
  const post: Post = {
    async send(letter) {
      letters.push(letter);
      return answers(letter);
    },
  };
  return { letters, post };
}
