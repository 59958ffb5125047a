import { type Books, type Errand, type Office, type Post, type Register, shapeOf, system } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { type Log, logFault } from '../faults.ts';

/** One county's books for an errand, kept by the program itself. */
export const booksOf = ({ store, offices }: Pick<Hands, 'store' | 'offices'>, county: string): Books => ({
  county,
  now: () => store.now(),
  read: work => store.read({ county, actor: system.id }, reading => work({ store: reading, actor: system, today: reading.today })),
  write: (deed, work, why) =>
    store.deed({ county, actor: system.id, deed, ...(why === undefined ? {} : { why }) }, transaction =>
      work({ store: transaction, actor: system, today: transaction.today }),
    ),
  erase: (person, by) =>
    store.erase(
      { county, person, ...by },
      offices.flatMap(office => office.registers as readonly Register[]).map(register => shapeOf(register)),
    ),
  verifyAudit: async () => (await store.verifyAudit()).find(report => report.county === county)!,
});

/** Runs an errand in every county; a fault in one is logged and stops no other. */
async function runOnce(errand: Errand, hands: Hands): Promise<void> {
  const { store, post, log } = hands;
  for (const { code } of await store.counties()) {
    try {
      await errand.run(booksOf(hands, code), post);
    } catch (error) {
      logFault(log, error, `errand ${errand.name}`, store.now());
    }
  }
}

/** What errands are run with. */
export interface Hands {
  readonly store: Store;
  readonly offices: readonly Office[];
  readonly post: Post;
  readonly log: Log;
}

/**
 * Runs the errands of the offices: each at once and then so many seconds after it was last done, never twice at the same time.
 * `stop` lets the one that is running finish.
 */
export function startErrands(hands: Hands): { stop(): Promise<void> } {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let isStopped = false;
  const turn = (errand: Errand): void => {
    if (isStopped) return;
    const done = runOnce(errand, hands)
      .catch(error => void logFault(hands.log, error, `errand ${errand.name}`, hands.store.now()))
      .then(() => {
        running.delete(done);
        if (isStopped) return;
        const timer = setTimeout(() => {
          timers.delete(timer);
          turn(errand);
        }, errand.everySeconds * 1000);
        timer.unref();
        timers.add(timer);
      });
    running.add(done);
  };
  for (const errand of hands.offices.flatMap(office => office.errands ?? [])) turn(errand);
  return {
    async stop() {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
