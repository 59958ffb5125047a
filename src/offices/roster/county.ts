import { type Actor, type DemonstrationDesk, system } from '#register/index.ts';
import { addOrganisation } from './addOrganisation.ts';
import { mergeOrganisations } from './changes/mergeOrganisations.ts';
import type { OrganisationKind } from './organisation.ts';
import { renameOrganisation } from './renameOrganisation.ts';

const BUREAU = '玉泉市教育局';
const sections = [
  '办公室',
  '规划科',
  '基教科',
  '学前科',
  '职成科',
  '人事科',
  '财务科',
  '安全科',
  '体卫艺科',
  '项目办',
  '督导室',
  '资助中心',
];
const departments = ['市发展改革局', '市财政局', '市人力资源和社会保障局', '市自然资源局', '市住房和城乡建设局', '市卫生健康局'];
const townships = ['城关镇', '石门镇', '青峡镇', '白杨镇', '河湾镇', '双泉镇', '红柳沟乡', '野马乡'];
const schools = ['城关第一小学', '城关第二小学', '石门中心小学', '双泉小学', '市第三中学', '新区实验学校', '云台学校', '玉泉市职业学校'];
const kindergartens = ['第一幼儿园', '第七幼儿园', '双泉镇中心幼儿园', '阳光幼儿园', '小天使幼儿园'];

/** A small school that is renamed and later merges into another: what looks back on a day has something to show. */
async function playMerger(desk: DemonstrationDesk, small: string, large: string): Promise<void> {
  await desk.perform(renameOrganisation, { organisation: small, version: 1, name: '河湾小学', shortName: null }, '2026-09-01');
  const merge = { organisations: [small], into: large, movesMembers: true, day: '2027-08-20', why: '布局调整：学生并入石门中心小学' };
  await desk.perform(mergeOrganisations, merge, '2027-08-20');
}

/** The invented organisations of the demonstration county, as the office would enter them on the first day of its plan. */
export async function county(open: (actor: Actor) => DemonstrationDesk): Promise<void> {
  const desk = open(system);
  const add = async (name: string, kind: OrganisationKind, parent: string | null, shortName: string | null = null) =>
    (await desk.perform(addOrganisation, { name, shortName, kind, parent }, '2025-11-03')).organisation;
  const bureau = await add(BUREAU, 'bureau', null, '市教育局');
  for (const name of sections) await add(name, 'section', bureau);
  for (const name of departments) await add(name, 'department', null, name.replace(/^市/, ''));
  for (const name of townships) await add(name, 'township', null);
  const ids = new Map<string, string>();
  for (const name of schools) ids.set(name, await add(name, 'school', bureau));
  for (const name of kindergartens) await add(name, 'kindergarten', bureau);
  await playMerger(desk, await add('河湾教学点', 'school', bureau), ids.get('石门中心小学')!);
}
