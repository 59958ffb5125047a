import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [
  { path: '/privacy', load: () => import('./privacy.page.tsx') },
  { path: '/privacy/held/$request', load: () => import('./held.page.tsx') },
];

export const menu: OfficePages['menu'] = [
  { label: zh('个人信息保护'), path: '/privacy', order: 92, roles: ['privacyOfficer', 'auditor', 'leader', 'schoolClerk'] },
];
