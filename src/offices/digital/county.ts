import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import type { Actor, DemonstrationDesk, DemonstrationPerson, Fields, Verb } from '#register/index.ts';
import { makerItems } from './codes.ts';
import { equipmentVerbs } from './equipment.ts';
import { slotVerbs } from './lessons/lessonSlot.ts';
import { logLesson } from './lessons/sharedLesson.ts';
import { duties, links, maker } from './patterns.ts';
import { platformVerbs } from './platform.ts';
import { resourceVerbs } from './resources.ts';
import { zoneVerbs } from './zone.ts';

const deeds = [
  ...maker.verbs,
  ...links.verbs,
  ...slotVerbs,
  logLesson,
  ...duties.verbs,
  ...equipmentVerbs,
  ...platformVerbs,
  ...resourceVerbs,
  ...zoneVerbs,
] as readonly Verb<Fields, unknown>[];
type Input = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, string>>;
const does = (desk: DemonstrationDesk, name: string, day: string, input: Input) =>
  desk.perform(deeds.find(one => one.name === `digital.${name}`)!, input, day) as Promise<Told>;

const keep = (desk: DemonstrationDesk, day: string, name: string): Promise<string> =>
  desk.deed('files.keep', day, async at =>
    ok((await at.store.keepFile(new TextEncoder().encode(name), { name: `${name}.txt`, mediaType: 'text/plain' })).hash),
  );

type Who = (username: string) => DemonstrationPerson;
type Open = (actor: Actor) => DemonstrationDesk;
type Ids = ReadonlyMap<string, string>;

/** What these schools lack of 创客五个一; all other items are met. The third school has marked three items only. */
const lacking = {
  chengguan1: {},
  third: { makerBase: 'partly' },
  shuangquan: { makerSpace: 'partly', makerMentor: 'lacking', makerBase: 'lacking' },
} as const;

/** Equipment by school: pupils, teachers, interactive rooms, pupil and teacher terminals, bandwidth. */
const equipped = [
  ['城关第一小学', 1240, 72, 2, 240, 72, 500],
  ['城关第二小学', 980, 58, 1, 130, 50, 300],
  ['石门中心小学', 420, 34, 1, 60, 30, 200],
  ['双泉小学', 186, 21, 1, 46, 18, 100],
  ['市第三中学', 1560, 118, 2, 210, 118, 500],
  ['云台学校', 310, 38, 0, 30, null, 100],
] as const;

/** Spaces in December: school, teachers, open, active, pupils, open, active. */
const spaces = [
  ['城关第一小学', 72, 72, 66, 1240, 1238, 1020],
  ['城关第二小学', 58, 56, 40, 980, 940, 610],
  ['双泉小学', 21, 21, 12, 186, 170, 60],
  ['市第三中学', 118, 115, 82, 1560, 1500, 900],
] as const;

/** The autumn of 2027 in digital education, as the office and the schools would have kept it. */
export async function county(open: Open, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('digitalOffice'));
  if (office === undefined) return;
  const keeper = open(office);
  const who = (username: string) => people.find(person => person.username === username)!;
  const bodies = await keeper.deed('digital.look', '2027-08-30', async desk => ok(await organisationsOf(desk)));
  const idOf: Ids = new Map(bodies.map(one => [one.name, one.id]));
  await playMakers(keeper, open, who);
  await playLessons(keeper, open, who, idOf);
  await playFigures(keeper, idOf);
  await playResources(keeper, open, who, idOf);
  await playZone(keeper, open, who, idOf);
  await playDuties(keeper, open, who);
}

async function playMakers(keeper: DemonstrationDesk, open: Open, who: Who): Promise<void> {
  for (const [username, less] of Object.entries(lacking)) {
    const items = Object.keys(makerItems).slice(0, username === 'third' ? 3 : 5);
    for (const item of items) {
      const standing = (less as Readonly<Record<string, string>>)[item] ?? 'met';
      const mark = { organisation: who(username).organisation, item, standing, proofs: [] };
      const told = await does(open(who(username)), 'markItem', '2027-11-15', mark);
      if (username === 'chengguan1' && item !== 'makerBase')
        await does(keeper, 'confirmMark', '2027-11-30', { mark: told.mark, version: told.version, standing });
    }
  }
}

async function playLessons(keeper: DemonstrationDesk, open: Open, who: Who, idOf: Ids): Promise<void> {
  const [giver, receiver] = [idOf.get('城关第一小学'), idOf.get('双泉小学')];
  const link = async (name: string, kind: string, lead: string, members: readonly string[]) => {
    const one = await does(keeper, 'formNetwork', '2027-08-30', { name, kind, startsOn: '2027-09-01', lead: idOf.get(lead), aim: null });
    for (const member of members)
      await does(keeper, 'admitMember', '2027-09-01', { network: one.row, organisation: idOf.get(member), from: '2027-09-01' });
    return one.row;
  };
  const music = await link('城关一小—双泉专递课堂', 'deliveredClass', '城关第一小学', ['双泉小学']);
  const alliance = await link('城区创客联盟', 'makerAlliance', '市第三中学', ['城关第一小学', '新区实验学校']);
  await does(keeper, 'addBreak', '2027-09-20', { startsOn: '2027-10-01', endsOn: '2027-10-07', reason: '国庆节' });
  const term = { startsOn: '2027-10-11', endsOn: '2028-01-14', giver, receiver, link: music };
  const slots = [
    { ...term, subject: '音乐', className: '三、四年级', weekday: 2, lessonNumber: 3, pupils: 22 },
    { ...term, subject: '英语', className: '五年级', weekday: 4, lessonNumber: 2, pupils: 18 },
  ];
  const [first, second] = [await does(keeper, 'addSlot', '2027-09-25', slots[0]!), await does(keeper, 'addSlot', '2027-09-25', slots[1]!)];
  const school = open(who('shuangquan'));
  const log = (slot: Told, day: string, more: Input) => does(school, 'logLesson', day, { slot: slot.row, day, remark: null, ...more });
  for (const day of ['2027-10-12', '2027-10-19', '2027-10-26', '2027-11-02', '2027-11-09', '2027-11-16', '2027-11-23'])
    await log(first, day, { outcome: 'held', attended: 21 });
  await log(first, '2027-11-30', { outcome: 'calledOff', attended: null, remark: '线路检修' });
  for (const day of ['2027-10-14', '2027-10-21', '2027-10-28', '2027-11-04']) await log(second, day, { outcome: 'held', attended: 17 });
  const third = who('third');
  const proof = await keep(open(third), '2027-11-20', '创客比赛成绩册和照片');
  await does(open(third), 'logActivity', '2027-11-20', {
    network: alliance,
    organisation: third.organisation,
    activityKind: 'makerContest',
    subject: '秋季创客马拉松',
    heldOn: '2027-11-20',
    partners: [giver],
    attendance: 96,
    proofs: [proof],
    outcome: null,
  });
}

async function playFigures(keeper: DemonstrationDesk, idOf: Ids): Promise<void> {
  for (const [name, pupils, teachers, interactiveRooms, pupilTerminals, teacherTerminals, bandwidthMbps] of equipped)
    await does(keeper, 'addEquipment', '2027-10-20', {
      organisation: idOf.get(name),
      day: '2027-09-01',
      pupils,
      teachers,
      interactiveRooms,
      pupilTerminals,
      teacherTerminals,
      bandwidthMbps,
      hasWireless: bandwidthMbps >= 300,
    });
  for (const [name, teachers, teacherSpaces, teacherActive, pupils, pupilSpaces, pupilActive] of spaces)
    await does(keeper, 'addPlatformUse', '2028-01-04', {
      organisation: idOf.get(name),
      month: '2027-12',
      teachers,
      teacherSpaces,
      teacherActive,
      pupils,
      pupilSpaces,
      pupilActive,
    });
}

async function playResources(keeper: DemonstrationDesk, open: Open, who: Who, idOf: Ids): Promise<void> {
  const offer = (username: string, title: string, resourceKind: string, subject: string) =>
    does(open(who(username)), 'offerResource', '2027-10-18', {
      title,
      resourceKind,
      subject,
      forWhom: '小学中段',
      organisation: who(username).organisation,
      address: 'https://example.edu.cn/r/1',
      files: [],
      about: null,
    });
  const lesson = await offer('chengguan1', '古诗里的四季', 'microLesson', '语文');
  const lab = await offer('third', '浮力虚拟实验', 'virtualLab', '物理');
  await offer('shuangquan', '乡土植物图册', 'electronicBook', '科学');
  for (const one of [lesson, lab]) await does(keeper, 'shareResource', '2027-10-25', { row: one.row, version: one.version });
  for (const [one, school, uses] of [
    [lesson, '双泉小学', 62],
    [lesson, '城关第一小学', 140],
    [lab, '云台学校', 35],
  ] as const)
    await does(keeper, 'addResourceUse', '2028-01-04', { resource: one.row, organisation: idOf.get(school), month: '2027-12', uses });
}

async function playZone(keeper: DemonstrationDesk, open: Open, who: Who, idOf: Ids): Promise<void> {
  const add = (number: string, zonePart: string, requirement: string, school: string, points: number, due: string) =>
    does(keeper, 'addCriterion', '2027-09-10', { number, zonePart, requirement, organisation: idOf.get(school), points, due });
  const first = await add('1.1', 'zoneBasics', '学校出口带宽全部达标', '办公室', 10, '2028-06-30');
  const second = await add('2.1', 'zoneTeaching', '三个课堂常态应用', '城关第一小学', 15, '2027-12-31');
  await add('3.1', 'zoneLiteracy', '学生信息素养测评全覆盖', '市第三中学', 10, '2027-11-30');
  const report = async (told: Told, as: DemonstrationPerson, day: string, ownPoints: number) => {
    const proofs = [await keep(open(as), day, '佐证清单')];
    return does(open(as), 'reportCriterion', day, { row: told.zoneCriterion, version: 1, ownPoints, proofs, remark: null });
  };
  const done = await report(first, who('digital'), '2027-11-01', 9);
  await does(keeper, 'acceptCriterion', '2027-11-10', { row: first.zoneCriterion, version: done.version });
  await report(second, who('chengguan1'), '2027-12-20', 12);
}

async function playDuties(keeper: DemonstrationDesk, open: Open, who: Who): Promise<void> {
  const schools = ['chengguan1', 'third', 'shuangquan'];
  const duty = await does(keeper, 'setDuty', '2027-08-30', {
    name: '每月设备巡检',
    topic: 'equipmentCheck',
    cycle: 'month',
    kinds: ['school'],
    only: schools.map(one => who(one).organisation),
    startsOn: '2027-10-01',
    graceDays: 5,
    leastProofs: 1,
    restMonths: [1, 2, 7, 8],
  });
  for (const [username, months] of [
    ['chengguan1', ['10', '11', '12']],
    ['third', ['10', '11']],
    ['shuangquan', ['10']],
  ] as const)
    for (const month of months) {
      const [filer, day] = [who(username), `2027-${month}-28`];
      const proof = await keep(open(filer), day, `${month}月巡检单`);
      const found = { devicesChecked: 120, devicesBroken: 3 };
      await does(open(filer), 'fileDuty', day, {
        duty: duty.digitalDuty,
        organisation: filer.organisation,
        period: `2027-${month}`,
        proofs: [proof],
        ...found,
      });
    }
}
