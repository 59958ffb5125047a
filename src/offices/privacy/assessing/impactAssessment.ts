import { code, date, defineRegister, group, list, note, optional, text } from '#register/index.ts';
import { assessmentCauses, assessmentConclusions, DECIDES, degrees, OFFICER, READS } from '../codes.ts';

/**
 * Impact assessments (个人信息保护影响评估): for which ledgers, which risks, which measures, what follows. Nothing removes one; the law asks
 * for three years (Personal Information Protection Law, art. 56), the house keeps them for good.
 */
export const impactAssessment = defineRegister({
  name: 'impactAssessment',
  label: '个人信息保护影响评估',
  scope: 'bureau',
  key: [],
  title: ['processing', 'assessedOn'],
  columns: ['processing', 'ledgers', 'conclusion', 'assessedOn', 'nextReview'],
  fields: {
    processing: text('处理活动', { longest: 80 }),
    ledgers: list('涉及的台账', text('台账代号', { longest: 60 }), { most: 40 }),
    causes: list('评估事由', code('评估事由', assessmentCauses)),
    lawfulness: note('目的和方式是否合法、正当、必要', { longest: 2000 }),
    risks: list(
      '风险项',
      group('风险项', {
        risk: text('风险', { longest: 200 }),
        likelihood: code('可能性', degrees),
        impact: code('影响程度', degrees),
        safeguard: text('保护措施', { longest: 300 }),
      }),
      { most: 40 },
    ),
    conclusion: code('评估结论', assessmentConclusions),
    assessedOn: date('评估日期'),
    assessedBy: text('评估人', { longest: 60 }),
    nextReview: date('下次复评日期'),
    approvedBy: optional(text('批准人', { longest: 60 })),
    approvedOn: optional(date('批准日期')),
  },
  rules: [
    {
      code: 'reviewLater',
      says: '下次复评日期要在评估日期之后。',
      english: 'The next review comes after the assessment.',
      holds: row => row.nextReview > row.assessedOn,
    },
  ],
  workflow: {
    drafted: { approveAssessment: { to: 'approved', by: DECIDES }, dropAssessment: { to: 'dropped', by: OFFICER } },
    approved: { supersedeAssessment: { to: 'superseded', by: OFFICER } },
    superseded: {},
    dropped: {},
  },
  states: { drafted: '待批准', approved: '有效', superseded: '已由新评估代替', dropped: '未采用' },
  readBy: READS,
});
