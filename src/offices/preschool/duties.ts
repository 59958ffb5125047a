import { schoolYearOf } from '#kernel/day.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { countRows, type Duty, may, type ReadingDesk, rows } from '#register/index.ts';
import { FILES, KEEPS } from './codes.ts';
import { exchangePosting } from './exchange/posting.ts';
import { supportGoods, supportInvoice } from './inclusive/invoice.ts';
import { subsidy } from './inclusive/subsidy.ts';
import { kindergartenYear } from './reach/figures.ts';

type Words = readonly [zh: string, en: string];
const dutyTo = (register: string, due: string | null, title: Words, detail: Words, action: Words): Duty => ({
  due,
  title: title[0],
  titleEnglish: title[1],
  detail: detail[0],
  detailEnglish: detail[1],
  path: `/ledger/${register}`,
  action: action[0],
  actionEnglish: action[1],
});

const waits = (count: number): Words => [`${count}项`, `${count} in all`];

/** What a kindergarten still has to file or to sign for. */
async function ofKindergarten(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { organisation } = desk.actor;
  if (!may(desk.actor, FILES) || organisation === null) return [];
  const its = (await organisationsOf(desk)).find(one => one.id === organisation);
  if (its?.kind !== 'kindergarten') return [];
  const year = schoolYearOf(desk.today);
  const [filed] = await rows(desk, kindergartenYear, { where: { organisation, year } });
  const goods = await countRows(desk, supportGoods, { organisation, state: 'delivered' });
  const mine: Duty[] = [];
  if (filed === undefined || filed.state === 'returned') {
    const back = filed?.returnedBecause ?? null;
    const detail: Words =
      back === null ? ['幼儿、班、教师和收费', 'Children, classes, teachers, fee'] : [`退回：${back}`, `Sent back: ${back}`];
    mine.push(
      dutyTo('kindergartenYear', `${year}-10-15`, [`填报${year}学年年度数据`, `File the figures of ${year}`], detail, ['去填报', 'File']),
    );
  }
  if (goods > 0) mine.push(dutyTo('supportGoods', null, ['签收帮扶物资', 'Sign for goods'], waits(goods), ['去签收', 'Sign']));
  return mine;
}

/** What waits for the office: figures, invoices, postings that are over, subsidies to pay. */
async function ofOffice(desk: ReadingDesk): Promise<readonly Duty[]> {
  if (!may(desk.actor, KEEPS)) return [];
  const figures = await countRows(desk, kindergartenYear, { state: 'filed' });
  const invoices = await countRows(desk, supportInvoice, { state: 'filed' });
  const over = (await rows(desk, exchangePosting, { where: { state: 'posted' } })).filter(one => one.postedUntil < desk.today).length;
  const unpaid = await countRows(desk, subsidy, { state: 'confirmed' });
  const found: readonly (readonly [number, string, Words, Words])[] = [
    [figures, 'kindergartenYear', ['核定幼儿园年度数据', 'Confirm figures of kindergartens'], ['去核定', 'Confirm']],
    [invoices, 'supportInvoice', ['核对补助票据', 'Check invoices'], ['去核对', 'Check']],
    [over, 'exchangePosting', ['交流期满，登记结束', 'Postings are over'], ['去办理', 'End them']],
    [unpaid, 'preschoolSubsidy', ['拨付已审定的补助', 'Pay confirmed subsidies'], ['去登记', 'Enter']],
  ];
  return found
    .filter(([count]) => count > 0)
    .map(([count, register, title, action]) => dutyTo(register, null, title, waits(count), action));
}

/** What waits for the leader: subsidies to confirm. */
async function ofLeader(desk: ReadingDesk): Promise<readonly Duty[]> {
  if (!may(desk.actor, ['leader'])) return [];
  const open = await countRows(desk, subsidy, { state: 'computed' });
  return open === 0 ? [] : [dutyTo('preschoolSubsidy', null, ['审定普惠园补助', 'Confirm subsidies'], waits(open), ['去审定', 'Confirm'])];
}

/** What waits for this person in the office's own ledgers. */
export const ownDuties = async (desk: ReadingDesk): Promise<readonly Duty[]> => [
  ...(await ofKindergarten(desk)),
  ...(await ofOffice(desk)),
  ...(await ofLeader(desk)),
];
