import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['partyOffice', 'filer', 'leader', 'auditor'];

export const pages: OfficePages['pages'] = [{ path: '/party', load: () => import('./party.page.tsx') }];

export const menu: OfficePages['menu'] = [{ label: zh('党建工作'), path: '/party', order: 48, roles: SEES, own: ['partyOffice'] }];
