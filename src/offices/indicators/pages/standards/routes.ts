import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['planner', 'leader', 'auditor', 'personnel', 'filer'];

/** The pages of the national standards. */
export const standardPages: OfficePages['pages'] = [
  { path: '/standards', load: () => import('./board.page.tsx') },
  { path: '/standards/schools/$organisation', load: () => import('./school.page.tsx') },
  { path: '/standards/pass', load: () => import('./pass.page.tsx') },
  { path: '/standards/pass/$row', load: () => import('./passOne.page.tsx') },
];

export const standardMenu: OfficePages['menu'] = [
  { label: zh('优质均衡'), path: '/standards', order: 34, roles: SEES },
  { label: zh('最省达标办法'), path: '/standards/pass', order: 35, roles: ['planner', 'leader', 'auditor', 'personnel'] },
  { label: zh('达标任务'), path: '/ledger/passTask', order: 36, roles: ['planner', 'leader', 'auditor', 'personnel', 'works'] },
];
