import { code, date, defineRegister, file, note, optional, ref, sensitive, text } from '#register/index.ts';
import { CLERK, consentWays, OFFICER } from '../codes.ts';

/** How a consenting guardian stands to the pupil. */
const relations = {
  father: '父亲',
  mother: '母亲',
  grandparent: '祖父母或外祖父母',
  sibling: '兄姐',
  otherGuardian: '其他监护人',
} as const;
const steps = { withdrawConsent: { to: 'withdrawn', by: [...CLERK, ...OFFICER] }, lapseConsent: { to: 'lapsed', by: OFFICER } };

/** What guardians agreed to for a child under fourteen: which edition, how, when, recorded by whom, and taken back when. Rows stay as proof. */
export const guardianConsent = defineRegister({
  name: 'guardianConsent',
  label: '监护人同意',
  scope: 'organisation',
  organisation: 'pupil.organisation',
  homeroom: 'pupil.homeroom',
  key: [],
  title: ['pupil', 'purpose'],
  columns: ['pupil', 'consentText', 'consentWay', 'givenOn', 'withdrawnOn'],
  fields: {
    pupil: ref('pupil', '学生'),
    consentText: ref('consentText', '监护人同意书'),
    purpose: text('用途代号', { longest: 40 }),
    guardianName: sensitive('identity', text('监护人姓名', { longest: 40 })),
    relation: code('与学生关系', relations),
    consentWay: code('同意方式', consentWays),
    scan: optional(file('扫描件')),
    givenOn: date('同意日期'),
    recordedBy: text('登记人', { longest: 60 }),
    withdrawnOn: optional(date('撤回日期')),
    withdrawnBecause: optional(note('撤回说明', { longest: 500 })),
  },
  rules: [
    {
      code: 'scanWithPaper',
      says: '纸质签字的同意要附扫描件，请上传。',
      english: 'A consent signed on paper needs its scan.',
      holds: row => row.consentWay !== 'signedPaper' || row.scan !== null,
    },
  ],
  workflow: { given: steps, withdrawn: {}, lapsed: {} },
  states: { given: '有效', withdrawn: '已撤回', lapsed: '已失效' },
  readBy: CLERK,
  readAllBy: [...OFFICER, 'auditor'],
  person: 'pupil',
  thirdPersons: ['guardianName'],
  basis: '《个人信息保护法》第三十一条；《儿童个人信息网络保护规定》第九条、第十条；《网络数据安全管理条例》',
  purpose: '证明处理不满十四周岁学生的个人信息取得了监护人同意，并使撤回有效',
  retention: '学生毕业或离开后随学籍一并抹除；争议未了的暂缓',
});
