import { letters, letterView } from './letters.ts';
import { linkage } from './linkage.ts';
import { matrix } from './matrix.ts';
import { meetings } from './meetings.ts';
import { practices } from './practices.ts';
import { priority } from './priority.ts';
import { warnings } from './warnings.ts';

/** The views of who owns what, of issues and good practice. */
export const ownViews = [matrix, letters, letterView, meetings, linkage, priority, warnings, practices];
