import { type Problem, type Result, refuse } from '#kernel/problem.ts';
import { inThread, type ThreadLimits } from '#register/index.ts';
import type { Draught, Wording } from '../drafting/draught.ts';
import { says } from '../refusals.ts';

/** Readers at work at once, and how long others wait for a seat. */
interface RoomLimits {
  readonly seats: number;
  readonly patience: number;
  /** What is said to whom no seat became free for; of reading, unless the room is for something else. */
  readonly busy?: (values: { readonly seconds: number }) => Problem;
}

/**
 * A room with so many seats: work beyond them waits its turn, first come first served, and is refused when its
 * patience, in milliseconds, is over.
 */
export function readingRoom({ seats, patience, busy = says.readersBusy }: RoomLimits) {
  let free = seats;
  const waiting: (() => void)[] = [];

  const seat = (): Promise<boolean> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve(true);
    }
    return new Promise(resolve => {
      const called = () => {
        clearTimeout(clock);
        resolve(true);
      };
      const clock = setTimeout(() => {
        waiting.splice(waiting.indexOf(called), 1);
        resolve(false);
      }, patience);
      waiting.push(called);
    });
  };

  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  return async function reading<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!(await seat())) return refuse(busy({ seconds: Math.round(patience / 1000) }));
    try {
      return await work();
    } finally {
      leave();
    }
  };
}

/** The room of this process: two plans are read at once, so that the machine stays free for everyone else. */
export const atTheTable = readingRoom({ seats: 2, patience: 60_000 });

/** The Yumen plan takes a tenth of a second; five million characters a few. */
const usual: ThreadLimits = { milliseconds: 30_000, megabytes: 768 };

/** Reads a text into a draught in a thread of its own, within limits of time and memory. */
export async function draught(wording: Wording, limits: ThreadLimits = usual): Promise<Result<Draught>> {
  const read = await inThread<Result<Draught>>(new URL('../drafting/draughtWorker.ts', import.meta.url), wording, limits);
  if ('answer' in read) return read.answer;
  const title = wording.title ?? wording.fileName ?? '';
  return refuse(says.tooLongToRead({ title, length: wording.text.length }));
}

/** The years as a form gives them: one without the other says nothing. */
export const yearsGiven = (fromYear: number | null, toYear: number | null): Wording['years'] =>
  fromYear === null || toYear === null ? null : { fromYear, toYear };
