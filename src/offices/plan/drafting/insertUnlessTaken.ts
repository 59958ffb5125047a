import { type Problem, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, type Fields, insertAll, type Register, type RowOf } from '#register/index.ts';
import { isTaken, type StoredRow } from '#store/index.ts';

/** Saves rows that another deed, not seen from here, may have written at the same moment: then the refusal `taken`, which rolls all back. */
export async function insertUnlessTaken<F extends Fields>(
  desk: Desk,
  register: Register<F>,
  values: readonly RowOf<F>[],
  taken: Problem,
): Promise<Result<readonly StoredRow<RowOf<F>>[]>> {
  try {
    return await insertAll(desk, register, values);
  } catch (cause) {
    if (isTaken(cause)) return refuse(taken);
    throw cause;
  }
}
