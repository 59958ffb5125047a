import type { Stage, Told } from './play.ts';
import { criteria, levels } from './rows.ts';

const terms = { kinds: ['kindergarten'], items: criteria, levels, needsVisit: false, showDays: 5, validYears: 2 };
const marks = (...points: readonly number[]) =>
  criteria.map(({ item }, place) => ({ item, points: points[place] ?? 0, ground: null, proofs: null }));

const at = ({ row, version }: Told) => ({ row, version });

const enter = (stage: Stage, who: string, day: string, round: Told, points: readonly number[], township: string | null = null) => {
  const selfMarks = marks(...points).map(mark => ({ ...mark, ground: '见自评报告' }));
  return stage.does(who, 'enterCampaign', day, {
    campaign: round.row,
    organisation: stage.who(who).organisation,
    selfMarks,
    statement: null,
    township,
  });
};

async function open(stage: Stage, name: string, year: number, opensOn: string, closesOn: string, leastReviews: number): Promise<Told> {
  const round = await stage.does('preschool', 'setCampaign', opensOn, { ...terms, name, year, opensOn, closesOn, leastReviews });
  return stage.does('preschool', 'openCampaign', opensOn, at(round));
}

async function review(stage: Stage, entry: Told, day: string, all: readonly (readonly number[])[]): Promise<Told> {
  for (const [place, points] of all.entries())
    await stage.does(`expert${place + 1}`, 'fileReview', day, { entry: entry.row, marks: marks(...points), opinion: null });
  return stage.does('preschool', 'settleEntry', day, at(entry));
}

/** A round that was concluded and whose title runs out soon; one on public notice; one that takes entries. */
export async function playGradings(stage: Stage): Promise<void> {
  const first = await open(stage, '示范性幼儿园评级', 2025, '2025-12-01', '2026-01-05', 2);
  const held = await enter(stage, 'kindergarten1', '2025-12-15', first, [19, 19, 28, 14, 15]);
  await review(stage, held, '2026-01-06', [
    [18, 18, 28, 14, 15],
    [19, 18, 27, 14, 15],
  ]);
  const shown = await stage.does('preschool', 'showResults', '2026-01-07', at(first));
  await stage.does('preschool', 'concludeCampaign', '2026-01-20', at(shown));
  await stage.does('preschool', 'printTitles', '2026-01-21', { gradingRound: first.row });

  const second = await open(stage, '普惠园质量提升评级', 2027, '2027-11-15', '2027-12-20', 2);
  for (const [who, self, given] of [
    [
      'sunshine',
      [17, 17, 27, 13, 15],
      [
        [17, 17, 27, 13, 14],
        [18, 16, 26, 13, 14],
      ],
    ],
    [
      'angel',
      [15, 14, 22, 12, 13],
      [
        [13, 12, 20, 12, 12],
        [14, 12, 21, 11, 12],
      ],
    ],
  ] as const)
    await review(stage, await enter(stage, who, '2027-12-06', second, self), '2027-12-27', given);
  await stage.does('preschool', 'showResults', '2028-01-06', at(second));

  const third = await open(stage, '幼儿园达标晋级', 2027, '2027-12-20', '2028-01-25', 2);
  const seventh = await enter(stage, 'kindergarten7', '2028-01-04', third, [18, 17, 27, 14, 14]);
  await stage.does('expert1', 'fileReview', '2028-01-07', {
    entry: seventh.row,
    marks: marks(17, 17, 26, 14, 14),
    opinion: '队伍结构合理，户外活动充足。',
  });
  await enter(stage, 'shuangquan.kindergarten', '2028-01-05', third, [16, 15, 25, 13, 14], stage.body('双泉镇'));

  const plan = {
    organisation: stage.body('双泉镇中心幼儿园'),
    targetLevel: '市级二类园',
    targetYear: 2028,
    gaps: '专任教师未全部持证；户外器材不足',
    plannedOn: '2027-09-10',
  };
  await stage.does('shuangquan.kindergarten', 'planUpgrade', '2027-09-10', {
    ...plan,
    steps: '2028年6月前全员持证；与第一幼儿园结对，每月入园指导一次',
  });
}

/** A pair of city and country, and a network of help: members, the plan of the year, what they held. */
export async function playPairs(stage: Stage): Promise<void> {
  const lead = stage.body('第一幼儿园');
  const pair = await stage.does('preschool', 'formNetwork', '2027-09-01', {
    name: '第一幼儿园—双泉镇中心幼儿园',
    kind: 'cityCountryPair',
    aim: '两年内双泉镇中心幼儿园达到市级二类园',
    startsOn: '2027-09-01',
    lead,
  });
  const help = await stage.does('preschool', 'formNetwork', '2027-09-01', {
    name: '城区园所帮带网络',
    kind: 'helpNetwork',
    aim: null,
    startsOn: '2027-09-01',
    lead,
  });
  for (const [network, name] of [
    [pair, '双泉镇中心幼儿园'],
    [help, '第七幼儿园'],
    [help, '阳光幼儿园'],
    [help, '小天使幼儿园'],
  ] as const)
    await stage.does('preschool', 'admitMember', '2027-09-02', {
      network: network.row,
      organisation: stage.body(name),
      from: '2027-09-02',
    });
  const steps = [
    { step: '每月一次入园指导', due: null },
    { step: '互派教师跟岗', due: '2028-05-31' },
  ];
  await stage.does('kindergarten1', 'planYear', '2027-09-20', {
    network: pair.row,
    organisation: lead,
    schoolYear: 2027,
    aims: '游戏活动材料更新，教师持证',
    steps,
  });
  for (const [who, network, activityKind, subject, heldOn, partner] of [
    ['kindergarten1', pair, 'onSiteGuidance', '区域游戏入园指导', '2027-10-14', '双泉镇中心幼儿园'],
    ['shuangquan.kindergarten', pair, 'jointStudy', '户外自主游戏联合教研', '2027-11-18', '第一幼儿园'],
    ['kindergarten1', help, 'openDay', '半日活动开放观摩', '2027-12-08', '阳光幼儿园'],
  ] as const) {
    const proofs = [await stage.proof(who, heldOn, `${subject}签到表`)];
    const held = {
      network: network.row,
      organisation: stage.who(who).organisation,
      activityKind,
      subject,
      heldOn,
      partners: [stage.body(partner)],
      attendance: 24,
      proofs,
    };
    await stage.does(who, 'logActivity', heldOn, { ...held, outcome: null });
  }
}
