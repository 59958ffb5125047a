import {
  amount,
  closingLoop,
  code,
  completionMatrix,
  count,
  type DutyDeclaration,
  type LoopDeclaration,
  note,
  optional,
  recurringDuty,
  ref,
  text,
} from '#register/index.ts';
import { defences, drillKinds, FILES, hazardGrades, hazardKinds, KEEPS, kinds, lecturers, READS, topics } from './codes.ts';

/** Monthly drills, hazard rounds and what else comes round; a drill says what was drilled, how long leaving the building took, who took part. */
export const dutySaid: DutyDeclaration = {
  office: 'safety',
  duty: { name: 'safetyDuty', label: '安全任务' },
  filing: { name: 'safetyFiling', label: '安全任务报送' },
  sets: KEEPS,
  files: FILES,
  reads: READS,
  kinds,
  topics,
  more: {
    drillKind: optional(code('演练类型', drillKinds)),
    evacuationMinutes: optional(amount('疏散用时', { least: 0, most: 120, unit: '分钟' })),
    attended: optional(count('参加人数', { most: 20_000, unit: '人' })),
    hazardsFound: optional(count('排查出隐患数', { most: 500, unit: '处' })),
    review: optional(note('演练评估', { longest: 1000 })),
    lecturer: optional(code('授课人', lecturers)),
    lessonHours: optional(amount('授课课时', { least: 0.5, most: 100, unit: '课时' })),
  },
  needs: {
    drill: ['drillKind', 'evacuationMinutes', 'attended'],
    hazardRound: ['hazardsFound'],
    lawLesson: ['lecturer', 'lessonHours', 'attended'],
    safetyLesson: ['lessonHours', 'attended'],
  },
  asks: {
    drill: ['drillKind', 'evacuationMinutes', 'attended', 'review'],
    hazardRound: ['hazardsFound'],
    lawLesson: ['lecturer', 'lessonHours', 'attended'],
    safetyLesson: ['lecturer', 'lessonHours', 'attended'],
    other: ['attended'],
  },
  path: '/safety',
};
export const duties = recurringDuty(dutySaid);

/** The closing loop of hazards (排查登记–定级–责任人与期限–整改–验收销号–回头看); a school enters its own. */
export const loopSaid: LoopDeclaration = {
  office: 'safety',
  issue: { name: 'hazard', label: '安全隐患' },
  measure: { name: 'hazardMeasure', label: '隐患整改记录' },
  raises: [...KEEPS, ...FILES],
  answers: FILES,
  judges: KEEPS,
  reads: READS,
  grades: hazardGrades,
  levels: [
    { name: 'reminded', label: '提醒', after: 1, tells: ['safetyOffice'] },
    { name: 'pressed', label: '督办', after: 3, tells: ['safetyOffice'] },
    { name: 'circulated', label: '通报', after: 10, tells: ['safetyOffice', 'leader'] },
    { name: 'summoned', label: '约谈', after: 20, tells: ['safetyOffice', 'leader'] },
  ],
  more: {
    hazardKind: code('隐患类别', hazardKinds),
    spot: text('隐患部位', { longest: 80 }),
    filing: optional(ref('safetyFiling', '安全任务报送')),
  },
  labels: { raiseIssue: '登记隐患', closeIssue: '验收销号', reopenIssue: '回头看重新整改' },
};
export const loop = closingLoop(loopSaid);

/** The three defences, each school by sixteen items. */
export const matrix = completionMatrix({
  office: 'safety',
  mark: { name: 'defenceMark', label: '三防建设' },
  items: defences,
  kinds: Object.keys(kinds),
  marks: FILES,
  confirms: KEEPS,
  reads: READS,
});
