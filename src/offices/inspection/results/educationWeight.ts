import { amount, defineRegister, file, list, text, year } from '#register/index.ts';
import { READS } from '../codes.ts';

/** How many points of 100 the yearly appraisal of townships gives to education, year by year, by which document. */
export const educationWeight = defineRegister({
  name: 'educationWeight',
  label: '乡镇考核教育权重',
  scope: 'bureau',
  key: ['year'],
  title: ['year'],
  fields: {
    year: year('年份'),
    weight: amount('教育分值', { least: 0, most: 100, unit: '分' }),
    weightDocument: text('权重依据文件', { longest: 120 }),
    proofs: list('佐证材料', file('佐证'), { most: 5 }),
  },
  rules: [],
  workflow: {},
  readBy: READS,
});
