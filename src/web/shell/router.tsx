import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../kit/page.ts';
import { Today } from '../screens/today.tsx';
import { Broken } from './broken.tsx';
import { Frame, NoSuchPage } from './frame.tsx';
import { Me } from './me.tsx';
import { officeHomes, officePages } from './offices.ts';

const Home = () => <Today parts={officeHomes} />;

/** The generated screens of every register. */
const LEDGERS: readonly Page[] = [
  { path: '/ledger', load: () => import('../screens/ledger/indexPage.tsx') },
  { path: '/ledger/$register', load: () => import('../screens/ledger/listPage.tsx') },
  { path: '/ledger/$register/import', load: () => import('../screens/ledger/importPage.tsx') },
  { path: '/ledger/$register/$row', load: () => import('../screens/ledger/recordPage.tsx') },
];

/** The addresses of the product: home, one's own page, the generated screens, and the pages that the offices declare. */
export function makeRouter() {
  const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage });
  const own = [
    createRoute({ getParentRoute: () => root, path: '/', component: Home }),
    createRoute({ getParentRoute: () => root, path: '/me', component: Me }),
    ...LEDGERS.map(({ path, load }) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })),
  ];
  const offices = officePages.map(page =>
    createRoute({ getParentRoute: () => root, path: page.path, component: lazyRouteComponent(page.load) }),
  );
  return createRouter({
    routeTree: root.addChildren([...own, ...offices]),
    scrollRestoration: true,
    defaultErrorComponent: Broken,
    defaultPendingMs: 300,
  });
}
