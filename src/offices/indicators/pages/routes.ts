import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';
import { standardMenu, standardPages } from './standards/routes.ts';

const SEES = ['planner', 'leader', 'auditor', 'enrolment', 'personnel', 'filer', 'schoolClerk'];

export const pages: OfficePages['pages'] = [
  { path: '/indicators', load: () => import('./list.page.tsx') },
  { path: '/indicators/new', load: () => import('./edit.page.tsx') },
  { path: '/indicators/$name', load: () => import('./indicator.page.tsx') },
  { path: '/indicators/$name/proof', load: () => import('./proof.page.tsx') },
  ...standardPages,
];

export const menu: OfficePages['menu'] = [{ label: zh('指标'), path: '/indicators', order: 33, roles: SEES }, ...standardMenu];
