import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalText, round } from '#kernel/decimal.ts';
import cases from '#standards/inclusivePreschool/2020.cases.json' with { type: 'json' };
import { inclusivePreschool2020 } from '#standards/inclusivePreschool/2020.ts';
import { judgePreschool, type Kindergarten } from './preschool.ts';

const gardens = (name: keyof typeof cases) => cases[name].kindergartens as readonly Kindergarten[];
const figures = (name: keyof typeof cases) => {
  const verdict = judgePreschool(gardens(name), cases[name].population, inclusivePreschool2020);
  const text = (code: string) => decimalText(round(verdict.marks.find(mark => mark.code === code)!.value!, 4));
  return { A1: text('A1'), A2: text('A2'), A3: text('A3'), perTeacher: text('C3'), classShare: text('C2'), passes: verdict.passes };
};

test('the worked counties come out: rates, classes within their size, children for each teacher, verdict', () => {
  const asked = ({ A1, A2, A3, childrenPerTeacher, classShare, passes }: (typeof cases)['passing']) => ({
    ...{ A1, A2: A2.replace(/0$/, ''), A3, perTeacher: childrenPerTeacher, classShare, passes },
  });
  assert.deepEqual(figures('passing'), asked(cases.passing));
  assert.deepEqual(figures('failing'), asked(cases.failing));
});

test('a limit that is just met passes: half of the children in public kindergartens, fifteen for each teacher', () => {
  const { marks } = judgePreschool(gardens('failing'), 1000, inclusivePreschool2020);
  assert.deepEqual(
    marks.map(mark => [mark.code, mark.passes]),
    [
      ['A1', false],
      ['A2', true],
      ['A3', true],
      ['C2', false],
      ['C3', true],
      ['C4', false],
    ],
  );
});

test('what one kindergarten did not report leaves the county open, and is named', () => {
  const [first, ...others] = gardens('passing');
  const verdict = judgePreschool([{ ...first!, children: null }, ...others], 1000, inclusivePreschool2020);
  assert.equal(verdict.passes, null);
  assert.deepEqual(
    verdict.marks.filter(mark => mark.passes === null).map(mark => mark.code),
    ['A1', 'A2', 'A3', 'C3'],
  );
  assert.deepEqual(
    verdict.kindergartens.map(one => one.missing),
    [['children'], [], []],
  );
  const withoutPopulation = judgePreschool(gardens('passing'), null, inclusivePreschool2020);
  assert.deepEqual(
    withoutPopulation.marks.filter(mark => mark.passes === null).map(mark => mark.code),
    ['A1'],
  );
});
