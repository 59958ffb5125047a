import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [{ path: '/burden', load: () => import('./burden.page.tsx') }];

export const menu: OfficePages['menu'] = [
  { label: zh('填报负担'), path: '/burden', order: 48, roles: ['leader', 'planner', 'administrator', 'enrolment'] },
];
