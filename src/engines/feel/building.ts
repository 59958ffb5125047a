import type { Parsed } from './parse.ts';
import type { Finding } from './problem.ts';
import type { Type } from './types.ts';

/** One reading of a text: its tree of expressions being built, and what was found on the way. */
export interface Building {
  readonly parsed: Parsed;
  readonly types: Readonly<Record<string, Type>>;
  readonly findings: Finding[];
}
