import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [{ path: '/accounts', load: () => import('./accounts.page.tsx') }];

export const menu: OfficePages['menu'] = [
  { label: zh('账号'), path: '/accounts', order: 91, roles: ['administrator', 'security', 'auditor'] },
];
