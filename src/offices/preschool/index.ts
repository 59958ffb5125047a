import { defineOffice } from '#register/index.ts';
import { countyAfter } from './county.ts';
import { checkDrift, driftBoard, driftCheck, driftLines } from './drift/check.ts';
import { drift } from './drift/loop.ts';
import { ownDuties } from './duties.ts';
import { attendance, forum, forumCredits, forumDeeds } from './exchange/forum.ts';
import { exchangePosting, exchangesOn, postingDeeds } from './exchange/posting.ts';
import { gradeBoard } from './grading/board.ts';
import { pairBoard } from './grading/pairBoard.ts';
import { grading, pairs } from './grading/patterns.ts';
import { gradingDeeds, townshipDuties, townshipReview } from './grading/township.ts';
import { upgradeDeeds, upgradePlan } from './grading/upgradePlan.ts';
import { goodsDeeds, invoiceDeeds, supportGoods, supportInvoice } from './inclusive/invoice.ts';
import { recognition, recognitionDeeds } from './inclusive/recognition.ts';
import { subsidySheet } from './inclusive/sheet.ts';
import { subsidy } from './inclusive/subsidy.ts';
import { subsidyDeeds } from './inclusive/subsidyDeeds.ts';
import { rateDeeds, supportRate } from './inclusive/supportRate.ts';
import { openly } from './openly.ts';
import { preschoolPaper } from './papers/paper.ts';
import { paperDeeds } from './papers/printing.ts';
import { purchase, purchaseBoard, purchaseDeeds, serviceCheck } from './purchase/purchase.ts';
import { figureDeeds, kindergartenYear } from './reach/figures.ts';
import { populationDeeds, preschoolPopulation } from './reach/population.ts';
import { coverage } from './reach/view.ts';

const kept = [kindergartenYear, preschoolPopulation, exchangePosting, forum, attendance, purchase, serviceCheck, preschoolPaper];
const graded = [grading.campaign, grading.entry, townshipReview, grading.review, grading.objection, upgradePlan];
const paired = [pairs.network, pairs.member, pairs.activity, pairs.plan, pairs.figure];
const supported = [recognition.application, supportRate, supportInvoice, subsidy, supportGoods];
const ownDeeds = [...figureDeeds, ...populationDeeds, ...postingDeeds, ...forumDeeds, ...purchaseDeeds, ...paperDeeds, checkDrift];

/** The office of preschool education (学前科): grading, pairs, inclusive private kindergartens, coverage, 小学化, exchange of teachers. */
export const preschool = defineOffice({
  name: 'preschool',
  label: '学前教育',
  basis: ['《县域学前教育普及普惠督导评估办法》（教督〔2020〕1号）', '《幼儿园工作规程》（教育部令第39号）'],
  serves: ['08.01', '08.02', '08.03', '08.04', '08.05', '08.06', '08.07', '08.08', '08.09'],
  roles: [
    { name: 'preschoolOffice', label: '学前科' },
    { name: 'preschoolExpert', label: '学前评审专家' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'planner', label: '规划科' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [...graded, ...paired, ...supported, driftCheck, drift.issue, drift.measure, ...kept],
  verbs: [
    ...gradingDeeds,
    ...upgradeDeeds,
    ...pairs.verbs,
    ...recognitionDeeds,
    ...rateDeeds,
    ...invoiceDeeds,
    ...subsidyDeeds,
    ...goodsDeeds,
    ...drift.verbs,
    ...ownDeeds,
  ],
  views: [
    ...grading.views,
    ...pairs.views,
    ...recognition.views,
    ...drift.views,
    gradeBoard,
    pairBoard,
    subsidySheet,
    coverage,
    driftLines,
    driftBoard,
    exchangesOn,
    forumCredits,
    purchaseBoard,
  ],
  duties: async desk => [
    ...(await grading.duties(desk)),
    ...(await townshipDuties(desk)),
    ...(await pairs.duties(desk)),
    ...(await recognition.duties(desk)),
    ...(await drift.duties(desk)),
    ...(await ownDuties(desk)),
  ],
  openly,
  errands: [drift.escalation],
  countyAfter,
});
