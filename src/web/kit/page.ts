import type { ComponentType } from 'react';

/** A page of an office: its address (`/plan/$plan/board`) and the file that draws it, fetched when it is first opened. */
export interface Page {
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** An entry of the menu. `label` is a Chinese phrase; `roles` who sees it (everyone if left out); `order` its place. */
export interface MenuEntry {
  readonly label: string;
  readonly path: string;
  readonly order: number;
  readonly roles?: readonly string[];
  /** Roles for which this is their own office: it stands first in their menu, and in the phone's bottom row. */
  readonly own?: readonly string[];
  /** The icon of the phone's bottom row; entries without one are found under 我的. */
  readonly icon?: 'plan' | 'watch' | 'own';
  /** Addresses that belong to this entry although they begin with another path. */
  readonly also?: RegExp;
  /** True for the one page that answers the search box: it reads `?search=`. */
  readonly finds?: boolean;
}

/** What an office puts on the screen: declared in its `pages/routes.ts`, found there by the shell. */
export interface OfficePages {
  readonly pages: readonly Page[];
  readonly menu: readonly MenuEntry[];
  /** The office's own part of the home page, below what waits. */
  readonly home?: () => Promise<{ readonly default: ComponentType }>;
  /** The office's own sign in the top bar, beside the person's name. */
  readonly corner?: () => Promise<{ readonly default: ComponentType }>;
}
