import type { Day } from '#kernel/day.ts';
import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, date, english, fetchRow, file, insert, note, optional, ref, rows, step, text } from '#register/index.ts';
import { inFuture, missingFile } from '../chosen.ts';
import { type Stage, stageOrder, stages } from '../codes.ts';
import { says } from '../refusals.ts';
import type { ProjectRow, StageRow } from '../rowTypes.ts';
import { type Project, project } from './project.ts';
import { projectStage } from './projectStage.ts';

/** What every step of a project asks for: the day, and the document that proves it. */
export const stepFields = {
  project: ref('project', '项目'),
  version: count('版次'),
  day: date('日期'),
  file: file('佐证文件'),
  documentNumber: optional(text('文号', { longest: 80 })),
  note: optional(note('说明', { longest: 500 })),
};

/** A step as it was filled in. */
export interface StepInput {
  readonly project: string;
  readonly version: number;
  readonly day: Day;
  readonly file: string;
  readonly documentNumber: string | null;
  readonly note: string | null;
}

const byOrder = (a: StageRow, b: StageRow) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage);

/** The refusal of a day before that of the stage reached last. */
function beforeLast(reached: readonly StageRow[], to: Stage, day: Day): readonly Problem[] {
  const last = reached.toSorted(byOrder).at(-1);
  if (last === undefined || last.day <= day) return [];
  const words = { stage: stages[to], day, last: stages[last.stage], lastEnglish: english(stages[last.stage]) ?? last.stage };
  return [says.stageBeforeLast({ ...words, lastDay: last.day }, 'day')];
}

/**
 * Moves a project to its next stage, by a named step. Refuses a step that is not next, a day in the future or before the last stage,
 * and a document that was not uploaded; `more` may refuse for reasons of its own and adds what else the step writes.
 */
export async function moveOn(
  desk: Desk,
  name: string,
  to: Stage,
  input: StepInput,
  more: (row: ProjectRow) => Promise<Result<Partial<Project>>> = async () => ok({}),
): Promise<Result<{ readonly version: number; readonly stage: Stage }>> {
  const found = await fetchRow(desk, project, input.project);
  if (!found.ok) return found;
  const reached = await rows(desk, projectStage, { where: { project: input.project } });
  const wrong = [
    ...inFuture(desk, '日期', input.day, 'day'),
    ...beforeLast(reached, to, input.day),
    ...(await missingFile(desk, '佐证文件', input.file)),
  ];
  const changes = await more(found.value);
  if (!changes.ok || wrong.length > 0) return refuse(...wrong, ...(changes.ok ? [] : changes.problems));
  const moved = await step(desk, project, { ...found.value, version: input.version }, name, changes.value);
  if (!moved.ok) return moved;
  const { day, file: proof, documentNumber, note: said } = input;
  const kept = await insert(desk, projectStage, { project: input.project, stage: to, day, file: proof, documentNumber, note: said });
  return kept.ok ? ok({ version: moved.value.version, stage: to }) : kept;
}
