import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Commitment, readPlan } from './index.ts';

const frame = (goals: string, tasks = '', review = '') =>
  `松原县“十五五”教育发展规划\n一、发展基础\n${review}\n二、发展目标\n${goals}\n三、主要任务\n${tasks}\n`;
const goal = (sentence: string) => readPlan(frame(sentence)).commitments;
const task = (sentence: string) => readPlan(frame('', sentence)).commitments;
const fact = (sentence: string) => readPlan(frame('', '', sentence)).commitments;
const bare = (text: string) => readPlan(text).commitments;

const brief = ({ kind, comparator, value, unit }: Commitment) =>
  [kind, comparator, typeof value === 'object' && value !== null ? `${value.min}-${value.max}` : value, unit].join(' ');

const sentences: readonly (readonly [string, (sentence: string) => readonly Commitment[], string, readonly string[]])[] = [
  [
    'bare numbers of a row have the unit that ends it',
    fact,
    '三项比例分别比2020年提高4.2、3和5.5个百分点。',
    ['baseline increase 4.2 百分点', 'baseline increase 3 百分点', 'baseline increase 5.5 百分点'],
  ],
  [
    'years in a row behind 分别',
    goal,
    '到2030年，毛入学率和人均受教育年限分别达到96%以上和14年以上。',
    ['target >= 96 %', 'target >= 14 年'],
  ],
  ['two indicators share one value without 均', goal, '到2030年，毛入园率和普惠率达到95%以上。', ['target >= 95 %', 'target >= 95 %']],
  ['all of a deed, nothing before 全部', fact, '全部免除寄宿生住宿费。', ['baseline all  ']],
  ['all, at the end of the clause', fact, '乡村学校厕所全部改造。', ['baseline all  ']],
  ['money wholly for one use', task, '土地出让计提资金全额用于教育。', ['rule all  ']],
  ['every school by its measure word', task, '到2028年实现村村有托育点。', ['target all  ']],
  ['a group that attains a standard', goal, '全县中小学实现图书管理信息化。', ['target all  ']],
  ['equipment for all by a date', task, '到2028年全面配齐心理健康教师。', ['target all  ']],
  ['something for all classes', fact, '为全县所有班级配备了护眼灯。', ['baseline all  ']],
  ['the mean of a wider place', goal, '到2030年，办学条件力争达到全省平均水平。', ['target >=  ']],
  ['a standard no lower than another', task, '中职学校生均经费标准不低于普通高中。', ['rule >=  ']],
  ['a rank among those ahead', goal, '到2030年，进入全省教育强县行列。', ['target rank  ']],
  ['a rank held for years', fact, '连续三年高考成绩位居全市前列。', ['baseline rank  ']],
  ['a direction over years', fact, '小学大班额比例连续三年下降。', ['baseline decrease  ']],
  ['none at all', fact, '全县无一名儿童因贫失学。', ['baseline = 0 名']],
  ['a work to be finished by a date', task, '2028年底前基本完成农村厕所改造工程。', ['target status  ']],
  ['a reform to be finished', task, '教师人事制度改革全面完成。', ['target status  ']],
  ['a watch kept every year', task, '对规划落实情况实行年度评估。', ['rule status  ']],
  ['a paper to be handed in', task, '各乡镇实施方案于2027年3月底前报县教育局备案。', ['rule status  ']],
  ['what teachers shall not do', task, '小学一年级不布置书面作业。', ['rule status  ']],
  ['a round of training every few years', task, '每5年对校长进行一轮全员培训。', ['rule = 1 轮']],
  ['whoever fails for years', task, '对连续两年未达标的学校予以约谈。', ['rule = 2 年']],
  ['the least length of a service', task, '支教时间不少于2年。', ['rule >= 2 年']],
  ['what the exchange of teachers must be', task, '教师交流轮岗比例不低于12%，其中骨干教师不低于25%。', ['rule >= 12 %', 'rule >= 25 %']],
  ['more years than before', fact, '人均受教育年限比2020年增加1.2年。', ['baseline increase 1.2 年']],
  ['a school that moved', fact, '河东小学迁入新校舍。', ['baseline status  ']],
  ['what each pupil is taught', task, '让每名学生培养1—2项体育特长。', ['rule range 1-2 项/生']],
  ['how often is said in the clause before', task, '学校每学年要以课程开设为重点，开展一次自评。', ['rule = 1 次']],
  ['an aim that comes round', task, '力争送戏进校园每年在90场以上。', ['target >= 90 场/年']],
  ['schools of a kind are a title', task, '建设科技特色学校20所。', ['target new 20 所']],
  ['a company to be founded', task, '组建全县中小学生艺术团。', ['project status  ']],
  ['things built every year', task, '每年改造12所寄宿制学校。', ['project = 12 所/年']],
  ['bases to be founded', task, '打造4个劳动教育实践基地。', ['project new 4 个']],
  ['trades of a school are no buildings', task, '新增汽车维修、数控技术2个专业。', ['target new 2 个']],
  ['the share of the bodies that did it is the count', fact, '12所寄宿制学校开工9所。', ['baseline = 9 所']],
  ['whom money is for is no value', task, '山区6个乡镇的教师补助标准提高到每人每月500元。', ['standing-amount = 500 元/月']],
  ['where people go is no value', fact, '选派200名教师到30所乡村学校支教。', ['baseline = 200 名']],
  ['what a number equals is no value', task, '选修课不少于6个学分（相当于108课时）。', ['rule >= 6 学分']],
  [
    'a sentence that opens in the past tells facts',
    task,
    '五年来，新建幼儿园12所，新增学位3000个。',
    ['baseline new 12 所', 'baseline new 3000 个'],
  ],
  [
    'a sentence that opens in the present tells facts',
    task,
    '目前，全县有小学40所，教师2600名。',
    ['baseline = 40 所', 'baseline = 2600 名'],
  ],
  ['from the present to what is aimed at', task, '力争公办园占比由目前的48%提高至60%以上。', ['baseline = 48 %', 'target >= 60 %']],
];

for (const [name, read, sentence, expected] of sentences)
  test(`${name}: ${sentence}`, () => assert.deepEqual(read(sentence).map(brief), expected));

const silent: readonly string[] = [
  '引导形成“人人有爱好、校校有特色”的格局。',
  '推进高职学校分类考试招生。',
  '在每年举办的干部轮训中加大信息化内容的比重。',
  '依据涉及全省60个县的消除大班额工作进度，提出工作措施。',
  '本区9市59县作为全省发展较快的地区，任务艰巨。',
];

for (const sentence of silent)
  test(`nothing is promised by: ${sentence}`, () =>
    assert.deepEqual(
      task(sentence).map(({ quote }) => quote),
      [],
    ));

test('an undated fragment counts its goals from five years before its first milestone', () => {
  const read = bare('——提高普及水平。2015年，毛入园率达到90%；2020年，毛入园率达到98%。');
  assert.deepEqual(
    read.map(each => [each.kind, each.value, each.deadline]),
    [
      ['target', 90, 2015],
      ['target', 98, 2020],
    ],
  );
});

test('of an undated table with two five-year columns the earlier one is a goal too', () => {
  const read = bare('主要目标\n指标\t单位\t2009年\t2015年\t2020年\n毛入学率\t%\t79.2\t87.0\t90.0');
  assert.deepEqual(
    read.map(each => [each.kind, each.value]),
    [
      ['baseline', 79.2],
      ['target', 87],
      ['target', 90],
    ],
  );
});

test('a line that ends like a title is not run into the paragraph behind it, and the years in brackets below belong to it', () => {
  const paragraph = '为办好人民满意的教育，根据全省教育大会的部署，结合我县实际情况，制定本规划。2025年末，全县有小学40所。';
  const read = bare(`松原县职业教育与成人教育改革发展中长期规划\n（2026—2035年）\n${paragraph}\n一、目标\n建设实训基地6个。`);
  assert.deepEqual(
    read.map(each => [each.kind, each.value, each.period]),
    [
      ['baseline', 40, undefined],
      ['project', 6, '2026-2035'],
    ],
  );
});

test('chapters that tell how things stand are of facts', () => {
  for (const title of ['现实基础', '基础分析', '学校概况', '校情分析'])
    assert.deepEqual(
      bare(`松原县第二小学发展规划（2026—2030年）\n一、${title}\n占地20亩，教师60名。`).map(brief),
      ['baseline = 20 亩', 'baseline = 60 名'],
      title,
    );
});

test('two hyphens open an item as a dash does', () => {
  assert.equal(readPlan('松原县教育规划\n--扩大资源。新建小学2所。').outline[0]?.style, 'dash');
});

/** Year, kind and value of each promise. */
const told = (text: string) => bare(text).map(({ kind, value }) => `${kind} ${value}`);

test('what is planned in a report is no fact', () => {
  assert.deepEqual(told('松原县幼儿园建设项目进展情况\n年度计划投资1亿元，预计新增学位5400个。目前，已开工7所，完成投资3200万元。'), [
    'budget 1',
    'target 5400',
    'baseline 7',
    'baseline 3200',
  ]);
});

test('from the word of the present on a sentence tells facts, until a semicolon', () => {
  assert.deepEqual(told('松原县民生实事\n2026年建设幼儿园9所，截至目前，开工率达到80%，完成投资2亿元；新增学位3000个。'), [
    'project 9',
    'baseline 80',
    'baseline 2',
    'target 3000',
  ]);
});

test('of a text of 今年 that reports a year, that year is gone', () => {
  assert.deepEqual(told('全县教育消息\n2026年我县共新建幼儿园6所。今年，计划新建幼儿园8所。'), ['baseline 6', 'project 8']);
});

test('items behind a dash are told of as the section of brackets before them, and due as it is', () => {
  const text =
    '松原县“十五五”教育规划\n一、总体要求\n（二）发展目标\n到2030年，建成教育强县。\n——学前教育提质。毛入园率达到98%。\n二、发展基础\n（一）取得的成绩\n——学前教育提质。幼儿园46所。';
  assert.deepEqual(
    bare(text).map(({ kind, value, deadline }) => [kind, value, deadline]),
    [
      ['target', null, 2030],
      ['target', 98, 2030],
      ['baseline', 46, undefined],
    ],
  );
});

test('the parts of the place share what the whole is promised', () => {
  assert.deepEqual(told(frame('', '建成后将新增学位3000个，城东镇1200个、城西镇1800个。')), ['target 3000', 'target 1200', 'target 1800']);
});

test('a paragraph that runs on from its heading goes on over lines wrapped by hand', () => {
  const lines = [
    '松原县“十四五”教育事业发展规划',
    '一、发展基础',
    '（一）经费保障有力。2020年，全县教育投入累计9316',
    '万元，其中上级拨付教育资金4018万元，用于义务教育学校和幼',
    '儿园维修改造，办学条件得到较大的改善，群众满意度不断提升，',
    '学校布局进一步优化，教师队伍结构进一步改善，教育质量稳步提',
    '高，学前教育普及程度明显提高，义务教育均衡发展成果进一步巩',
    '固，高中教育特色发展步伐加快，职业教育服务能力不断增强，教',
    '育改革不断深化，为今后五年教育事业的发展打下了坚实的基础，',
    '积累了宝贵的经验。',
  ];
  assert.deepEqual(told(lines.join('\n')), ['baseline 9316', 'baseline 4018']);
});

test('years in full-width digits, parted from their 年, date an undated text as others do', () => {
  const text = '松原县教育提升措施\n到２０３０ 年，毛入园率达到98%。２０２５ 年，毛入园率为94%。';
  assert.deepEqual(told(text), ['target 98', 'baseline 94']);
});
