import type { ReadingDesk } from '#register/index.ts';
import type { ProjectThen } from '../tell/content.ts';
import type { ProjectLine } from './types.ts';

/** The construction projects of the bureau; the office that keeps them is introduced in app.ts, and may be absent. */
export type ProjectLinesOf = (desk: ReadingDesk, promises: readonly string[] | null) => Promise<readonly (ProjectThen & ProjectLine)[]>;
