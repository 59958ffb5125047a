import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['safetyOffice', 'filer', 'planner', 'leader', 'auditor'];

export const pages: OfficePages['pages'] = [
  { path: '/safety', load: () => import('./safety.page.tsx') },
  { path: '/safety/campus', load: () => import('./campus.page.tsx') },
  { path: '/safety/campus/$campus', load: () => import('./campus.page.tsx') },
];

export const menu: OfficePages['menu'] = [
  { label: zh('校园安全'), path: '/safety', order: 44, roles: SEES, own: ['safetyOffice'] },
  { label: zh('安全隐患'), path: '/ledger/hazard', order: 45, roles: SEES },
];
