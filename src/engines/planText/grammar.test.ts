import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Commitment, readPlan } from './index.ts';
import { chineseNumber } from './numerals.ts';

const frame = (goals: string, tasks = '', review = '') =>
  `松原县“十五五”教育发展规划\n一、发展基础\n${review}\n二、发展目标\n${goals}\n三、主要任务\n${tasks}\n`;
const goal = (sentence: string) => readPlan(frame(sentence)).commitments;
const task = (sentence: string) => readPlan(frame('', sentence)).commitments;
const fact = (sentence: string) => readPlan(frame('', '', sentence)).commitments;

const brief = ({ kind, comparator, value, unit }: Commitment) =>
  [kind, comparator, typeof value === 'object' && value !== null ? `${value.min}-${value.max}` : value, unit].join(' ');

/** A sentence of a chapter and what each of its promises is: kind, comparator, value, unit. */
const sentences: readonly (readonly [string, (sentence: string) => readonly Commitment[], string, readonly string[]])[] = [
  ['a rate to be reached by a year', goal, '到2030年，学前三年毛入园率达到97%以上。', ['target >= 97 %']],
  ['a ceiling', goal, '到2030年，小学班额控制在45人以内。', ['target <= 45 人']],
  ['about', goal, '普惠性幼儿园覆盖率稳定在92%左右。', ['target ≈ 92 %']],
  [
    'three values told apart by 分别',
    goal,
    '毛入园率、巩固率、毛入学率分别达到97%、99%和98%以上。',
    ['target >= 97 %', 'target >= 99 %', 'target >= 98 %'],
  ],
  ['two indicators that share one value', goal, '专任教师学历合格率和持证上岗率均达到100%。', ['target >= 100 %', 'target >= 100 %']],
  ['a baseline and a target in one clause', goal, '公办园在园幼儿占比由2025年的52%提高到60%。', ['baseline = 52 %', 'target >= 60 %']],
  ['a list with the verb left out', task, '新建小学3所、幼儿园5所。', ['project new 3 所', 'project new 5 所']],
  ['money planned', task, '计划投资2.6亿元，实施校舍改造项目14个。', ['budget = 2.6 亿元', 'project = 14 个']],
  ['money that comes round', task, '县财政每年安排教师培训经费300万元。', ['standing-amount = 300 万元/年']],
  [
    'a standard for each pupil',
    task,
    '生活补助标准提高到小学每生每年1250元、初中1500元。',
    ['standing-amount = 1250 元/生/年', 'standing-amount = 1500 元/生/年'],
  ],
  ['a duty of each school', task, '每所学校至少配备1名专职心理健康教师。', ['rule >= 1 名/校']],
  ['a duty every day', task, '确保学生每天校内体育活动时间不少于2小时。', ['rule >= 2 小时/天']],
  ['a duty every two years', task, '每2年举办一次教师技能大赛。', ['rule = 1 次/2年']],
  ['a range', task, '每学期开展2～3次家访。', ['rule range 2-3 次/学期']],
  ['Chinese numerals', goal, '新建寄宿制学校十二所，补充教师三百二十名。', ['project new 12 所', 'target = 320 名']],
  ['more than', goal, '累计培训教师5000余人次。', ['target >= 5000 人次']],
  ['thousands parted by a full-width comma', goal, '新增学位３，４００个。', ['target new 3400 个']],
  ['half as much again', goal, '正高级教师数量翻一番。', ['target increase 2 倍']],
  ['everyone', goal, '实现乡镇公办中心幼儿园全覆盖。', ['target all  ']],
  ['a rank', goal, '教育质量走在全市前列。', ['target rank  ']],
  ['a rank with its place', fact, '2025年，高考成绩位列全市第三。', ['baseline rank 3 名']],
  ['a direction of spending', task, '确保一般公共预算教育支出逐年只增不减。', ['rule not-decrease  ']],
  ['a title to be won', goal, '到2028年，创建国家义务教育优质均衡发展县。', ['target status  ']],
  ['a named school to be built', task, '建成第三实验小学，对松北职业中学进行整体搬迁。', ['project status  ', 'project status  ']],
  [
    'named buildings, one promise each',
    task,
    '实施柳河学校综合楼、北川小学食堂、东岭学校宿舍楼等建设项目。',
    ['project status  ', 'project status  ', 'project status  '],
  ],
  ['a yearly event', task, '每年举办全县中小学生艺术节。', ['rule status  ']],
  ['a ban', task, '任何学校不得以考试方式招生。', ['rule status  ']],
  ['a floor without a number', task, '确保义务教育教师平均工资收入水平不低于当地公务员平均工资收入水平。', ['rule >=  ']],
  ['likeness', goal, '职业教育与普通高中招生规模大体相当。', ['target ≈  ']],
  ['facts of a review chapter', fact, '2025年，全县幼儿园46所，在园幼儿9200人。', ['baseline = 46 所', 'baseline = 9200 人']],
  [
    'money spent is a fact, a monthly grant a standing amount',
    fact,
    '累计投入1.2亿元，为山区教师每月发放补助400元。',
    ['baseline = 1.2 亿元', 'standing-amount = 400 元/月'],
  ],
];

for (const [name, read, sentence, expected] of sentences) {
  test(`${name}: ${sentence}`, () => assert.deepEqual(read(sentence).map(brief), expected));
}

/** Digits and big words that promise nothing. */
const silent: readonly string[] = [
  '落实“双减”，推进“五育并举”，用好“三个课堂”，建设“四有”好老师队伍。',
  '贯彻《中国教育现代化2035》和教育信息化2.0行动要求。',
  '实施学校艺术教育“2+1”工程，组织“千名干部进校园”活动。',
  '进一步完善教师培训体系，不断提高保教质量，打造一批品牌学校。',
  '根据松政发〔2026〕12号文件精神，认真做好3-6岁儿童入园工作。',
  '探索建立教育资源共享机制，鼓励有条件的学校建设智慧教室。',
];

for (const sentence of silent)
  test(`nothing is promised by: ${sentence}`, () =>
    assert.deepEqual(
      task(sentence).map(({ quote }) => quote),
      [],
    ));

test('a deadline governs the clauses behind it; one said at the end reaches back', () => {
  const due = (sentence: string) => task(sentence).map(({ deadline }) => deadline);
  assert.deepEqual(due('到2028年，新建小学2所，新增学位1200个，专任教师达到900人。'), [2028, 2028, 2028]);
  assert.deepEqual(due('迁建县第二中学，占地110亩，总投资1.9亿元，2027年底前建成。'), [2027, 2027, 2027]);
});

test('a chapter of goals hands its deadline to its items; the plan lends its period to the rest', () => {
  const { commitments } = readPlan(frame('到2030年，建成教育强县。\n1.学前教育。毛入园率达到98%。', '新增学位800个。'));
  assert.deepEqual(
    commitments.map(({ deadline, period, timeInherited }) => [deadline, period, timeInherited]),
    [
      [2030, undefined, false],
      [2030, undefined, true],
      [undefined, '十五五', true],
    ],
  );
});

test('the closing bracket names who answers', () => {
  const [first] = task('新建幼儿园6所。（牵头单位：县教育局；责任单位：县财政局、县住建局）');
  assert.deepEqual(first?.responsible, ['县教育局', '县财政局', '县住建局']);
});

test('who gives, if the clause says so, answers', () => {
  assert.deepEqual(task('县财政每年安排专项资金200万元。')[0]?.responsible, ['县财政']);
});

test('a promise said again has one code; facts have none', () => {
  const { commitments } = readPlan(frame('新建公办幼儿园2所。', '1.学前教育。到2028年，新建公办幼儿园2所。', '幼儿园2所。'));
  const [fact0, goal0, task0] = commitments;
  assert.equal(fact0?.restates, undefined);
  assert.notEqual(goal0?.restates, undefined);
  assert.equal(goal0?.restates, task0?.restates);
});

test('what it is about, what is measured and for whom', () => {
  const [one] = readPlan(frame('', '（一）发展学前教育。城区新建公办幼儿园4所。')).commitments;
  assert.deepEqual([one?.subject, one?.measure, one?.scope], ['学前教育', '新建公办幼儿园', '城区']);
  assert.deepEqual(one?.section, ['三、主要任务', '（一）发展学前教育']);
});

test('the outline: chapters, sections, run-in headings, boxes, bullets', () => {
  const text = '第一章 总则\n第一节 目标\n一、资源\n（一）学位。新增学位。\n1.小学：扩容。\n专栏1 重大项目\n◆ 职业教育：提质。';
  assert.deepEqual(
    readPlan(text).outline.map(({ level, style, number, title, runIn }) => [level, style, number, title, runIn]),
    [
      [1, 'chapter', '第一章', '总则', false],
      [2, 'section', '第一节', '目标', false],
      [1, 'cn', '一、', '资源', false],
      [2, 'cnp', '（一）', '学位', true],
      [3, 'num', '1.', '小学', true],
      [3, 'box', '专栏1', '重大项目', false],
      [4, 'bullet', '◆', '职业教育', true],
    ],
  );
});

const cellMarks: readonly (readonly [string, string])[] = [
  ['tabs', '指标\t单位\t2025年\t2030年\n毛入学率\t%\t95.2\t≥98'],
  ['bars', '| 指标 | 单位 | 2025年 | 2030年 |\n| --- | --- | --- | --- |\n| 毛入学率 | % | 95.2 | ≥98 |'],
  ['lines of their own', '指标\n单位\n2025年\n2030年\n毛入学率\n%\n95.2\n≥98\n巩固率\n%\n99\n99.5'],
  ['gaps', '指　　标　　单位　　2025年　　2030年\n毛入学率　　%　　95.2　　≥98'],
];

for (const [marks, table] of cellMarks) {
  test(`a table of indicators by ${marks}: a fact and a target a row`, () => {
    const { commitments } = readPlan(frame(`专栏1 主要指标\n${table}`));
    assert.deepEqual(
      commitments.slice(0, 2).map(each => `${brief(each)} ${each.measure} ${each.year ?? each.deadline}`),
      ['baseline = 95.2 % 毛入学率 2025', 'target >= 98 % 毛入学率 2030'],
    );
  });
}

test('a table of tasks: prose in its cells, due and answered for by its columns', () => {
  const table = '序号\t重点任务\t完成时限\t责任单位\n1\t新建公办幼儿园6所\t2028年底\t县教育局、县住建局';
  const [one] = readPlan(frame('', table)).commitments;
  assert.deepEqual([one?.value, one?.deadline, one?.responsible], [6, 2028, ['县教育局', '县住建局']]);
});

test('a line wrapped inside a word and inside a number is one line', () => {
  const [one] = readPlan(
    frame(
      '到2030年，全县义务教育阶段学校教师中具有本科及以上学历的比例达到９\n５％，生均图书达到国家规定标准，学校管理水平进一步提升，办学条件\n明显改善。',
    ),
  ).commitments;
  assert.deepEqual([one?.value, one?.unit], [95, '%']);
});

test('Chinese numerals are read whole', () => {
  assert.deepEqual(['十二', '三百二十', '二千零五', '一万五千', '二〇三〇', '甲'].map(chineseNumber), [12, 320, 2005, 15000, 2030, null]);
});
