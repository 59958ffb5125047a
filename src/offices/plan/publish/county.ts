import type { Actor, DemonstrationDesk, DemonstrationPerson } from '#register/index.ts';
import { prepareRelease } from './prepareRelease.ts';
import { publish } from './publish.ts';
import { reviewRelease } from './reviewRelease.ts';

/** Releases the state of a plan in the demonstration: drawn up by the planner, reviewed by two others, published. */
export async function releasePlan(
  open: (actor: Actor) => DemonstrationDesk,
  people: readonly DemonstrationPerson[],
  plan: string,
  day: string,
): Promise<void> {
  const named = (username: string) => people.find(person => person.username === username);
  const [planner, secrecy, privacy] = [named('planner'), named('secrecy'), named('privacy')];
  if (planner === undefined || secrecy === undefined || privacy === undefined) return;
  const drawn = await open(planner).perform(prepareRelease, { plan }, day);
  const agreed = { release: drawn.release, conclusion: 'agreed' };
  const first = await open(secrecy).perform(
    reviewRelease,
    { ...agreed, version: drawn.version, review: 'secrecy', note: '逐项看过，没有涉密和敏感内容' },
    day,
  );
  const second = await open(privacy).perform(
    reviewRelease,
    { ...agreed, version: first.version, review: 'privacy', note: '没有个人信息，单位名称可以公开' },
    day,
  );
  await open(planner).perform(publish, { release: drawn.release, version: second.version }, day);
}
