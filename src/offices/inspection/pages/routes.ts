import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['inspectionOffice', 'inspector', 'filer', 'planner', 'leader', 'auditor'];

export const pages: OfficePages['pages'] = [
  { path: '/inspection', load: () => import('./overview.page.tsx') },
  { path: '/inspection/visits/$visit', load: () => import('./visit.page.tsx') },
  { path: '/inspection/$organisation', load: () => import('./timeline.page.tsx') },
];

export const menu: OfficePages['menu'] = [
  { label: zh('教育督导'), path: '/inspection', order: 42, roles: SEES, own: ['inspectionOffice', 'inspector'] },
  { label: zh('督导问题'), path: '/ledger/inspectionIssue', order: 43, roles: SEES },
];
