import { judgingPreview, judgingView } from '../judging/judgingView.ts';
import type { PeopleOf } from '../people.ts';
import { successionView } from '../succeed/successionView.ts';
import { amendmentView } from './amendmentView.ts';
import { differenceView } from './differenceView.ts';
import { textDifferenceView } from './textDifferenceView.ts';
import { versionsView } from './versions.ts';
import { versionView } from './versionView.ts';

/** What is to be seen of a plan's versions, its limits and its succession. */
export const amendViews = (peopleOf: PeopleOf) => [
  amendmentView,
  versionsView,
  versionView,
  differenceView,
  textDifferenceView,
  judgingView(peopleOf),
  judgingPreview,
  successionView,
];
