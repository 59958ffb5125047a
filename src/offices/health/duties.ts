import { type Duty, may, type ReadingDesk } from '#register/index.ts';
import { SCHOOL } from './codes.ts';
import { clustersAt } from './illness/watch.ts';

/** Clusters that a school has not reported yet; class and symptom are on the page that the line leads to. */
export async function clusterDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  if (!may(desk.actor, SCHOOL) || desk.actor.organisation === null) return [];
  const open = (await clustersAt(desk, desk.actor.organisation)).filter(one => !one.isReported);
  return open.map(one => ({
    due: one.until,
    title: '报告聚集性疫情',
    titleEnglish: 'Report a cluster of illness',
    detail: `一个班${one.cases}例相似症状，24小时内报告`,
    detailEnglish: `${one.cases} pupils of a class with like symptoms: report it within 24 hours`,
    path: '/health?tab=illness',
    action: '去报告',
    actionEnglish: 'Report',
  }));
}
