import { coverage, goals } from './coverage.ts';
import { links } from './links.ts';
import { subPlans } from './subPlans.ts';

/** The views of plans of schools and departments. */
export const cascadeViews = [subPlans, coverage, goals, links];
