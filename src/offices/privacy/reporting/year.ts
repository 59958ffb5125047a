import { ok } from '#kernel/problem.ts';
import { defineView, type ReadingDesk, rows, year } from '#register/index.ts';
import type { AuditEvent } from '#store/index.ts';
import { personRequest } from '../asking/personRequest.ts';
import { impactAssessment } from '../assessing/impactAssessment.ts';
import { READS } from '../codes.ts';
import { guardianConsent } from '../consent/guardianConsent.ts';
import { erasureBatch } from '../keeping/erasureBatch.ts';
import type { YearView } from '../types.ts';
import { chainCheck } from './chainCheck.ts';
import { complianceReport } from './complianceReport.ts';
import { restoreRehearsal } from './restoreRehearsal.ts';

const PAGE = 1000;

/** What is counted of a year's audit: by part, what it is called and the deeds of which it is the sum. */
const COUNTED = [
  ['accounts', '账号和角色', 'Accounts and roles', '开立账号', 'accounts opened', ['accounts.add']],
  [
    'accounts',
    '账号和角色',
    'Accounts and roles',
    '角色和授权变更',
    'changes of roles and grants',
    ['accounts.setRoles', 'accounts.grantRole', 'accounts.endGrant'],
  ],
  ['accounts', '账号和角色', 'Accounts and roles', '停用和启用', 'locked and unlocked', ['accounts.lock', 'accounts.unlock']],
  ['accounts', '账号和角色', 'Accounts and roles', '重置口令', 'passwords reset', ['accounts.resetPassword']],
  ['accounts', '账号和角色', 'Accounts and roles', '委托代办', 'deputies named', ['accounts.delegate']],
  ['signIn', '登录', 'Sign-in', '登录成功', 'sign-ins', ['accounts.signIn']],
  ['signIn', '登录', 'Sign-in', '登录被拒', 'sign-ins refused', ['accounts.signInRefused']],
  ['exports', '导出和查看', 'Exports and reveals', '名单导出', 'lists exported', ['ledger.export']],
  ['exports', '导出和查看', 'Exports and reveals', '申请导出', 'exports asked for', ['accounts.requestExport']],
  ['exports', '导出和查看', 'Exports and reveals', '批准导出', 'exports approved', ['accounts.approveExport']],
  ['exports', '导出和查看', 'Exports and reveals', '不批准导出', 'exports refused', ['accounts.refuseExport']],
  ['exports', '导出和查看', 'Exports and reveals', '取走批准的导出', 'approved exports taken', ['accounts.takeExport']],
  ['exports', '导出和查看', 'Exports and reveals', '查看敏感信息原文', 'sensitive values revealed', ['ledger.reveal']],
  ['erasures', '抹除', 'Erasures', '抹除的人', 'people erased', ['store.erase']],
] as const;

type Part = YearView['parts'][number];
type Line = Part['lines'][number];

/** How often each deed was done in a year, and how many events there were. An export that was approved leaves two events; the one with its rows counts. */
async function deedsOf(desk: ReadingDesk, wanted: string) {
  const times = new Map<string, number>();
  let events = 0;
  let before: number | undefined;
  const counts = (event: AuditEvent) => event.deed !== 'accounts.takeExport' || event.after?.rows !== undefined;
  for (;;) {
    const some = await desk.store.events({ limit: PAGE, ...(before === undefined ? {} : { before }) });
    for (const event of some.filter(one => one.day.startsWith(wanted))) {
      events++;
      if (counts(event)) times.set(event.deed, (times.get(event.deed) ?? 0) + 1);
    }
    const last = some.at(-1);
    if (last === undefined || some.length < PAGE || last.day < wanted) return { times, events };
    before = last.sequence;
  }
}

const line = (label: string, english: string, value: number): Line => ({ label, english, value });

function auditParts(times: ReadonlyMap<string, number>): readonly Part[] {
  const keys = [...new Set(COUNTED.map(([key]) => key))];
  return keys.map(key => {
    const own = COUNTED.filter(([part]) => part === key);
    const lines = own.map(([, , , label, english, deeds]) =>
      line(
        label,
        english,
        deeds.reduce((sum, deed) => sum + (times.get(deed) ?? 0), 0),
      ),
    );
    return { key, label: own[0]![1], english: own[0]![2], lines };
  });
}

/** What the office's own books say of a year. */
async function ownParts(desk: ReadingDesk, wanted: string): Promise<readonly Part[]> {
  const within = (day: string | null): boolean => day?.startsWith(wanted) === true;
  const requests = (await rows(desk, personRequest)).filter(one => within(one.receivedOn));
  const consents = await rows(desk, guardianConsent);
  const assessments = (await rows(desk, impactAssessment)).filter(one => within(one.assessedOn));
  const batches = (await rows(desk, erasureBatch)).filter(one => within(one.carriedOutOn));
  const rehearsals = (await rows(desk, restoreRehearsal)).filter(one => within(one.rehearsedOn));
  const checks = (await rows(desk, chainCheck)).filter(one => within(one.checkedOn));
  const late = requests.filter(one => (one.answeredOn ?? desk.today) > one.dueOn);
  return [
    {
      key: 'requests',
      label: '权利请求',
      english: 'Requests of people',
      lines: [
        line('受理', 'taken in', requests.length),
        line('已答复', 'answered', requests.filter(one => one.state === 'answered').length),
        line('不予办理', 'declined', requests.filter(one => one.state === 'refused').length),
        line('超过期限', 'beyond their term', late.length),
      ],
    },
    {
      key: 'consents',
      label: '监护人同意',
      english: 'Guardians’ consents',
      lines: [
        line('登记同意', 'recorded', consents.filter(one => within(one.givenOn)).length),
        line('撤回同意', 'withdrawn', consents.filter(one => within(one.withdrawnOn)).length),
      ],
    },
    {
      key: 'assessments',
      label: '影响评估和抹除批次',
      english: 'Assessments and erasures',
      lines: [
        line('完成影响评估', 'assessments made', assessments.length),
        line('批准影响评估', 'assessments approved', assessments.filter(one => one.approvedOn !== null).length),
        line('执行抹除批次', 'batches carried out', batches.length),
        line(
          '批次中暂缓',
          'held back in them',
          batches.reduce((sum, one) => sum + (one.heldCount ?? 0), 0),
        ),
      ],
    },
    {
      key: 'keeping',
      label: '备份和审计链',
      english: 'Backups and the audit chain',
      lines: [
        line('恢复演练', 'restorations rehearsed', rehearsals.length),
        line('演练后审计链完整', 'with the chain whole', rehearsals.filter(one => one.isChainWhole).length),
        line('审计链核验', 'walks of the chain', checks.length),
        line('核验发现断裂', 'walks that found a break', checks.filter(one => !one.isWhole).length),
      ],
    },
  ];
}

/** A year in figures: from the audit and from the office's own books. */
export async function yearOf(desk: ReadingDesk, wanted: number): Promise<YearView> {
  const { times, events } = await deedsOf(desk, String(wanted));
  const [check] = await rows(desk, chainCheck, { orderBy: [['checkedOn', 'desc']], limit: 1 });
  const [report] = await rows(desk, complianceReport, { where: { year: wanted } });
  return {
    year: wanted,
    parts: [...auditParts(times), ...(await ownParts(desk, String(wanted)))],
    events,
    head: await desk.store.head(),
    chain: check === undefined ? null : { checkedOn: check.checkedOn, isWhole: check.isWhole, entries: check.chainEntries },
    report:
      report === undefined
        ? null
        : { id: report.id, state: report.state, file: report.file, name: `${wanted}年度个人信息保护合规审计报告.docx` },
  };
}

/** The figures of the yearly report on compliance, also as a workbook. */
export const complianceYear = defineView({
  name: 'privacy.complianceYear',
  label: '年度合规审计数据',
  by: READS,
  input: { year: year('年度') },
  run: async (desk, { year: wanted }) => ok(await yearOf(desk, wanted)),
  sheet: view =>
    ok({
      title: `${view.year}年度个人信息保护合规审计`,
      headings: ['部分', '项目', '数量'],
      rows: [
        ...view.parts.flatMap(part => part.lines.map(one => [part.label, one.label, one.value] as const)),
        ['审计', '全年审计事件', view.events],
        ['审计', `审计链末端 ${view.head}`, null],
      ],
    }),
});
