import type { PeopleOf } from '../people.ts';
import { prepareRelease } from './prepareRelease.ts';
import { publish } from './publish.ts';
import { releaseContent } from './releaseContent.ts';
import { releases } from './releases.ts';
import { reviewRelease } from './reviewRelease.ts';
import { withdrawRelease } from './withdrawRelease.ts';

/** What is done and seen on the way to the public. */
export const releaseVerbs = [prepareRelease, reviewRelease, publish, withdrawRelease] as const;
export const releaseViews = (peopleOf: PeopleOf) => [releases(peopleOf), releaseContent] as const;
