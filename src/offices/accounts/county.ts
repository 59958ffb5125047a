import { ok } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, insert, rows, system } from '#register/index.ts';
import { account } from './account.ts';

/** The invented people of the demonstration county. None can sign in until an administrator gives them a password. */
const people = [
  { username: 'planner', name: '贺文澜', organisation: '规划科', roles: ['planner'] },
  { username: 'leader', name: '陶景行', organisation: '玉泉市教育局', roles: ['leader'] },
  { username: 'security', name: '严把门', organisation: '玉泉市教育局', roles: ['security'] },
  { username: 'auditor', name: '祁守正', organisation: '玉泉市教育局', roles: ['auditor'] },
  { username: 'basic', name: '苗育林', organisation: '基教科', roles: ['filer'] },
  { username: 'preschool', name: '安晓禾', organisation: '学前科', roles: ['filer', 'preschoolOffice'] },
  { username: 'vocational', name: '骆成器', organisation: '职成科', roles: ['filer'] },
  { username: 'personnel', name: '魏思齐', organisation: '人事科', roles: ['filer', 'personnel'] },
  { username: 'works', name: '石广厦', organisation: '项目办', roles: ['filer', 'works'] },
  { username: 'shimen', name: '舒明远', organisation: '石门中心小学', roles: ['filer'] },
  { username: 'health', name: '康乐怡', organisation: '体卫艺科', roles: ['filer', 'healthOffice'] },
  { username: 'finance', name: '金维恒', organisation: '财务科', roles: ['filer'] },
  { username: 'secrecy', name: '闻若谨', organisation: '办公室', roles: ['releaseReviewer'] },
  { username: 'privacy', name: '纪安然', organisation: '督导室', roles: ['releaseReviewer', 'privacyOfficer'] },
  { username: 'party', name: '向致远', organisation: '办公室', roles: ['partyOffice'] },
  { username: 'safety', name: '平永安', organisation: '安全科', roles: ['filer', 'safetyOffice'] },
  { username: 'inspection', name: '章明察', organisation: '督导室', roles: ['inspectionOffice'] },
  { username: 'inspector', name: '柯望舒', organisation: '督导室', roles: ['inspector'] },
  { username: 'chengguan1', name: '柏启蒙', organisation: '城关第一小学', roles: ['filer'] },
  { username: 'shuangquan', name: '水清源', organisation: '双泉小学', roles: ['filer'] },
  { username: 'third', name: '钟励学', organisation: '市第三中学', roles: ['filer'] },
  { username: 'vocational.school', name: '匠立行', organisation: '玉泉市职业学校', roles: ['filer'] },
  { username: 'kindergarten1', name: '童欣悦', organisation: '第一幼儿园', roles: ['filer'] },
  { username: 'enrolment', name: '籍清源', organisation: '基教科', roles: ['enrolment'] },
  { username: 'chengguan1.clerk', name: '程录真', organisation: '城关第一小学', roles: ['schoolClerk'] },
  { username: 'shuangquan.clerk', name: '全知行', organisation: '双泉小学', roles: ['schoolClerk'] },
  { username: 'access', name: '归雁南', organisation: '基教科', roles: ['accessOffice'] },
  { username: 'chengguan1.head', name: '原守真', organisation: '城关第一小学', roles: ['schoolLead'] },
  { username: 'chengguan1.care', name: '温知夏', organisation: '城关第一小学', roles: ['careTeacher'] },
  { username: 'shuangquan.head', name: '申望山', organisation: '双泉小学', roles: ['schoolLead'] },
  { username: 'shuangquan.care', name: '柳春晖', organisation: '双泉小学', roles: ['careTeacher'] },
  { username: 'chengguan1.mind', name: '安若水', organisation: '城关第一小学', roles: ['counsellor', 'healthTeacher'] },
  { username: 'shuangquan.mind', name: '静心远', organisation: '双泉小学', roles: ['counsellor', 'healthTeacher'] },
  { username: 'aid', name: '舒予衡', organisation: '财务科', roles: ['aidOffice'] },
  { username: 'aid.cashier', name: '计分明', organisation: '财务科', roles: ['aidCashier'] },
  { username: 'finance.bureau', name: '钱守衡', organisation: '市财政局', roles: ['filer'] },
  { username: 'human.resources', name: '岑用才', organisation: '市人力资源和社会保障局', roles: ['filer'] },
  { username: 'networks', name: '连同心', organisation: '基教科', roles: ['networkOffice'] },
  { username: 'digital', name: '程云帆', organisation: '办公室', roles: ['digitalOffice'] },
  { username: 'training', name: '研思远', organisation: '人事科', roles: ['trainingOffice', 'personnel'] },
  { username: 'moral', name: '尚明德', organisation: '基教科', roles: ['moralOffice'] },
  { username: 'expert1', name: '苏问童', organisation: '督导室', roles: ['preschoolExpert', 'campusExpert'] },
  { username: 'expert2', name: '乔知微', organisation: '城关第二小学', roles: ['preschoolExpert', 'campusExpert'] },
  { username: 'kindergarten7', name: '范春和', organisation: '第七幼儿园', roles: ['filer'] },
  { username: 'shuangquan.kindergarten', name: '禾苗青', organisation: '双泉镇中心幼儿园', roles: ['filer'] },
  { username: 'sunshine', name: '阳和煦', organisation: '阳光幼儿园', roles: ['filer'] },
  { username: 'angel', name: '翁初夏', organisation: '小天使幼儿园', roles: ['filer'] },
  { username: 'shuangquan.town', name: '乡土安', organisation: '双泉镇', roles: ['filer'] },
] as const;

/** Opens an account for each of them, in one deed on the first day. */
export async function county(open: (actor: Actor) => DemonstrationDesk): Promise<void> {
  await open(system).deed('accounts.demonstration', '2025-11-03', async desk => {
    const idOf = new Map((await rows(desk, organisation)).map(one => [one.name, one.id]));
    for (const person of people) {
      const added = await insert(desk, account, {
        ...person,
        organisation: idOf.get(person.organisation) ?? null,
        passwordHash: null,
        mustChangePassword: true,
        oneTimeUntil: null,
        termUntil: null,
      });
      if (!added.ok) return added;
    }
    return ok(null);
  });
}
