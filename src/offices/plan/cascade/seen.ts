import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { ReadingDesk } from '#register/index.ts';
import { says } from '../refusals.ts';
import { standingFor } from '../views/maySee.ts';
import { cascadeOf } from './cascade.ts';
import { plansSeen, type Seen } from './shown.ts';

/** A plan of the county, with the plans under it that this person may see. */
export async function seenUnder(desk: ReadingDesk, id: string): Promise<Result<Seen>> {
  const standing = await standingFor(desk, id);
  if (!standing.ok) return standing;
  const { plan } = standing.value;
  if (plan.parent !== null) return refuse(says.notACountyPlan({ title: plan.title }));
  const cascade = await cascadeOf(desk, id);
  if (!cascade.ok) return cascade;
  return ok({ standing: standing.value, cascade: cascade.value, plans: plansSeen(desk, cascade.value) });
}
