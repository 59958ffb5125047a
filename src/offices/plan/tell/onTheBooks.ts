import { type ReadingDesk, rows } from '#register/index.ts';
import { causes, effects, issue } from '../own/issue.ts';
import { measure } from '../own/measure.ts';
import { practice } from '../own/practice.ts';
import type { IssueThen, SnapshotContent } from './content.ts';

type Names = ReadonlyMap<string, string>;

/** The issues of a plan with their measures, in the order they were raised. */
export async function issuesOf(desk: ReadingDesk, plan: string, names: Names): Promise<readonly IssueThen[]> {
  const found = (await rows(desk, issue, { where: { plan } })).filter(one => one.raisedOn <= desk.today);
  const measures = found.length === 0 ? [] : await rows(desk, measure, { where: { issue: found.map(one => one.id) } });
  const byIssue = Map.groupBy(measures, one => one.issue);
  return found.map(one => ({
    ...{ promise: one.promise, words: one.words, cause: causes[one.cause], organisation: names.get(one.organisation) ?? '' },
    raisedOn: one.raisedOn,
    state: issue.states?.[one.state] ?? one.state,
    effect: one.effect === null ? null : effects[one.effect],
    measures: (byIssue.get(one.id) ?? []).map(({ words, organisation, due, doneOn }) => ({
      words,
      organisation: names.get(organisation) ?? '',
      due,
      doneOn,
    })),
  }));
}

/** Good practice that was published. */
export const practicesOf = async (desk: ReadingDesk, plan: string, names: Names): Promise<SnapshotContent['practices']> =>
  (await rows(desk, practice, { where: { plan } }))
    .filter(one => one.state === 'published' && (one.publishedOn ?? '') <= desk.today)
    .map(({ title, organisation, result, promises }) => ({ title, organisation: names.get(organisation) ?? '', result, promises }));
