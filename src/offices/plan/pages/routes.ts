import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [
  { path: '/plan', load: () => import('./list.page.tsx') },
  { path: '/plan/new', load: () => import('./new.page.tsx') },
  { path: '/plan/$plan', load: () => import('./reader.page.tsx') },
  { path: '/plan/$plan/board', load: () => import('./board.page.tsx') },
  { path: '/plan/promises/$promise', load: () => import('./promise.page.tsx') },
  { path: '/watch', load: () => import('./watch.page.tsx') },
];

const READERS = ['planner', 'filer', 'leader', 'administrator'];

export const menu: OfficePages['menu'] = [
  { label: zh('规划'), path: '/plan', order: 10, roles: READERS, icon: 'plan' },
  { label: zh('监测'), path: '/watch', order: 20, roles: READERS, icon: 'watch', also: /^\/plan\/[^/]+\/board/, finds: true },
];

export const home: OfficePages['home'] = () => import('./mine.tsx');
