import { ok, type Result } from '#kernel/problem.ts';
import { admit, type DemonstrationDesk, type Desk, type Fields, type RawInput, type Verb } from '#register/index.ts';

/** What is filled into a deed: as it is, or as the books say at that moment. */
export type Input = RawInput | ((desk: Desk) => Promise<RawInput>);

/** Does one deed many times in one transaction: an afternoon at the keeper's desk, played in a moment. */
export const together = <F extends Fields, O>(
  keeper: DemonstrationDesk,
  verb: Verb<F, O, undefined>,
  inputs: readonly Input[],
  day: string,
): Promise<readonly O[]> =>
  inputs.length === 0
    ? Promise.resolve([])
    : keeper.deed(verb.name, day, async (desk): Promise<Result<readonly O[]>> => {
        const done: O[] = [];
        for (const given of inputs) {
          const input = admit(desk.actor, verb, typeof given === 'function' ? await given(desk) : given);
          if (!input.ok) return input;
          const answer = await verb.run(desk, input.value, undefined);
          if (!answer.ok) return answer;
          done.push(answer.value);
        }
        return ok(done);
      });

/** Keeps files in one deed; gives their hashes in the same order. */
export const keepFiles = (
  keeper: DemonstrationDesk,
  files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[],
  day: string,
): Promise<readonly string[]> =>
  files.length === 0
    ? Promise.resolve([])
    : keeper.deed('files.keep', day, async desk => {
        const hashes: string[] = [];
        for (const { bytes, ...file } of files) hashes.push((await desk.store.keepFile(bytes, file)).hash);
        return ok(hashes);
      });
