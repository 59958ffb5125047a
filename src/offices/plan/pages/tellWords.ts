import { t, zh } from '#web/kit/language.ts';
import type { Change, SnapshotKind } from '../tell/content.ts';
import type { PrintForm } from '../tell/reportPrint.ts';
import type { SnapshotLine } from '../tell/types.ts';

/** The kinds of snapshot. */
export const kindWords: Readonly<Record<SnapshotKind, string>> = { yearly: zh('年度监测'), midTerm: zh('中期评估'), final: zh('终期评估') };

/** 2027年 年度监测, with its round from the second on. */
export const snapshotName = (one: Pick<SnapshotLine, 'kind' | 'year' | 'round'>): string =>
  `${t('{year}年', { year: one.year })} ${t(kindWords[one.kind])}${one.round > 1 ? t('（第{n}次）', { n: one.round }) : ''}`;

/** What a change is about. */
export const changeWords: Readonly<Record<Change['what'], string>> = {
  status: zh('状态'),
  figure: zh('实际值'),
  wording: zh('表述或目标'),
  body: zh('责任单位'),
  added: zh('新增承诺'),
  gone: zh('不再列入'),
};

/** The forms of a print, as their buttons say. */
export const formWords: readonly (readonly [form: PrintForm, label: string])[] = [
  ['docx', zh('报告 Word')],
  ['pdf', zh('报告 PDF')],
  ['xlsx', zh('附表 Excel')],
  ['brief', zh('一页纸 Word')],
  ['briefPdf', zh('一页纸 PDF')],
  ['duties', zh('责任表 Word')],
];

/** What a print is called in the list of prints. */
export const printWords: Readonly<Record<PrintForm, string>> = {
  docx: zh('报告（Word）'),
  pdf: zh('报告（PDF）'),
  xlsx: zh('附表（Excel）'),
  brief: zh('一页纸（Word）'),
  briefPdf: zh('一页纸（PDF）'),
  duties: zh('责任表（Word）'),
};
