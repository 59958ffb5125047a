import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import type { Field } from './field.ts';

// biome-ignore lint/suspicious/noExplicitAny: fields of different values stand side by side
export type FieldSet = Readonly<Record<string, Field<any>>>;
/** The values that a set of fields reads. */
export type ReadOf<F extends FieldSet> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/**
 * Reads cells, given by field name or by Chinese heading, into a typed row.
 * All problems of the row are reported together, so a clerk corrects once.
 */
export function readRow<F extends FieldSet>(fields: F, cells: Readonly<Record<string, unknown>>): Result<ReadOf<F>> {
  const row: Record<string, unknown> = {};
  const found: Problem[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const read = field.read(Object.hasOwn(cells, name) ? cells[name] : Object.hasOwn(cells, field.label) ? cells[field.label] : undefined);
    if (read.ok) row[name] = read.value;
    else found.push(...read.problems);
  }
  return found.length > 0 ? refuse(...found) : ok(row as ReadOf<F>);
}
