import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['networkOffice', 'filer', 'leader', 'planner', 'auditor'];

export const pages: OfficePages['pages'] = [{ path: '/networks', load: () => import('./networks.page.tsx') }];

export const menu: OfficePages['menu'] = [{ label: zh('集团化办学'), path: '/networks', order: 50, roles: SEES, own: ['networkOffice'] }];
