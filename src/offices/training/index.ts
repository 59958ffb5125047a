import { defineOffice } from '#register/index.ts';
import { county, countyAfter } from './county.ts';
import { creditCard, credits } from './credits/credits.ts';
import { creditCycle, cycleVerbs } from './credits/cycle.ts';
import { addRecord, correctRecord, trainingRecord } from './credits/record.ts';
import { baseVerbs, trainingBase, trainingCourse } from './programmes/base.ts';
import { catalogue } from './programmes/catalogue.ts';
import { programme, programmeVerbs, trainingPlace } from './programmes/programme.ts';
import { feedback, feedbackVerbs } from './quality/feedback.ts';
import { quality } from './quality/quality.ts';
import { checks, closeFrame, lots, recordCheck, spotCheck } from './quality/spotCheck.ts';
import { contestPrize, lessonObservation, researchActivity, researchDuty, researchNetwork, researchVerbs } from './research/research.ts';
import { studio, studioMember, studioReview, studioVerbs } from './titles/studio.ts';
import { holders, titleAppraisal, titleHolder, titleVerbs } from './titles/titleHolder.ts';

/** Training of teachers and teaching research (研训): trainings by tier, credit hours, answers of three parties, spot checks by lot, research at three levels. */
export const training = defineOffice({
  name: 'training',
  label: '教师研训',
  basis: ['《中小学教师继续教育规定》（教育部令第7号）', '《教育部关于加强和改进新时代基础教育教研工作的意见》（教基〔2019〕14号）'],
  serves: [
    '16.01',
    '16.02',
    '16.03',
    '16.05',
    '16.06',
    '16.07',
    '16.08',
    '16.09',
    '16.10',
    '16.11',
    '16.12',
    '16.13',
    '16.14',
    '16.15',
    '16.16',
    '16.17',
  ],
  roles: [
    { name: 'trainingOffice', label: '研训管理员' },
    { name: 'schoolClerk', label: '学校学籍员' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    trainingBase,
    trainingCourse,
    programme,
    trainingPlace,
    creditCycle,
    trainingRecord,
    feedback,
    lots.draw,
    spotCheck,
    studio,
    studioMember,
    studioReview,
    researchDuty,
    researchActivity,
    lessonObservation,
    contestPrize,
    titleHolder,
    titleAppraisal,
  ],
  verbs: [
    ...baseVerbs,
    ...programmeVerbs,
    ...cycleVerbs,
    addRecord,
    correctRecord,
    ...feedbackVerbs,
    ...lots.verbs,
    closeFrame,
    recordCheck,
    ...studioVerbs,
    ...researchVerbs,
    ...titleVerbs,
  ],
  views: [catalogue, credits, creditCard, quality, ...lots.views, checks, researchNetwork, holders],
  duties: desk => lots.duties(desk),
  openly: lots.openly,
  county,
  countyAfter,
});
