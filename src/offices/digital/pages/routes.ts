import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['digitalOffice', 'filer', 'leader', 'planner', 'auditor'];

export const pages: OfficePages['pages'] = [{ path: '/digital', load: () => import('./digital.page.tsx') }];

export const menu: OfficePages['menu'] = [{ label: zh('智慧教育'), path: '/digital', order: 51, roles: SEES, own: ['digitalOffice'] }];
