import type { Figure, Plan } from '#engines/aggregate/index.ts';
import { type Decimal, decimalText } from '#kernel/decimal.ts';
import { catalogue } from './catalogue.ts';
import type { ShownFigure, ShownIndicator } from './types.ts';

const text = (value: Decimal | null): string | null => (value === null ? null : decimalText(value));

/** A figure in texts, exact. */
export const shownFigure = ({ value, numerator, denominator }: Figure): ShownFigure => ({
  value: text(value),
  numerator: text(numerator),
  denominator: text(denominator),
});

/** An indicator as pages name it. */
export const shownIndicator = ({ definition }: Plan): ShownIndicator => ({
  name: definition.name,
  label: definition.label,
  unit: definition.unit,
  direction: definition.direction,
  formula: definition.formula,
  version: definition.version ?? 1,
  source: definition.source,
  note: definition.note,
  isOwn: !catalogue.some(one => one.name === definition.name),
});
