import { countRows, type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { personRequest } from './asking/personRequest.ts';
import { impactAssessment } from './assessing/impactAssessment.ts';
import { withoutAssessment } from './assessing/standing.ts';
import { CLERK, DECIDES, OFFICER } from './codes.ts';
import { countLacking } from './consent/gaps.ts';
import type { House } from './house.ts';
import { erasureBatch } from './keeping/erasureBatch.ts';
import { retentionRule } from './keeping/retentionRule.ts';
import { personsWithoutTerm } from './overview.ts';
import { complianceReport } from './reporting/complianceReport.ts';
import { rehearsalDue } from './reporting/restoreRehearsal.ts';

type Said = readonly [due: string | null, title: string, english: string, detail: string, detailEnglish: string, path: string];
const go = { action: '去办理', actionEnglish: 'Open' };
const duty = ([due, title, titleEnglish, detail, detailEnglish, path]: Said): Duty => ({
  due,
  title,
  titleEnglish,
  detail,
  detailEnglish,
  path,
  ...go,
});

/** Requests that wait, each by its term. */
async function requests(desk: ReadingDesk): Promise<readonly Duty[]> {
  const open = await rows(desk, personRequest, { where: { state: ['received', 'checked'] }, orderBy: [['dueOn', 'asc']], limit: 20 });
  return open.map(one =>
    duty([
      one.dueOn,
      '个人信息权利请求待答复',
      'A request about personal data waits',
      `${one.receivedOn}收到，十五个工作日内答复`,
      `received ${one.receivedOn}, to be answered within fifteen working days`,
      `/ledger/personRequest/${one.id}`,
    ]),
  );
}

/** In January the report of the year that is over, until it is filed. */
async function report({ store, actor, today }: ReadingDesk): Promise<readonly Duty[]> {
  if (today.slice(5, 7) !== '01') return [];
  const year = Number(today.slice(0, 4)) - 1;
  const [written] = await rows({ store, actor, today }, complianceReport, { where: { year } });
  if (written?.state === 'filed') return [];
  return [
    duty([
      `${year + 1}-01-31`,
      `${year}年度未成年人个人信息保护合规审计报告`,
      `Report of ${year} on the data of minors`,
      '《未成年人网络保护条例》第三十七条：每年1月31日前报送',
      'due by 31 January each year',
      '/privacy?tab=report',
    ]),
  ];
}

async function standing(desk: ReadingDesk, house: House): Promise<readonly Duty[]> {
  const found: Duty[] = [];
  const lacking = await withoutAssessment(desk, house);
  if (lacking.length > 0) {
    const labels = lacking.map(({ register }) => register.label);
    found.push(
      duty([
        null,
        `${lacking.length}个含未成年人敏感信息的台账没有有效的影响评估`,
        `${lacking.length} ledgers with sensitive data of minors lack a valid impact assessment`,
        labels.slice(0, 6).join('、'),
        'see the list of processing',
        '/privacy?tab=processing',
      ]),
    );
  }
  const listed = await countRows(desk, erasureBatch, { state: 'listed' });
  if (listed > 0)
    found.push(
      duty([
        null,
        `${listed}批到期信息待拟办抹除`,
        `${listed} batches fell due for erasure`,
        '拟办后由另一人批准',
        'put forward by one, approved by another',
        '/ledger/erasureBatch',
      ]),
    );
  const open = personsWithoutTerm(house, new Set((await rows(desk, retentionRule)).map(one => one.ledger)));
  if (open > 0)
    found.push(
      duty([
        null,
        `${open}个人员台账没有设定保存期限`,
        `${open} ledgers of persons have no term set`,
        '不设期限就不会到期抹除',
        'nothing falls due for erasure before',
        '/ledger/retentionRule',
      ]),
    );
  return found;
}

async function rehearsal(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { on, due } = await rehearsalDue(desk);
  if (due > desk.today) return [];
  const detail = on === null ? '还没有演练记录' : `上次 ${on}`;
  const english = on === null ? 'none on record' : `last on ${on}`;
  return [duty([due, '备份恢复演练到期', 'Rehearse restoring a backup', detail, english, '/ledger/restoreRehearsal'])];
}

/** What others prepared and this person may decide. */
async function decisions(desk: ReadingDesk): Promise<readonly Duty[]> {
  const drafted = await rows(desk, impactAssessment, { where: { state: 'drafted' } });
  const proposed = await rows(desk, erasureBatch, { where: { state: 'proposed' } });
  return [
    ...drafted
      .filter(one => one.assessedBy !== desk.actor.id)
      .map(one =>
        duty([
          null,
          `影响评估待批准：${one.processing}`,
          'An impact assessment waits for approval',
          one.assessedOn,
          one.assessedOn,
          `/ledger/impactAssessment/${one.id}`,
        ]),
      ),
    ...proposed
      .filter(one => one.proposedBy !== desk.actor.id)
      .map(one =>
        duty([
          null,
          `抹除批次待批准：${one.batchName}`,
          'A batch to be erased waits for approval',
          '',
          '',
          `/ledger/erasureBatch/${one.id}`,
        ]),
      ),
  ];
}

async function consents(desk: ReadingDesk, house: House): Promise<readonly Duty[]> {
  if (desk.actor.organisation === null) return [];
  const lacking = await countLacking(desk, house, desk.actor.organisation);
  if (lacking === 0) return [];
  return [
    duty([
      null,
      `${lacking}名不满14周岁学生尚无监护人同意`,
      `${lacking} pupils under fourteen have no guardian’s consent on record`,
      '没有同意的，有关台账登记不了',
      'some ledgers take no row about them',
      '/privacy?tab=consents',
    ]),
  ];
}

/** What waits for the officer, for who decides, for who keeps the backups and for each school's clerk. */
export const duties =
  (house: House) =>
  async (desk: ReadingDesk): Promise<readonly Duty[]> => {
    const isOf = (roles: readonly string[]) => may(desk.actor, roles);
    return [
      ...(isOf(OFFICER) ? [...(await requests(desk)), ...(await report(desk)), ...(await standing(desk, house))] : []),
      ...(isOf(DECIDES) ? await decisions(desk) : []),
      ...(isOf([...OFFICER, 'administrator']) ? await rehearsal(desk) : []),
      ...(isOf(CLERK) ? await consents(desk, house) : []),
    ];
  };
