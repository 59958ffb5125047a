import type { Result } from '#kernel/problem.ts';
import { admit, type DemonstrationDesk, type Fields, type RawInput, type Verb } from '#register/index.ts';
import { each } from '../drafting/chosen.ts';

/** Does one deed that prepares nothing many times in one transaction: the work of an afternoon at the planner's desk, played in a moment. */
export const together = <F extends Fields, O>(
  open: DemonstrationDesk,
  verb: Verb<F, O, undefined>,
  inputs: readonly RawInput[],
  day: string,
): Promise<readonly O[]> =>
  inputs.length === 0
    ? Promise.resolve([])
    : open.deed(verb.name, day, desk =>
        each(inputs, async (raw): Promise<Result<O>> => {
          const input = admit(desk.actor, verb, raw);
          return input.ok ? verb.run(desk, input.value, undefined) : input;
        }),
      );
