import type { ReadingDesk } from '#register/index.ts';
import type { ProjectThen } from './content.ts';

/** Gives the projects that keep these promises; the office that keeps projects is introduced in app.ts, and may be absent. */
export type ProjectsOf = (desk: ReadingDesk, promises: readonly string[] | null) => Promise<readonly ProjectThen[]>;
