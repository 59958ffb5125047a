import { zoneText } from '../temporalText.ts';
import { clockOf, clockText, dateOf, dateText, daysText, monthsText } from './times.ts';
import { asNumeric, type Parameters, type Scalar } from './value.ts';

/** `string(value)` in SQL. */
export function textOfScalar(p: Parameters, value: Scalar): string {
  const zone = zoneText(value.zone).replaceAll("'", "''");
  switch (value.kind) {
    case 'string':
      return value.sql;
    case 'boolean':
      return `CASE WHEN ${value.sql} THEN 'true' WHEN NOT ${value.sql} THEN 'false' END`;
    case 'number':
      return `trim_scale(${asNumeric(value)})::text`;
    case 'date':
      return dateText(p, value.sql);
    case 'time':
      return `(${clockText(p, value.sql)} || '${zone}')`;
    case 'dateTime':
      return `(${dateText(p, dateOf(value.sql))} || 'T' || ${clockText(p, clockOf(p, value.sql))} || '${zone}')`;
    case 'monthsDuration':
      return monthsText(p, value.sql);
    case 'daysDuration':
      return daysText(p, value.sql);
  }
}
