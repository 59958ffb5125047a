import type { Result } from '#kernel/problem.ts';
import type { Desk } from '#register/index.ts';
import { addProject } from './addProject.ts';
import type { Project } from './project.ts';

/** What another office says of a project that it proposes. */
export type ProposedProject = Pick<
  Project,
  'name' | 'kind' | 'organisation' | 'areaSqm' | 'budgetYuan' | 'plannedStart' | 'plannedFinish' | 'note'
>;

/** Enters a proposed project into the list of works at the stage of preparation, for the project office to complete. */
export const draftProject = (desk: Desk, proposed: ProposedProject): Promise<Result<{ readonly project: string }>> =>
  addProject.run(
    desk,
    {
      ...{ projectCode: null, township: null, ethnicTownship: false, promise: null, site: null },
      ...{ kindergartenSeats: null, primarySeats: null, juniorSeats: null, seniorSeats: null, vocationalSeats: null },
      ...proposed,
    },
    undefined,
  );
