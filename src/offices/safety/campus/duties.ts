import { type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { FILES, KEEPS } from '../codes.ts';
import { safeCampus } from './safeCampus.ts';
import { safeCampuses } from './views.ts';

const path = '/safety/campus';

/** A school files the score of the year that ended by the end of January; what was sent back at once. */
async function toFile(desk: ReadingDesk): Promise<readonly Duty[]> {
  const seen = await safeCampuses.run(desk, { year: null });
  if (!seen.ok || seen.value.mine === null || !seen.value.hasStandard) return [];
  const { year, lines } = seen.value;
  const own = lines.find(one => one.organisation === seen.value.mine);
  if (own === undefined || (own.state !== null && own.state !== 'returned')) return [];
  return [
    {
      due: `${year + 1}-01-31`,
      title: `${year}年平安校园自评`,
      titleEnglish: `Self-assessment as a safe campus, ${year}`,
      detail: own.state === 'returned' ? '已退回，请补正后重报' : '按标准逐项打分报送',
      detailEnglish: own.state === 'returned' ? 'Sent back; file it again' : 'Give points item by item and file',
      path: own.campus === null ? path : `${path}/${own.campus}`,
      action: '去自评',
      actionEnglish: 'Score',
    },
  ];
}

/** One line for the office: how many self-assessments wait to be checked on the spot. */
async function toJudge(desk: ReadingDesk): Promise<readonly Duty[]> {
  const waiting = await rows(desk, safeCampus, { where: { state: 'filed' } });
  if (waiting.length === 0) return [];
  return [
    {
      due: null,
      title: `核查平安校园自评：${waiting.length}个单位`,
      titleEnglish: `Check safe campuses: ${waiting.length}`,
      detail: '到校核查后评定是否合格',
      detailEnglish: 'Judge them after a visit on the spot',
      path: '/safety?tab=campus',
      action: '去核查',
      actionEnglish: 'Check',
    },
  ];
}

/** What safe campuses ask of this person today. */
export async function campusDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  return [...(may(desk.actor, FILES) ? await toFile(desk) : []), ...(may(desk.actor, KEEPS) ? await toJudge(desk) : [])];
}
