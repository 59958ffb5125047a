import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['accessOffice', 'leader', 'auditor', 'filer', 'careTeacher', 'schoolLead', 'areaOfficial'];

export const pages: OfficePages['pages'] = [
  { path: '/access', load: () => import('./access.page.tsx') },
  { path: '/access/child/$case', load: () => import('./child.page.tsx') },
];

export const menu: OfficePages['menu'] = [
  { label: zh('控辍保学'), path: '/access', order: 44, roles: SEES, own: ['accessOffice', 'careTeacher', 'schoolLead'] },
];
