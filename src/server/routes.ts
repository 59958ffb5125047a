import { pages } from './pages.ts';
import { auditRoutes } from './routes/audit.ts';
import { deedRoutes } from './routes/deeds.ts';
import { describeRoutes } from './routes/describe.ts';
import { exportRoutes } from './routes/exports.ts';
import { fileRoutes } from './routes/files.ts';
import { importRoutes } from './routes/imports.ts';
import { openRoutes } from './routes/openly.ts';
import { providerRoutes } from './routes/provider.ts';
import { revealRoutes } from './routes/reveal.ts';
import { rowRoutes } from './routes/rows.ts';
import { sessionRoutes } from './routes/session.ts';
import { sourceRoutes } from './routes/sources.ts';
import { templateRoutes } from './routes/templates.ts';
import type { Route } from './visit.ts';

/** Every address that the server answers, with what it demands. Nothing else is mounted; `folder` holds the built pages. */
export const routesOf = (folder: string): readonly Route[] => [
  ...sessionRoutes,
  ...providerRoutes,
  ...deedRoutes,
  ...describeRoutes,
  ...rowRoutes,
  ...revealRoutes,
  ...auditRoutes,
  ...fileRoutes,
  ...exportRoutes,
  ...importRoutes,
  ...sourceRoutes,
  ...templateRoutes,
  ...openRoutes,
  { method: 'GET', path: '/*', demands: 'public', rate: 'page', csrf: false, handle: pages(folder) },
];

/** Throws when an entry forgets what it demands or a writing route does without the CSRF token. */
export function checkRoutes(routes: readonly Route[]): void {
  for (const { method, path, demands, csrf, rate } of routes) {
    if (demands !== 'public' && demands !== 'signedIn' && !(Array.isArray(demands) && demands.length > 0))
      throw new Error(`route ${method} ${path} does not say what it demands`);
    if (rate === undefined) throw new Error(`route ${method} ${path} does not say its rate`);
    if (csrf !== (method !== 'GET')) throw new Error(`route ${method} ${path}: what writes carries the token, what reads does not`);
  }
}
