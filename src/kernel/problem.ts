/** A refusal that a person can act on. It travels as a value; faults of ours are thrown. */
export interface Problem {
  /** Stable code, `place.whatIsWrong`, listed in docs/errors.md. Messages may change; codes may not. */
  readonly code: string;
  /** What to tell the person in Chinese: the place, what is there, what to do. */
  readonly message: string;
  /** The same in English. */
  readonly english: string;
  /** Where it is: `第12行 · 在校生数`, or a field's name. */
  readonly at?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

type Values = Readonly<Record<string, string | number>>;
/** One message in both languages; `{name}` stands for a value. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

const fill = (template: string, values: Values) => template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/**
 * The problems of one place, declared once: `const says = problems('plan', { noText: { zh: '…', en: '…' } })`,
 * then `refuse(says.noText({ file: '规划.pdf' }))`. A test holds docs/errors.md to these declarations.
 */
export function problems<const M extends Readonly<Record<string, Message>>>(
  place: string,
  messages: M,
): { readonly [K in keyof M]: (values?: Values, at?: string) => Problem } {
  const makers = Object.entries(messages).map(([name, { zh, en }]) => [
    name,
    (values: Values = {}, at?: string): Problem => ({
      code: `${place}.${name}`,
      message: fill(zh, values),
      english: fill(en, values),
      ...(at === undefined ? {} : { at }),
    }),
  ]);
  return Object.fromEntries(makers) as { readonly [K in keyof M]: (values?: Values, at?: string) => Problem };
}
