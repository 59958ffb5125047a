import { type Books, type Letter, type Post, type Sent, system } from '#register/index.ts';
import type { Store } from '#store/index.ts';

/** A county's books as an errand of the program is given them, by a clock of the test's. */
export const booksIn = (store: () => Store, county: string, now: () => Date): Books => ({
  county,
  now,
  read: work => store().read({ county, actor: system.id }, open => work({ store: open, actor: system, today: open.today })),
  write: (deed, work) => store().deed({ county, actor: system.id, deed }, open => work({ store: open, actor: system, today: open.today })),
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
