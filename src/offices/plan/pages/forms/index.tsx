import type { FormKind, PromiseForm } from '../formKinds.ts';
import { AcceptActual } from './acceptActual.tsx';
import { AssignOne } from './assign.tsx';
import { CorrectPromise } from './correct.tsx';
import { DropPromise } from './drop.tsx';
import { FileActual } from './fileActual.tsx';
import { MergePromises } from './merge.tsx';
import { SetMilestones } from './milestones.tsx';
import { SplitPromise } from './split.tsx';
import './forms.css';

/** Every form of one promise, by name. */
export const FORMS: Readonly<Record<FormKind, PromiseForm>> = {
  file: FileActual,
  accept: AcceptActual,
  milestones: SetMilestones,
  assign: AssignOne,
  correct: CorrectPromise,
  split: SplitPromise,
  merge: MergePromises,
  drop: DropPromise,
};
