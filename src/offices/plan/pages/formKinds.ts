import type { ComponentType } from 'react';
import type { PromiseMark, PromiseView } from '../types.ts';

export type FormKind = 'file' | 'accept' | 'milestones' | 'assign' | 'correct' | 'split' | 'merge' | 'drop';

/** What every form of one promise is given. `marks` are the plan's promises, where the form stands beside the text. */
export interface FormProps {
  readonly view: PromiseView;
  readonly marks: readonly PromiseMark[];
  readonly close: () => void;
}
export type PromiseForm = ComponentType<FormProps>;
