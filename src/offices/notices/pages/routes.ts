import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [
  { path: '/notices', load: () => import('./notices.page.tsx') },
  { path: '/notices/settings', load: () => import('./settings.page.tsx') },
];

export const menu: OfficePages['menu'] = [{ label: zh('通知渠道'), path: '/notices/settings', order: 92, roles: ['administrator'] }];

export const corner: OfficePages['corner'] = () => import('./bell.tsx');
