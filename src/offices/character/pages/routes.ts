import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['moralOffice', 'filer', 'leader', 'planner', 'auditor'];

export const pages: OfficePages['pages'] = [{ path: '/character', load: () => import('./character.page.tsx') }];

export const menu: OfficePages['menu'] = [
  { label: zh('德育与校园文化'), path: '/character', order: 51, roles: SEES, own: ['moralOffice'] },
];
