import { type Result, refuse } from '#kernel/problem.ts';
import { type Desk, fetchRow } from '#register/index.ts';
import { says } from '../refusals.ts';
import type { NeedRow } from '../rowTypes.ts';
import { need } from './need.ts';

/** A shortfall that was not withdrawn. */
export async function openNeed(desk: Desk, id: string): Promise<Result<NeedRow>> {
  const found = await fetchRow(desk, need, id);
  if (!found.ok) return found;
  return found.value.state === 'outstanding' ? found : refuse(says.needWithdrawn());
}
