import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['aidOffice', 'aidCashier', 'schoolClerk', 'leader', 'planner'];

export const pages: OfficePages['pages'] = [{ path: '/aid', load: () => import('./aid.page.tsx') }];

export const menu: OfficePages['menu'] = [
  { label: zh('学生资助'), path: '/aid', order: 52, roles: SEES, own: ['aidOffice', 'aidCashier'] },
];
