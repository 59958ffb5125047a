import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Today } from '../screens/today.tsx';
import { Broken } from './broken.tsx';
import { Frame, NoSuchPage } from './frame.tsx';
import { Me } from './me.tsx';
import { officeHomes, officePages } from './offices.ts';

const Home = () => <Today parts={officeHomes} />;

/** The addresses of the product: home, one's own page, and the pages that the offices declare. */
export function makeRouter() {
  const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage });
  const own = [
    createRoute({ getParentRoute: () => root, path: '/', component: Home }),
    createRoute({ getParentRoute: () => root, path: '/me', component: Me }),
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
