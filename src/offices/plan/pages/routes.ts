import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

export const pages: OfficePages['pages'] = [
  { path: '/plan', load: () => import('./list.page.tsx') },
  { path: '/plan/new', load: () => import('./new.page.tsx') },
  { path: '/plan/$plan', load: () => import('./reader.page.tsx') },
  { path: '/plan/$plan/cockpit', load: () => import('./cockpit.page.tsx') },
  { path: '/plan/$plan/board', load: () => import('./board.page.tsx') },
  { path: '/plan/promises/$promise', load: () => import('./promise.page.tsx') },
  { path: '/plan/filing', load: () => import('./filing.page.tsx') },
  { path: '/plan/$plan/filing/$moment', load: () => import('./filing.page.tsx') },
  { path: '/plan/review', load: () => import('./review.page.tsx') },
  { path: '/own', load: () => import('./own.page.tsx') },
  { path: '/own/letters', load: () => import('./letters.page.tsx') },
  { path: '/own/letters/$letter', load: () => import('./letter.page.tsx') },
  { path: '/own/meetings', load: () => import('./meetings.page.tsx') },
  { path: '/own/linkage', load: () => import('./ownLinkage.page.tsx') },
  { path: '/own/priority', load: () => import('./ownPriority.page.tsx') },
  { path: '/own/warnings', load: () => import('./ownWarnings.page.tsx') },
  { path: '/own/practices', load: () => import('./ownPractices.page.tsx') },
  { path: '/cascade', load: () => import('./cascade.page.tsx') },
  { path: '/cascade/new', load: () => import('./cascadeNew.page.tsx') },
  { path: '/cascade/revise/$plan', load: () => import('./cascadeRevise.page.tsx') },
  { path: '/cascade/links/$plan', load: () => import('./cascadeLinks.page.tsx') },
  { path: '/reports', load: () => import('./tellHome.page.tsx') },
  { path: '/plan/$plan/tell', load: () => import('./tell.page.tsx') },
  { path: '/plan/reports/$snapshot', load: () => import('./tellReport.page.tsx') },
  { path: '/publish', load: () => import('./publish.page.tsx') },
  { path: '/plan/$plan/versions', load: () => import('./amendVersions.page.tsx') },
  { path: '/plan/$plan/version/$number', load: () => import('./amendVersion.page.tsx') },
  { path: '/plan/$plan/difference', load: () => import('./amendDifference.page.tsx') },
  { path: '/plan/amendments/$amendment', load: () => import('./amend.page.tsx') },
  { path: '/plan/$plan/judging', load: () => import('./judging.page.tsx') },
  { path: '/plan/$plan/succession', load: () => import('./succeed.page.tsx') },
  { path: '/watch', load: () => import('./watch.page.tsx') },
];

const READERS = ['planner', 'filer', 'leader', 'administrator'];

const DOERS = ['planner', 'filer', 'leader'];

export const menu: OfficePages['menu'] = [
  { label: zh('规划'), path: '/plan', order: 10, roles: READERS, icon: 'plan' },
  { label: zh('监测'), path: '/watch', order: 20, roles: READERS, icon: 'watch', also: /^\/plan\/[^/]+\/(board|cockpit)/, finds: true },
  { label: zh('年度填报'), path: '/plan/filing', order: 21, roles: ['filer'], also: /^\/plan\/[^/]+\/filing/ },
  { label: zh('集中审核'), path: '/plan/review', order: 21, roles: ['planner'] },
  { label: zh('报告'), path: '/reports', order: 22, roles: ['planner', 'leader'], also: /^\/plan\/([^/]+\/tell|reports\/)/ },
  { label: zh('落实'), path: '/own', order: 24, roles: DOERS },
  { label: zh('单位规划'), path: '/cascade', order: 26, roles: DOERS },
  { label: zh('公开'), path: '/publish', order: 28, roles: ['planner', 'leader', 'releaseReviewer'] },
];

export const home: OfficePages['home'] = () => import('./mine.tsx');
