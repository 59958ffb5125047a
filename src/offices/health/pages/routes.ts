import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['healthOffice', 'leader', 'auditor', 'healthTeacher', 'counsellor', 'schoolLead'];

export const pages: OfficePages['pages'] = [
  { path: '/health', load: () => import('./health.page.tsx') },
  { path: '/health/class', load: () => import('./class.page.tsx') },
];

export const menu: OfficePages['menu'] = [
  { label: zh('体质与身心健康'), path: '/health', order: 46, roles: SEES, own: ['healthOffice', 'healthTeacher', 'counsellor'] },
];
