import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [{ path: '/organisations', load: () => import('./organisations.page.tsx') }];

export const menu: OfficePages['menu'] = [{ label: zh('单位'), path: '/organisations', order: 90, roles: ['administrator', 'planner'] }];
