import type { OfficePages } from '#web/kit/page.ts';
import { standardMenu, standardPages } from './standards/routes.ts';

export const pages: OfficePages['pages'] = [...standardPages];

export const menu: OfficePages['menu'] = [...standardMenu];
