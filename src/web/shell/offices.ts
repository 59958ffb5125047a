import { lazy } from 'react';
import type { Phrases } from '../kit/language.ts';
import type { MenuEntry, OfficePages, Page } from '../kit/page.ts';

/** What every office puts on the screen, found by its file name: an office that is deleted leaves nothing behind here. */
const found = import.meta.glob<OfficePages>('../../offices/*/pages/routes.ts', { eager: true });

/** The names of the offices that draw pages of their own; the others have generated screens alone. */
export const officesWithPages: ReadonlySet<string> = new Set(
  Object.keys(found).map(path => /offices\/([^/]+)\/pages/.exec(path)?.[1] ?? ''),
);

export const officePages: readonly Page[] = Object.values(found).flatMap(office => office.pages);
export const officeMenu: readonly MenuEntry[] = Object.values(found)
  .flatMap(office => office.menu)
  .sort((a, b) => a.order - b.order);

/** The offices' parts of the home page, fetched with it. */
export const officeHomes = Object.values(found).flatMap(office => (office.home === undefined ? [] : [lazy(office.home)]));

/** The offices' signs in the top bar. */
export const officeCorners = Object.values(found).flatMap(office => (office.corner === undefined ? [] : [lazy(office.corner)]));

/** The files of English phrases: one for kit and shell, one for the generated screens, one for every office. */
export const phraseFiles = Object.values(
  import.meta.glob<{ phrases: Phrases }>(['../kit/phrases.ts', '../screens/phrases.ts', '../../offices/*/pages/phrases.ts']),
);
