import { pupil } from '#offices/roster/index.ts';
import {
  type ApplicationDeclaration,
  applications,
  type CampaignDeclaration,
  type CaseDeclaration,
  campaigns,
  caseFiles,
  completionMatrix,
  type DrawDeclaration,
  defineOffice,
  draws,
  type EntitlementDeclaration,
  entitlements,
  flag,
  type MatrixDeclaration,
  type NetworkDeclaration,
  networks,
  type Office,
  rows,
  text,
  type YearlyDeclaration,
  yearlyChecks,
} from '#register/index.ts';

const empty = { basis: [], serves: [], roles: [] };

/** A made-up office that lends rooms on application, approved in two stages. */
export const roomSaid: ApplicationDeclaration = {
  office: 'rooms',
  application: { name: 'roomApplication', label: '用房申请' },
  prefix: '用房',
  applies: ['filer'],
  reads: ['master'],
  stages: [
    { state: 'waitsSection', label: '待科室审核', by: ['master'], days: 5 },
    { state: 'waitsLeader', label: '待局领导审批', by: ['chief'], days: 3 },
  ],
  fields: { purpose: text('用途', { longest: 80 }) },
  lasts: 'year',
};
const rooms = applications(roomSaid);
export const roomOffice: Office = defineOffice({
  ...empty,
  name: 'rooms',
  label: '用房',
  registers: [rooms.application],
  verbs: rooms.verbs,
  views: rooms.views,
  duties: rooms.duties,
});

/** A made-up office that gives out seats by lot. */
export const seatSaid: DrawDeclaration = {
  office: 'seats',
  draw: { name: 'seatDraw', label: '学位摇号' },
  lists: ['master'],
  draws: ['chief'],
};
const seats = draws(seatSaid);
export const seatOffice: Office = defineOffice({
  ...empty,
  name: 'seats',
  label: '学位',
  registers: [seats.draw],
  verbs: seats.verbs,
  views: seats.views,
  duties: seats.duties,
  openly: seats.openly,
});

/** A made-up office that follows three conditions at every school. */
export const wellSaid: MatrixDeclaration = {
  office: 'wells',
  mark: { name: 'wellMark', label: '条件达标' },
  items: { water: '饮水', heating: '供暖', light: '照明' },
  kinds: ['school'],
  marks: ['filer'],
  confirms: ['master'],
  reads: ['chief'],
};
const wells = completionMatrix(wellSaid);
export const wellOffice: Office = defineOffice({
  ...empty,
  name: 'wells',
  label: '办学条件',
  registers: [wells.mark],
  verbs: wells.verbs,
  views: wells.views,
  duties: wells.duties,
});

/** A made-up office that names tidy schools. */
export const tidySaid: CampaignDeclaration = {
  office: 'tidy',
  campaign: { name: 'tidyCampaign', label: '整洁学校评选' },
  entry: { name: 'tidyEntry', label: '整洁学校申报' },
  review: { name: 'tidyReview', label: '整洁学校评审' },
  objection: { name: 'tidyObjection', label: '整洁学校异议' },
  decides: ['master'],
  enters: ['filer'],
  reviews: ['expert'],
  reads: ['chief'],
  kinds: { school: '学校', kindergarten: '幼儿园' },
};
const tidy = campaigns(tidySaid);
export const tidyOffice: Office = defineOffice({
  ...empty,
  name: 'tidy',
  label: '整洁学校',
  registers: [tidy.campaign, tidy.entry, tidy.review, tidy.objection],
  verbs: tidy.verbs,
  views: tidy.views,
  duties: tidy.duties,
});

/** A made-up office of choirs that several schools form. */
export const choirSaid: NetworkDeclaration = {
  office: 'choirs',
  network: { name: 'choir', label: '合唱联盟' },
  member: { name: 'choirMember', label: '合唱联盟成员' },
  activity: { name: 'choirActivity', label: '合唱联盟活动' },
  plan: { name: 'choirPlan', label: '合唱联盟计划' },
  figure: { name: 'choirFigure', label: '合唱联盟指标' },
  kinds: { alliance: '联盟' },
  activityKinds: { concert: '演出', rehearsal: '排练' },
  measures: { singers: '合唱人数', concerts: '演出场次' },
  keeps: ['master'],
  acts: ['filer'],
  reads: ['chief'],
};
const choirs = networks(choirSaid);
export const choirOffice: Office = defineOffice({
  ...empty,
  name: 'choirs',
  label: '合唱',
  registers: [choirs.network, choirs.member, choirs.activity, choirs.plan, choirs.figure],
  verbs: choirs.verbs,
  views: choirs.views,
  duties: choirs.duties,
});

/** A made-up office that gives coats to pupils who board and come from the county. */
export const coatSaid: EntitlementDeclaration = {
  office: 'coats',
  programme: { name: 'coatProgramme', label: '送冬衣项目' },
  right: { name: 'coatRight', label: '送冬衣享受' },
  roster: { name: 'coatRoster', label: '送冬衣名册' },
  payment: { name: 'coatPayment', label: '送冬衣发放' },
  person: { of: 'pupil', label: '学生' },
  cycle: 'term',
  facts: { isLocal: flag('户籍在本县'), isBoarding: flag('是否寄宿') },
  async candidates(desk) {
    return (await rows(desk, pupil)).map(({ id, organisation, householdPlace, boarding }) => ({
      person: id,
      organisation,
      facts: { isLocal: householdPlace === null ? null : householdPlace.startsWith('9901'), isBoarding: boarding === 'boarder' },
    }));
  },
  functions: { everyBoarder: { label: '全体寄宿生', holds: facts => facts.isBoarding === true, yuan: () => 50 } },
  decides: ['master'],
  reviews: ['filer'],
  pays: ['cashier'],
  reads: ['chief'],
  law: { basis: '《示例办法》第三条', purpose: '发放冬衣', retention: '三年' },
};
const coats = entitlements(coatSaid);
export const coatOffice: Office = defineOffice({
  ...empty,
  name: 'coats',
  label: '冬衣',
  registers: [coats.programme, coats.right, coats.roster, coats.payment],
  verbs: coats.verbs,
  views: coats.views,
  duties: coats.duties,
});

/** A made-up office that checks every year what is spent on books. */
export const bookSaid: YearlyDeclaration = {
  office: 'books',
  figure: { name: 'bookFigure', label: '图书经费数据' },
  verdict: { name: 'bookVerdict', label: '图书经费核查' },
  per: 'county',
  items: {
    spent: { label: '图书支出', unit: '万元' },
    total: { label: '全部支出', unit: '万元' },
    readers: { label: '读者人数', unit: '人' },
  },
  rules: {
    neverLess: { label: '图书支出只增不减', of: '图书支出', unit: '万元', measure: { kind: 'neverFalls' }, basis: '《示例办法》第一条' },
    perReader: {
      label: '人均图书支出只增不减',
      of: '图书支出 / 读者人数 * 10000',
      unit: '元/人',
      measure: { kind: 'neverFalls' },
      basis: '《示例办法》第二条',
    },
    share: {
      label: '图书支出占比',
      of: '图书支出 / 全部支出 * 100',
      unit: '%',
      measure: { kind: 'atLeast', least: 10 },
      basis: '《示例办法》第三条',
      since: 2026,
    },
    faster: {
      label: '图书支出增长高于全部支出',
      of: '图书支出',
      unit: '万元',
      measure: { kind: 'outgrows', than: '全部支出' },
      basis: '《示例办法》第四条',
    },
  },
  enters: ['filer'],
  concludes: ['master'],
  reads: ['chief'],
  askedFrom: '01-05',
};
const bookChecks = yearlyChecks(bookSaid);
export const bookOffice: Office = defineOffice({
  ...empty,
  name: 'books',
  label: '图书经费',
  registers: [bookChecks.figure, bookChecks.verdict],
  verbs: bookChecks.verbs,
  views: bookChecks.views,
  duties: bookChecks.duties,
});

/** A made-up office that follows the lending of every school's library, year by year. */
export const lendingSaid: YearlyDeclaration = {
  ...bookSaid,
  office: 'lending',
  figure: { name: 'lendingFigure', label: '借阅数据' },
  verdict: { name: 'lendingVerdict', label: '借阅核查' },
  per: { kinds: ['school'] },
  items: { lent: { label: '借阅册数', unit: '册' }, readers: { label: '读者人数', unit: '人' } },
  rules: {
    perReader: {
      label: '人均借阅量',
      of: '借阅册数 / 读者人数',
      unit: '册/人',
      measure: { kind: 'atLeast', least: 2.5 },
      basis: '《示例办法》第五条',
    },
    trend: { label: '连续两年下降', of: '借阅册数', unit: '册', measure: { kind: 'noLongDecline', years: 2 }, basis: '《示例办法》第六条' },
  },
};
const lendingChecks = yearlyChecks(lendingSaid);
export const lendingOffice: Office = defineOffice({
  ...empty,
  name: 'lending',
  label: '借阅',
  registers: [lendingChecks.figure, lendingChecks.verdict],
  verbs: lendingChecks.verbs,
  views: lendingChecks.views,
  duties: lendingChecks.duties,
});

/** A made-up office that keeps a file on pupils with bad dreams. */
export const dreamSaid: CaseDeclaration = {
  office: 'dreams',
  file: { name: 'dreamFile', label: '噩梦档案' },
  entry: { name: 'dreamEntry', label: '噩梦档案记录' },
  referral: { name: 'dreamReferral', label: '噩梦转介' },
  handOver: { name: 'dreamHandOver', label: '噩梦档案移交' },
  person: { of: 'pupil', label: '学生' },
  levels: { watched: { label: '一般关注', days: 30 }, urgent: { label: '重点关注', days: 7 } },
  entryKinds: { talk: '谈话', visit: '家访' },
  keeps: ['counsellor'],
  leads: ['headTeacher'],
  counts: ['master'],
  keptYears: 3,
  law: { basis: '《示例办法》第九条', purpose: '关心睡眠', retention: '结案后三年' },
};
const dreams = caseFiles(dreamSaid);
export const dreamOffice: Office = defineOffice({
  ...empty,
  name: 'dreams',
  label: '噩梦',
  registers: [dreams.file, dreams.entry, dreams.referral, dreams.handOver],
  verbs: dreams.verbs,
  views: dreams.views,
  duties: dreams.duties,
});
