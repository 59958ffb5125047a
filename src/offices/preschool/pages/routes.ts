import { zh } from '#web/kit/language.ts';
import type { OfficePages } from '#web/kit/page.ts';

const SEES = ['preschoolOffice', 'filer', 'leader', 'planner', 'auditor'];

export const pages: OfficePages['pages'] = [{ path: '/preschool', load: () => import('./preschool.page.tsx') }];

export const menu: OfficePages['menu'] = [{ label: zh('学前教育'), path: '/preschool', order: 50, roles: SEES, own: ['preschoolOffice'] }];
