import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [
  { path: '/works', load: () => import('./board.page.tsx') },
  { path: '/works/report', load: () => import('./report.page.tsx') },
  { path: '/works/bases', load: () => import('./calendar.page.tsx') },
  { path: '/works/$project', load: () => import('./project.page.tsx') },
];

const READERS = ['works', 'planner', 'leader', 'auditor'];

export const menu: OfficePages['menu'] = [
  { label: zh('项目库'), path: '/works', order: 30, roles: READERS, own: ['works'] },
  { label: zh('项目填报'), path: '/works/report', order: 31, roles: ['works', 'filer'], also: /^\/works\/report/ },
  { label: zh('劳动基地'), path: '/works/bases', order: 32, roles: [...READERS, 'filer'], also: /^\/works\/bases/ },
];
