import { code, date, defineRegister, note, optional, type RowOf, ref, sensitive, text } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { accessLaw, CASES, closingWays, dropoutCauses, foundWays, KEEPS, resettlements, SCHOOL } from '../codes.ts';

const at = (to: string, by: readonly string[]) => ({ to, by });

/**
 * A child who may have left school, or has: one case, which stands in one of the three ledgers by its state. 疑似辍学 while it is looked into,
 * 失学辍学 while the child is away, 劝返复学 once it is back; 销号 closes it. Known to the child's school and to the county's office alone.
 */
export const dropoutCase = defineRegister({
  name: 'dropoutCase',
  label: '控辍个案',
  scope: 'organisation',
  key: ['organisation', 'caseNumber'],
  title: ['caseNumber', 'pupil'],
  columns: ['caseNumber', 'pupil', 'organisation', 'foundBy', 'awayFrom', 'returnBy', 'returnedOn', 'closedOn'],
  fields: {
    caseNumber: text('个案编号', { longest: 20 }),
    organisation: ref('organisation', '责任学校'),
    pupil: ref('pupil', '学生'),
    homeroom: optional(ref('homeroom', '班级')),
    foundBy: code('发现途径', foundWays),
    foundOn: date('发现日期'),
    awayFrom: date('离校日期'),
    township: optional(text('责任乡镇（街道）', { longest: 40 })),
    responsible: text('包保责任人', { longest: 40 }),
    cause: optional(sensitive('family', code('离校原因', dropoutCauses))),
    situation: optional(sensitive('family', note('基本情况', { longest: 4000 }))),
    confirmedOn: optional(date('认定日期')),
    returnBy: optional(date('返校期限')),
    resettlement: optional(code('返校安置方式', resettlements)),
    returnedOn: optional(date('返校日期')),
    closing: optional(code('销号方式', closingWays)),
    closedOn: optional(date('销号日期')),
    closingGrounds: optional(sensitive('family', note('核查说明', { longest: 2000 }))),
  },
  rules: [],
  workflow: {
    suspected: { confirmCase: at('droppedOut', CASES), clearCase: at('cleared', SCHOOL) },
    droppedOut: { recordReturn: at('returned', SCHOOL), closeOtherwise: at('closedOut', KEEPS) },
    returned: { leaveAgain: at('droppedOut', SCHOOL), closeCase: at('closedOut', KEEPS) },
    closedOut: { leaveAgain: at('droppedOut', SCHOOL) },
    cleared: {},
  },
  states: { suspected: '疑似辍学', droppedOut: '失学辍学', returned: '劝返复学', closedOut: '已销号', cleared: '已排除' },
  page: '/access/child/$row',
  readBy: SCHOOL,
  readAllBy: KEEPS,
  revealTo: { family: CASES },
  person: 'pupil',
  ...accessLaw,
});

export type DropoutCase = StoredRow<RowOf<typeof dropoutCase.fields>>;
