import { type ReadingDesk, rows } from '#register/index.ts';
import { plan } from '../plan.ts';
import { promise } from '../promise.ts';
import { titleSaid } from './said.ts';

/** The promises of plans in force with what they are called, in the order of the text: what other offices may say they keep. */
export async function promiseNames(desk: ReadingDesk): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const plans = await rows(desk, plan, { where: { state: 'adopted' } });
  if (plans.length === 0) return [];
  const where = { plan: plans.map(one => one.id), state: 'accepted', restates: null };
  const found = await rows(desk, promise, { where, orderBy: [['start', 'asc']] });
  return found.filter(row => row.kind !== 'baseline').map(row => ({ id: row.id, name: titleSaid(row) }));
}
