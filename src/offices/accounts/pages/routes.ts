import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [
  { path: '/accounts', load: () => import('./accounts.page.tsx') },
  { path: '/accounts/audit', load: () => import('./audit.page.tsx') },
  { path: '/accounts/audit/year', load: () => import('./auditYear.page.tsx') },
  { path: '/accounts/exports', load: () => import('./exports.page.tsx') },
  { path: '/accounts/security', load: () => import('./security.page.tsx') },
];

export const menu: OfficePages['menu'] = [
  { label: zh('账号'), path: '/accounts', order: 91, roles: ['administrator', 'security', 'auditor'] },
  { label: zh('账号安全'), path: '/accounts/security', order: 92, roles: ['security', 'auditor'], also: /^\/accounts\/exports/ },
  { label: zh('审计'), path: '/accounts/audit', order: 93, roles: ['auditor'] },
];
