import { ok, problems, refuse } from '#kernel/problem.ts';
import {
  amount,
  code,
  type Desk,
  defineRegister,
  defineVerb,
  file,
  flag,
  insert,
  list,
  note,
  optional,
  ref,
  rows,
  text,
  update,
  year,
} from '#register/index.ts';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import { inclusivePreschool2020 } from '#standards/inclusivePreschool/2020.ts';
import { KEEPS, READS } from './codes.ts';

/** The standards whose items beyond the figures of schools are settled one by one. */
export const standardWords = { balancedQuality: '义务教育优质均衡', inclusivePreschool: '学前教育普及普惠' } as const;
export type StandardKey = keyof typeof standardWords;

/** An item of a standard that a county settles by evidence: G guarantees, Q quality, R recognition, V what forbids. */
export interface StandardItemText {
  readonly standard: StandardKey;
  readonly item: string;
  readonly text: string;
  readonly v: string;
}

const itemsOf = (
  standard: StandardKey,
  pack: {
    readonly guarantee: readonly { readonly no: number; readonly text: string; readonly v: string }[];
    readonly quality: readonly { readonly no: number; readonly text: string; readonly v: string }[];
    readonly recognition: { readonly source: string; readonly v: string };
    readonly vetoes: { readonly value: readonly string[]; readonly v: string };
  },
): readonly StandardItemText[] => [
  ...pack.guarantee.map(({ no, text, v }) => ({ standard, item: `G${no}`, text, v })),
  ...pack.quality.map(({ no, text, v }) => ({ standard, item: `Q${no}`, text, v })),
  { standard, item: 'R', text: pack.recognition.source, v: pack.recognition.v },
  ...pack.vetoes.value.map((veto, place) => ({ standard, item: `V${place + 1}`, text: `没有“${veto}”`, v: pack.vetoes.v })),
];

export const standardItems: readonly StandardItemText[] = [
  ...itemsOf('balancedQuality', balancedQuality2017),
  ...itemsOf('inclusivePreschool', inclusivePreschool2020),
];

const says = problems('standardItem', {
  noItem: { zh: '“{item}”不是这个标准的项目。可用的有：{known}。', en: '“{item}” is no item of this standard; known are {known}.' },
});

/** How the county stands by one item of a standard in a year: a figure or yes and no, with its evidence. */
export const standardItem = defineRegister({
  name: 'standardItem',
  label: '标准逐项认定',
  scope: 'bureau',
  key: ['year', 'standard', 'item'],
  title: ['standard', 'item', 'year'],
  columns: ['year', 'standard', 'item', 'isMet', 'figure', 'responsible'],
  fields: {
    year: year('统计年度'),
    standard: code('标准', standardWords),
    item: text('项目代号', { longest: 6 }),
    isMet: flag('达到'),
    figure: optional(amount('实际值')),
    responsible: optional(ref('organisation', '责任单位')),
    proofs: optional(list('佐证材料', file('佐证材料'), { most: 12 })),
    remark: optional(note('情况说明', { longest: 1000 })),
  },
  rules: [],
  workflow: {},
  readBy: READS,
});

/** Settles an item, or settles it anew; the history keeps what was said before. */
export const settleStandardItem = defineVerb({
  name: 'indicators.settleStandardItem',
  label: '认定标准项目',
  by: KEEPS,
  input: standardItem.fields,
  on: { register: 'standardItem' },
  async run(desk: Desk, input) {
    const known = standardItems.filter(one => one.standard === input.standard).map(one => one.item);
    if (!known.includes(input.item)) return refuse(says.noItem({ item: input.item, known: known.join('、') }, 'item'));
    const { year: of, standard, item } = input;
    const [before] = await rows(desk, standardItem, { where: { year: of, standard, item } });
    const kept =
      before === undefined ? await insert(desk, standardItem, input) : await update(desk, standardItem, before.id, before.version, input);
    return kept.ok ? ok({ row: kept.value.id, version: kept.value.version }) : kept;
  },
});
