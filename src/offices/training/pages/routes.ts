import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['trainingOffice', 'schoolClerk', 'filer', 'leader', 'auditor'];

export const pages: OfficePages['pages'] = [
  { path: '/training', load: () => import('./training.page.tsx') },
  { path: '/training/teachers/$teacher', load: () => import('./card.page.tsx') },
];

export const menu: OfficePages['menu'] = [{ label: zh('教师研训'), path: '/training', order: 52, roles: SEES, own: ['trainingOffice'] }];
