import type { Question, Rules, YearFigure } from './question.ts';

/** A plain question for tests: 2026–2030, two years filed, an expected target that rises. */
export const asked = (changes: Partial<Question> = {}): Question => ({
  method: 'increase',
  nature: 'expected',
  baseline: 44,
  target: 60,
  strict: false,
  about: false,
  unit: '%',
  from: 2026,
  to: 2030,
  milestones: [],
  actuals: [],
  owedYear: 2027,
  ...changes,
});

export const inYear = (year: number, value: number | null, taskStatus: YearFigure['taskStatus'] = null): YearFigure => ({
  year,
  value,
  taskStatus,
});

/** One value a year from 2026 on. */
export const values = (...list: readonly number[]): readonly YearFigure[] => list.map((value, i) => inYear(2026 + i, value));

export const rules: Rules = { limits: { near: 0.9, behind: 0.6 }, bindingLimits: null, aboutTolerance: 0.05, notBegunLimit: 0.5 };
