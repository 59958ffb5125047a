import { ok } from '#kernel/problem.ts';
import { defineView, english, type Paper, type ReadingDesk, rows, shapeOf } from '#register/index.ts';
import { assessmentStandings } from '../assessing/standing.ts';
import { READS } from '../codes.ts';
import { type House, isOfMinors, personalRegisters, rolesCalled, sensitiveFields } from '../house.ts';
import { retentionRule } from '../keeping/retentionRule.ts';
import { paragraph } from '../paper.ts';
import type { AssessmentStanding, ProcessingLine } from '../types.ts';

const kinds: Readonly<Record<string, string>> = { identity: '身份', health: '健康', family: '家庭' };
export const standings: Readonly<Record<AssessmentStanding, string>> = {
  notNeeded: '不要求',
  missing: '缺',
  overdue: '应复评',
  valid: '有效',
};

/** The list of processing activities (个人信息处理活动清单), drawn from the declarations themselves: it cannot be out of date. */
export async function processingLines(desk: ReadingDesk, house: House): Promise<readonly ProcessingLine[]> {
  const standings = await assessmentStandings(desk, house);
  const terms = new Map((await rows(desk, retentionRule)).map(one => [one.ledger, one.keepMonths]));
  const lines: ProcessingLine[] = [];
  for (const { office, register } of personalRegisters(house))
    lines.push({
      register: register.name,
      label: register.label,
      english: english(register.label),
      office: office.label,
      officeEnglish: english(office.label),
      basis: register.basis ?? '',
      purpose: register.purpose ?? '',
      retention: register.retention ?? '',
      sensitive: sensitiveFields(register).map(([, field]) => ({
        label: field.label,
        english: english(field.label),
        kind: kinds[field.sensitive ?? ''] ?? '',
      })),
      isOfMinors: isOfMinors(house, register),
      consent: register.consent ?? null,
      readers: rolesCalled(house, register.readBy, register.readAllBy),
      importers: rolesCalled(house, register.importBy).map(role => role.label),
      rows: await desk.store.count(shapeOf(register), undefined, undefined, 1_000_000),
      keepMonths: terms.get(register.name) ?? null,
      assessment: standings.get(register.name) ?? 'notNeeded',
    });
  return lines;
}

const fieldsIn = (one: ProcessingLine) => one.sensitive.map(field => field.label).join('、');

/** The list as a document. */
export const processingPaper = (
  lines: readonly ProcessingLine[],
  signing: { readonly signer: string; readonly date: string; readonly isExample: boolean },
): Paper => ({
  title: '个人信息处理活动清单',
  ...signing,
  blocks: [
    paragraph(`本系统有含个人信息的台账${lines.length}个。清单由台账的声明生成，随系统更新。`),
    {
      kind: 'table',
      caption: '个人信息处理活动',
      columns: [
        { label: '台账', share: 2 },
        { label: '目的', share: 3 },
        { label: '依据', share: 4 },
        { label: '敏感项', share: 3 },
        { label: '保存', share: 3 },
      ],
      rows: lines.map(one => [`${one.label}${one.isOfMinors ? '（未成年人）' : ''}`, one.purpose, one.basis, fieldsIn(one), one.retention]),
    },
  ],
});

/** What personal data is kept, why, on which ground, for how long and who reads it; also as a workbook. */
export const processing = (house: House) =>
  defineView({
    name: 'privacy.processing',
    label: '个人信息处理活动清单',
    by: READS,
    input: {},
    run: async desk => ok(await processingLines(desk, house)),
    sheet: lines =>
      ok({
        title: '个人信息处理活动清单',
        headings: [
          '台账代号',
          '台账',
          '科室',
          '目的',
          '法律依据',
          '敏感项',
          '涉及未成年人',
          '监护人同意',
          '谁能查看',
          '谁能导入',
          '行数',
          '保存说明',
          '设定期限（月）',
          '影响评估',
        ],
        rows: lines.map(one => [
          one.register,
          one.label,
          one.office,
          one.purpose,
          one.basis,
          fieldsIn(one),
          one.isOfMinors ? '是' : '否',
          one.consent ?? '',
          one.readers.map(role => role.label).join('、'),
          one.importers.join('、'),
          one.rows,
          one.retention,
          one.keepMonths,
          standings[one.assessment],
        ]),
      }),
  });
