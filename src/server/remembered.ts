import { type Actor, admit, type Fields, notYours, type RawInput, standing, type View } from '#register/index.ts';
import type { Reading, Store } from '#store/index.ts';
import { type Answer, answerOf } from './answers.ts';

/** Bytes of answers that are remembered. */
const MOST = 32 << 20;

type Seen = ReadonlySet<keyof Actor>;

/** An answer, with what it depends on of the person who asked. */
interface Remembered {
  readonly asker: Actor;
  readonly seen: Seen;
  readonly answer: { readonly status: number; readonly json: Buffer };
}

/** The actor, and which of their properties have been looked at since. */
function watched(actor: Actor): { readonly actor: Actor; readonly seen: Seen } {
  const seen = new Set<keyof Actor>();
  const look = <K extends keyof Actor>(key: K): Actor[K] => {
    seen.add(key);
    return actor[key];
  };
  const shown: Actor = {
    get id() {
      return look('id');
    },
    get name() {
      return look('name');
    },
    get organisation() {
      return look('organisation');
    },
    get roles() {
      return look('roles');
    },
    get bounds() {
      return look('bounds') ?? [];
    },
  };
  return { actor: shown, seen };
}

const isAlike = (one: Remembered, actor: Actor): boolean =>
  [...one.seen].every(key => JSON.stringify(one.asker[key] ?? null) === JSON.stringify(actor[key] ?? null));

/**
 * Answers of views, remembered. A view follows from the books, the day, its input and the person who asks; every write leaves
 * an audit event, so the newest event's hash names the state of the books. While it is the same, so is the answer; people who differ
 * only in what the view did not look at share one. Whether a person may ask is judged anew each time.
 */
export function memory(store: Store) {
  const known = new Map<string, readonly Remembered[]>();
  let held = 0;

  function keep(key: string, one: Remembered): void {
    known.set(key, [...(known.get(key) ?? []), one]);
    held += one.answer.json.length;
    for (const [oldest, answers] of known) {
      if (held <= MOST) break;
      known.delete(oldest);
      held -= answers.reduce((sum, { answer }) => sum + answer.json.length, 0);
    }
  }

  return async function answer<F extends Fields, O>(county: string, asking: Actor, view: View<F, O>, raw: RawInput): Promise<Answer> {
    const input = admit(asking, view, raw);
    if (!input.ok) return answerOf(input);
    return store.read({ county, actor: asking.id }, async (reading: Reading) => {
      const actor = await standing({ store: reading, actor: asking, today: reading.today }, view, input.value);
      if (actor === null) return answerOf(notYours(view));
      const key = JSON.stringify([county, reading.today, await reading.head(), view.name, input.value]);
      const before = known.get(key)?.find(one => isAlike(one, actor));
      if (before) return before.answer;
      const { actor: shown, seen } = watched(actor);
      const result = await view.run({ store: reading, actor: shown, today: reading.today }, input.value);
      if (!result.ok) return answerOf(result);
      const made = { status: 200, json: Buffer.from(JSON.stringify({ value: result.value ?? null })) };
      keep(key, { asker: actor, seen, answer: made });
      return made;
    });
  };
}

export type Memory = ReturnType<typeof memory>;
