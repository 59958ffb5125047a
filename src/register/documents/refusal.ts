import type { says } from './problem.ts';

/** Why a reader gave up; turned into the sentence for the person where the name of the file is known. */
export interface Refusal {
  readonly name: keyof typeof says;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Carries a refusal out of the depth of a reader; caught at the door of the same thread, never seen outside. */
export class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(name: Refusal['name'], values: Refusal['values'] = {}) {
    super(name);
    this.refusal = { name, values };
  }
}

/** What the worker answers: the text, or why there is none. */
export type Answer = { readonly text: string; readonly kind: string } | { readonly refusal: Refusal };

/** Runs a foreign parser on foreign bytes; whatever it throws means that the bytes are damaged. */
export function orDamaged<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('damaged');
  }
}
