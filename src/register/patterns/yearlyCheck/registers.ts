import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { code, ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { amount } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import { date, year } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import { proofs, rolesOf } from '../deeds.ts';
import type { YearlyDeclaration } from './declaration.ts';

export const verdictWords = { met: '符合', broken: '不符合', unknown: '数据不全' } as const;

const whose = ref('organisation', '单位');

const figureFields = ({ items }: YearlyDeclaration) => ({
  item: code('年度数据项', Object.fromEntries(Object.entries(items).map(([key, { label }]) => [key, label]))),
  year: year('年份'),
  value: amount('数值'),
  source: text('数据来源', { longest: 200 }),
  proofs: proofs('数据佐证'),
  enteredBy: text('填报人', { longest: 60 }),
  confirmedBy: optional(text('复核人', { longest: 60 })),
  confirmedOn: optional(date('复核日期')),
});

const verdictFields = ({ rules }: YearlyDeclaration) => ({
  rule: code('核查规则', Object.fromEntries(Object.entries(rules).map(([key, { label }]) => [key, label]))),
  year: year('年份'),
  verdict: code('核查结论', verdictWords),
  because: note('计算过程', { longest: 2000 }),
  missing: list('缺少的数据', text('缺少的数据', { longest: 200 })),
  concludedOn: date('核查日期'),
  concludedBy: text('核查人', { longest: 60 }),
  explanation: optional(note('原因和措施', { longest: 4000 })),
});

export type FigureFields = ReturnType<typeof figureFields> & { readonly organisation?: typeof whose };
export type VerdictFields = ReturnType<typeof verdictFields> & { readonly organisation?: typeof whose };
export type YearFigure = StoredRow<RowOf<FigureFields>>;

/** The two registers of yearly checks. */
export interface YearlyRegisters {
  readonly figure: Register<FigureFields>;
  readonly verdict: Register<VerdictFields>;
}

/** Declares the registers: with an organisation in each row where the figures are an organisation's. */
export function yearlyRegisters(said: YearlyDeclaration): YearlyRegisters {
  const isCounty = said.per === 'county';
  const own = isCounty ? {} : { organisation: whose };
  const before = isCounty ? [] : ['organisation'];
  const all = {
    scope: isCounty ? 'bureau' : 'organisation',
    rules: [],
    readBy: rolesOf(said.enters, said.concludes, said.reads),
    readAllBy: rolesOf(said.concludes, said.reads),
  } as const;
  const figure = defineRegister<Fields>({
    ...said.figure,
    ...all,
    key: [...before, 'item', 'year'],
    title: ['item', 'year'],
    columns: [...before, 'item', 'year', 'value', 'source', 'confirmedOn'],
    fields: { ...own, ...figureFields(said) },
    workflow: {
      entered: { confirmFigure: { to: 'confirmed', by: said.concludes }, correctFigure: { to: 'entered', by: said.enters } },
      confirmed: { correctFigure: { to: 'entered', by: said.enters } },
    },
    states: { entered: '待复核', confirmed: '已复核' },
  });
  const verdict = defineRegister<Fields>({
    ...said.verdict,
    ...all,
    key: [...before, 'rule', 'year'],
    title: ['rule', 'year'],
    columns: [...before, 'rule', 'year', 'verdict', 'because', 'concludedOn'],
    fields: { ...own, ...verdictFields(said) },
    workflow: { concluded: { explainVerdict: { to: 'concluded', by: rolesOf(said.enters, said.concludes) } } },
    states: { concluded: '已核查' },
  });
  return { figure, verdict } as unknown as YearlyRegisters;
}
