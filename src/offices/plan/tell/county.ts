import { ok } from '#kernel/problem.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, rows } from '#register/index.ts';
import { plan } from '../plan.ts';
import type { Sources } from './gather.ts';
import { saveReport } from './saveReport.ts';
import { takeSnapshot } from './takeSnapshot.ts';

const opening = '按照规划监测评估制度，市教育局会同各责任单位对规划实施情况开展了年度监测。本报告的数据由责任单位报送，规划科审定。';
const problems = '一是企业兼职教师的认定办法迟迟没有出台，“双师型”教师培养缺少依据。\n二是部分单位报送偏晚，有的没有随数据上传佐证材料。';
const suggestions = '建议市人民政府督促有关部门在上半年出台企业兼职教师认定办法。\n建议把按时报送、附足佐证纳入责任单位的年度考核。';

/** The snapshot of the first year, taken before the plan was amended: it shows the wording in force on its day. */
export const takeFirstSnapshot = async (planner: DemonstrationDesk, plan: string, sources: Sources): Promise<void> => {
  await planner.perform(takeSnapshot(sources), { plan, year: 2026, kind: 'yearly' }, '2027-01-18');
};

/** The newest snapshot of the demonstration, on a day on which its figures had been decided, and the text of its report. */
export async function takeSnapshots(
  open: (actor: Actor) => DemonstrationDesk,
  people: readonly DemonstrationPerson[],
  sources: Sources,
): Promise<void> {
  const planning = people.find(person => person.username === 'planner');
  if (planning === undefined) return;
  const planner = open(planning);
  const found = await planner.deed('plan.look', '2027-01-18', async desk => ok(await rows(desk, plan, { where: { parent: null } })));
  const its = found.find(one => one.state === 'adopted' && one.fromYear === 2026);
  if (its === undefined) return;
  const take = takeSnapshot(sources);
  const newest = await planner.perform(take, { plan: its.id, year: 2027, kind: 'yearly' }, '2028-01-08');
  const head = { addressee: '市人民政府', number: '玉泉教规〔2028〕1号', signer: '玉泉市教育局' };
  await planner.perform(
    saveReport,
    { snapshot: newest.snapshot, ...head, opening, problems, suggestions, remarks: [], version: 0 },
    '2028-01-09',
  );
}
