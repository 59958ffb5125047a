import type { AidPack, Condition } from './types.ts';

/** The stages of compulsory schooling. */
const compulsory: Condition = { if: '学段 = "小学" or 学段 = "初中"', say: '在义务教育学校就读' };
const inDifficulty: Condition = { if: 'count(困难类别) > 0', say: '属于家庭经济困难学生' };
/** The four groups (脱贫、低保、特困、残疾, with those watched against falling back) that day pupils are supported for. */
const fourGroups: Condition = {
  if: 'some 类 in 困难类别 satisfies list contains(["脱贫家庭", "防止返贫监测对象", "低保", "特困救助供养", "残疾"], 类)',
  say: '属于脱贫家庭、防止返贫监测对象、低保、特困救助供养或残疾',
};
const boards: Condition = { if: '寄宿', say: '在校寄宿' };
const isDay: Condition = { if: 'not(寄宿)', say: '不在校寄宿' };
const senior: Condition = { if: '学段 = "普通高中"', say: '在普通高中就读' };
const vocational: Condition = { if: '学段 = "中职"', say: '在中等职业学校就读' };
const preschool: Condition = { if: '学段 = "学前"', say: '在幼儿园就读' };

/** Half a year's amount by stage. */
const halfOf = (primary: number, junior: number) => `if 学段 = "小学" then ${primary} / 2 else ${junior} / 2`;
/** A term's national grant by its tier. */
const tiers = (first: number, second: number, third: number) =>
  `if 助学金档次 = "一档" then ${first} / 2 else if 助学金档次 = "二档" then ${second} / 2 else if 助学金档次 = "三档" then ${third} / 2 else null`;

/**
 * The programmes of aid of the country and of Gansu that go by rule, with the day from which each amount holds. Amounts are yuan for one term. Where the
 * province or the county sets its own, a version with a longer region code goes before. In-kind exemptions (免学杂费、免费教科书) and loans are not here:
 * the former have no amount for a pupil, the latter are applied for.
 */
export const nationalAid: AidPack = {
  facts: {
    学段: { kind: 'text', values: ['学前', '小学', '初中', '普通高中', '中职'] },
    年级: { kind: 'number' },
    寄宿: { kind: 'truth' },
    困难类别: {
      kind: 'texts',
      values: [
        '脱贫家庭',
        '防止返贫监测对象',
        '低保',
        '特困救助供养',
        '孤儿',
        '事实无人抚养儿童',
        '残疾',
        '烈士子女',
        '突发严重困难',
        '其他困难',
      ],
    },
    户籍在本省: { kind: 'truth' },
    营养改善计划学校: { kind: 'truth' },
    供餐天数: { kind: 'number', unit: '天' },
    助学金档次: { kind: 'text', values: ['一档', '二档', '三档'] },
    每学期学费: { kind: 'number', unit: '元' },
    每学期保教费: { kind: 'number', unit: '元' },
    当地公办保教费: { kind: 'number', unit: '元' },
    办园性质: { kind: 'text', values: ['公办', '普惠性民办', '其他民办'] },
    农村或涉农专业: { kind: 'truth' },
  },
  programmes: [
    {
      id: 'boarderSubsidy',
      name: '义务教育家庭经济困难寄宿生生活补助',
      kind: '补',
      cycle: 'term',
      countedAfterDays: 30,
      versions: [
        {
          from: '2016-02-01',
          region: '',
          conditions: [compulsory, boards, inDifficulty],
          amount: halfOf(1000, 1250),
          amountSaid: '小学500元，初中625元',
          source: '城乡义务教育经费保障机制，2016年起国家基础标准',
          verified: 'several',
        },
        {
          from: '2024-02-01',
          region: '',
          conditions: [compulsory, boards, inDifficulty],
          amount: halfOf(1250, 1500),
          amountSaid: '小学625元，初中750元',
          source: '城乡义务教育经费保障机制，2024年春季学期起提高',
          verified: 'several',
        },
      ],
    },
    {
      id: 'dayPupilSubsidy',
      name: '义务教育家庭经济困难非寄宿生生活补助',
      kind: '补',
      cycle: 'term',
      countedAfterDays: 30,
      yieldsTo: ['boarderSubsidy'],
      versions: [
        {
          from: '2019-09-01',
          region: '',
          conditions: [compulsory, isDay, fourGroups],
          amount: halfOf(500, 625),
          amountSaid: '小学250元，初中312.5元',
          source: '2019年秋季学期起，按寄宿生标准的一半',
          verified: 'several',
        },
        {
          from: '2024-02-01',
          region: '',
          conditions: [compulsory, isDay, fourGroups],
          amount: halfOf(625, 750),
          amountSaid: '小学312.5元，初中375元',
          source: '2024年春季学期起，按寄宿生标准的一半',
          verified: 'several',
        },
      ],
    },
    {
      id: 'nutrition',
      name: '农村义务教育学生营养改善计划',
      kind: '补',
      cycle: 'term',
      countedAfterDays: 30,
      versions: [
        {
          from: '2011-09-01',
          region: '',
          conditions: [compulsory, { if: '营养改善计划学校', say: '所在学校实施营养改善计划' }],
          amount: '3 * 供餐天数',
          amountSaid: '每个供餐日3元',
          source: '2011年秋季学期起每生每天3元',
          verified: 'several',
        },
        {
          from: '2014-11-01',
          region: '',
          conditions: [compulsory, { if: '营养改善计划学校', say: '所在学校实施营养改善计划' }],
          amount: '4 * 供餐天数',
          amountSaid: '每个供餐日4元',
          source: '2014年11月起每生每天4元',
          verified: 'memory',
        },
        {
          from: '2021-09-01',
          region: '',
          conditions: [compulsory, { if: '营养改善计划学校', say: '所在学校实施营养改善计划' }],
          amount: '5 * 供餐天数',
          amountSaid: '每个供餐日5元',
          source: '2021年秋季学期起每生每天5元',
          verified: 'several',
        },
      ],
    },
    {
      id: 'seniorGrant',
      name: '普通高中国家助学金',
      kind: '助',
      cycle: 'term',
      countedAfterDays: 30,
      versions: [
        {
          from: '2015-02-01',
          region: '',
          conditions: [senior, inDifficulty],
          amount: tiers(3000, 2000, 1000),
          amountSaid: '一档1500元，二档1000元，三档500元',
          source: '2015年春季学期起平均2000元，分档1000–3000元；分档由省里确定，请核对',
          verified: 'memory',
        },
        {
          from: '2025-02-01',
          region: '',
          conditions: [senior, inDifficulty],
          amount: tiers(3500, 2300, 1200),
          amountSaid: '一档1750元，二档1150元，三档600元',
          source: '2025年春季学期起平均2300元，分档1200–3500元；分档由省里确定，请核对',
          verified: 'one',
        },
      ],
    },
    {
      id: 'seniorFeeWaiver',
      name: '普通高中免学费',
      kind: '免',
      cycle: 'term',
      countedAfterDays: 30,
      versions: [
        {
          from: '2016-09-01',
          region: '',
          conditions: [senior, fourGroups],
          amount: '每学期学费',
          amountSaid: '学校的学费标准',
          source: '家庭经济困难普通高中学生免学杂费，按学校学费标准',
          verified: 'one',
        },
      ],
    },
    {
      id: 'vocationalGrant',
      name: '中等职业学校国家助学金',
      kind: '助',
      cycle: 'term',
      countedAfterDays: 30,
      versions: [
        {
          from: '2015-02-01',
          region: '',
          conditions: [vocational, inDifficulty, { if: '年级 <= 2', say: '在一、二年级' }],
          amount: '2000 / 2',
          amountSaid: '1000元',
          source: '2015年春季学期起每年2000元，一、二年级',
          verified: 'memory',
        },
        {
          from: '2025-02-01',
          region: '',
          conditions: [vocational, inDifficulty, { if: '年级 <= 3', say: '在一至三年级' }],
          amount: '2300 / 2',
          amountSaid: '1150元',
          source: '2025年春季学期起每年2300元，一至三年级',
          verified: 'several',
        },
      ],
    },
    {
      id: 'vocationalFeeWaiver',
      name: '中等职业学校免学费',
      kind: '免',
      cycle: 'term',
      countedAfterDays: 30,
      versions: [
        {
          from: '2012-09-01',
          region: '',
          conditions: [
            vocational,
            { if: '农村或涉农专业 or count(困难类别) > 0', say: '农村、城市涉农专业或家庭经济困难' },
            { if: '年级 <= 3', say: '在一至三年级' },
          ],
          amount: '2000 / 2',
          amountSaid: '1000元',
          source: '每生每年2000元',
          verified: 'memory',
        },
      ],
    },
    {
      id: 'freePreschoolYear',
      name: '学前一年免保教费',
      kind: '免',
      cycle: 'term',
      countedAfterDays: 30,
      versions: [
        {
          from: '2025-09-01',
          region: '',
          conditions: [preschool, { if: '年级 = 3', say: '在大班就读' }],
          amount: 'if 办园性质 = "公办" then 每学期保教费 else min(每学期保教费, 当地公办保教费)',
          amountSaid: '公办园的保教费；民办园不超过当地公办园的保教费',
          source: '国办发〔2025〕27号：2025年秋季学期起免除学前一年保教费，民办园参照当地同类型公办园的免除水平减免',
          verified: 'several',
        },
      ],
    },
    {
      id: 'preschoolFeeWaiver',
      name: '学前教育免（补）保教费',
      kind: '免',
      cycle: 'term',
      countedAfterDays: 30,
      yieldsTo: ['freePreschoolYear'],
      versions: [
        {
          from: '2016-02-01',
          region: '62',
          conditions: [preschool, { if: '户籍在本省', say: '户籍在甘肃' }],
          amount: '1000 / 2',
          amountSaid: '500元',
          source: '甘肃户籍在园幼儿每生每年1000元',
          verified: 'county',
        },
      ],
    },
    {
      id: 'preschoolExtraWaiver',
      name: '学前教育脱贫家庭幼儿增加免（补）保教费',
      kind: '免',
      cycle: 'term',
      countedAfterDays: 30,
      yieldsTo: ['freePreschoolYear'],
      versions: [
        {
          from: '2016-02-01',
          region: '62',
          conditions: [
            preschool,
            { if: '户籍在本省', say: '户籍在甘肃' },
            { if: 'list contains(困难类别, "脱贫家庭")', say: '属于脱贫家庭（原建档立卡）' },
          ],
          amount: '1000 / 2',
          amountSaid: '500元',
          source: '甘肃原建档立卡家庭幼儿每生每年再增加1000元',
          verified: 'memory',
        },
      ],
    },
  ],
};
