import { adding, correcting, count, defineRegister, text, year } from '#register/index.ts';
import { KEEPS, SEES } from '../codes.ts';

/** Children of three to five who live in the county, by school year, from the source that is named: what the enrolment ratio is over. */
export const preschoolPopulation = defineRegister({
  name: 'preschoolPopulation',
  label: '学前适龄人口',
  scope: 'bureau',
  key: ['year'],
  title: ['year'],
  fields: {
    year: year('学年（起始年）'),
    population: count('3–5周岁人口数', { least: 1, most: 5_000_000, unit: '人' }),
    source: text('数据来源', { longest: 200 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

export const populationDeeds = [
  adding(preschoolPopulation, { name: 'preschool.addPopulation', label: '登记适龄人口', by: KEEPS }),
  correcting(preschoolPopulation, {
    name: 'preschool.correctPopulation',
    label: '更正适龄人口',
    by: KEEPS,
    fields: ['population', 'source'],
  }),
];
