/** Indicators over registers: read, typed, taken apart, computed organisation by organisation and put together again. */
export { type Definition, type Direction, defineIndicator, type Grouping } from './define.ts';
export { type Figures, figuresOver, groupFigure, type Measured } from './figures.ts';
export { type Figure, merged, type Part, type Plan, planIndicator, type SourceRow } from './plan.ts';
export { SCHOOL, type Source, type SourceField, scopeOf } from './source.ts';
export { partsSqlOf, type SqlTable, sqlOf } from './sql.ts';
