import { type ReadingDesk, rows } from '#register/index.ts';
import { plan } from '../plan.ts';
import { planSection } from '../planSection.ts';
import { promise } from '../promise.ts';
import { chapterOf } from './chapters.ts';
import { titleSaid } from './said.ts';

/** A promise with what it is called and the chapter in which it stands. */
export interface NamedPromise {
  readonly id: string;
  readonly name: string;
  readonly chapter: string | null;
  /** The school or department whose plan it stands in; null for the county's. */
  readonly organisation: string | null;
}

/** The promises of plans in force with what they are called, in the order of the text: what other offices may say they keep. */
export async function promiseNames(desk: ReadingDesk): Promise<readonly NamedPromise[]> {
  const plans = await rows(desk, plan, { where: { state: 'adopted' } });
  if (plans.length === 0) return [];
  const where = { plan: plans.map(one => one.id), state: 'accepted', restates: null };
  const found = await rows(desk, promise, { where, orderBy: [['start', 'asc']] });
  const sections = Map.groupBy(await rows(desk, planSection, { where: { plan: where.plan } }), one => one.plan);
  return found
    .filter(row => row.kind !== 'baseline')
    .map(row => ({
      id: row.id,
      name: titleSaid(row),
      organisation: plans.find(one => one.id === row.plan)?.organisation ?? null,
      chapter: chapterOf({ sections: sections.get(row.plan) ?? [] }, row)?.title ?? null,
    }));
}
