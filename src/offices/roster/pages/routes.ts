import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [
  { path: '/organisations', load: () => import('./organisations.page.tsx') },
  { path: '/roster/intake', load: () => import('./intake.page.tsx') },
  { path: '/roster/intake/$intake', load: () => import('./intakeOne.page.tsx') },
  { path: '/roster/as-of', load: () => import('./asOf.page.tsx') },
  { path: '/roster/promotion', load: () => import('./promotion.page.tsx') },
  { path: '/roster/duplicates', load: () => import('./duplicates.page.tsx') },
];

const PUPILS = ['schoolClerk', 'enrolment'];

export const menu: OfficePages['menu'] = [
  { label: zh('学生'), path: '/ledger/pupil', order: 40, roles: PUPILS },
  { label: zh('班级'), path: '/ledger/homeroom', order: 41, roles: PUPILS },
  { label: zh('转学'), path: '/ledger/pupilTransfer', order: 42, roles: PUPILS },
  { label: zh('升级'), path: '/roster/promotion', order: 43, roles: ['enrolment'] },
  { label: zh('教职工'), path: '/ledger/staff', order: 44, roles: ['schoolClerk', 'personnel'] },
  { label: zh('办学条件'), path: '/ledger/schoolFacts', order: 45, roles: ['schoolClerk', 'enrolment', 'planner'] },
  { label: zh('系统数据接收'), path: '/roster/intake', order: 39, roles: ['enrolment', 'personnel', 'planner', 'administrator'] },
  { label: zh('去向待核'), path: '/ledger/pupilDeparture', order: 42, roles: PUPILS },
  { label: zh('查重'), path: '/roster/duplicates', order: 43, roles: ['enrolment'] },
  { label: zh('某日的单位'), path: '/roster/as-of', order: 89 },
  { label: zh('单位'), path: '/organisations', order: 90, roles: ['administrator', 'planner'] },
  { label: zh('单位沿革'), path: '/ledger/organisationEvent', order: 91, roles: ['administrator', 'planner'] },
];
