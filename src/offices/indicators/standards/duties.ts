import { organisationProfile } from '#offices/roster/index.ts';
import { countRows, type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { owedOf } from './balance.ts';
import { FILES, stageWords } from './codes.ts';
import { passTask } from './pass/task.ts';
import { COMPULSORY, schoolYearOf, stageYear } from './stageLines.ts';

/** What a school owes of the present year: a row that nobody filed, or figures that are blank. */
async function owedBy(desk: ReadingDesk, school: string): Promise<readonly Duty[]> {
  const [profile] = await rows(desk, organisationProfile, { where: { organisation: school } });
  if (!COMPULSORY.includes(profile?.schoolKind ?? '')) return [];
  const year = schoolYearOf(desk.today);
  const owed = owedOf(await stageYear(desk, year)).filter(one => one.organisation === school);
  return owed.map(({ stage, figures }) => ({
    due: `${year}-10-31`,
    title: stage === null ? `填报${year}年分学段数据` : `补报${year}年${stageWords[stage]}数据`,
    titleEnglish: stage === null ? `File the figures by stage of ${year}` : `Complete the ${stage} figures of ${year}`,
    detail: stage === null ? '学生、教师、用房、场地、设备，名录里有的不用填' : figures.join('、'),
    detailEnglish: stage === null ? 'Pupils, teachers, floor, grounds, equipment; what the roster has is not asked' : figures.join('、'),
    path: '/ledger/stageFacts',
    action: '填报',
    actionEnglish: 'File',
  }));
}

/** What waits: for a school its missing figures, for the personnel section and the project office drafts that came of an adopted scenario. */
export async function standardDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { actor } = desk;
  const own = may(actor, FILES) && actor.organisation !== null ? await owedBy(desk, actor.organisation) : [];
  const kinds = [...(may(actor, ['personnel']) ? ['transfer', 'upgrade', 'recruit'] : []), ...(may(actor, ['works']) ? ['purchase'] : [])];
  const drafts = kinds.length === 0 ? 0 : await countRows(desk, passTask, { state: 'taskDraft', kind: kinds });
  if (drafts === 0) return own;
  return [
    ...own,
    {
      due: null,
      title: `${drafts}项达标任务待落实`,
      titleEnglish: `${drafts} tasks towards the standard to be settled`,
      detail: '来自采用的达标测算方案',
      detailEnglish: 'From an adopted scenario',
      path: '/ledger/passTask',
      action: '查看',
      actionEnglish: 'See',
    },
  ];
}
