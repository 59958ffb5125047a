import { addDays } from '#kernel/day.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import { intake, outcomeOf } from './intake.ts';
import { subjectsByKey } from './subjects/byKey.ts';

/** Every field of a register that some file of a national system can give, `pupil.name`. */
export const allGiven: readonly string[] = [
  ...new Set(Object.values(subjectsByKey).flatMap(subject => Object.values(subject.gives).flat())),
];

/** How long what a file gave counts as given: a school year and a month. */
const DAYS = 400;

/** Fields of registers that files taken over in the last school year have given. */
export async function givenBy(desk: ReadingDesk): Promise<ReadonlySet<string>> {
  const taken = await rows(desk, intake, {
    where: { state: 'taken' },
    matching: [{ column: 'takenOn', from: addDays(desk.today, -DAYS) }],
  });
  return new Set(taken.flatMap(one => outcomeOf(one).gives));
}
