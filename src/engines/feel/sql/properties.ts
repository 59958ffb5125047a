import { clockOf, dateOf, instantOf, yearOf } from './times.ts';
import { nothing, numeric, once, type Parameters, parameter, refuseSql, type Scalar, type SqlValue, scalar, truth } from './value.ts';

const dateParts: Readonly<Record<string, (date: string) => string>> = {
  year: yearOf,
  month: date => `extract(month from ${date})`,
  day: date => `extract(day from ${date})`,
  weekday: date => `extract(isodow from ${date})`,
};
const clockParts: Readonly<Record<string, (seconds: string) => string>> = {
  hour: s => `trunc(trunc(${s}) / 3600)`,
  minute: s => `trunc(mod(trunc(${s}), 3600) / 60)`,
  second: s => `trunc(mod(${s}, 60))`,
};
const durationParts: Readonly<Record<string, (seconds: string) => string>> = {
  days: s => `trunc(trunc(${s}) / 86400)`,
  hours: s => `trunc(mod(trunc(${s}), 86400) / 3600)`,
  minutes: s => `trunc(mod(trunc(${s}), 3600) / 60)`,
  seconds: s => `trunc(mod(${s}, 60))`,
};

function zonePart(p: Parameters, value: Scalar, name: string): SqlValue {
  if (value.zone === null) return nothing;
  const present = (written: string) => `CASE WHEN ${value.sql} IS NOT NULL THEN ${written} END`;
  if (name === 'timezone') return 'id' in value.zone ? scalar('string', present(parameter(p, value.zone.id, 'text'))) : nothing;
  if ('offset' in value.zone) return scalar('daysDuration', present(parameter(p, String(value.zone.offset), 'numeric')));
  return scalar('daysDuration', `(${value.sql} - ${instantOf(p, value)})`);
}

function scalarProperty(p: Parameters, value: Scalar, name: string): SqlValue {
  const { kind } = value;
  if ((kind === 'date' || kind === 'dateTime') && name in dateParts)
    return numeric(once(p, [kind === 'date' ? value.sql : dateOf(value.sql)], d => dateParts[name]!(d)));
  if ((kind === 'time' || kind === 'dateTime') && name in clockParts)
    return numeric(once(p, [kind === 'time' ? value.sql : clockOf(p, value.sql)], s => clockParts[name]!(s)));
  if ((kind === 'time' || kind === 'dateTime') && (name === 'timezone' || name === 'time offset')) return zonePart(p, value, name);
  if (kind === 'daysDuration' && name in durationParts) return numeric(once(p, [value.sql], s => durationParts[name]!(s)));
  if (kind !== 'monthsDuration' || (name !== 'years' && name !== 'months')) return nothing;
  return numeric(name === 'years' ? `trunc(${value.sql} / 12)` : `mod(${value.sql}, 12)`);
}

/** `value.name` in SQL. */
export function propertySql(p: Parameters, value: SqlValue, name: string): SqlValue {
  if (value.sort === 'null' || value.sort === 'function') return nothing;
  if (value.sort === 'scalar') return scalarProperty(p, value, name);
  if (value.sort === 'list') return { sort: 'list', items: value.items.map(item => propertySql(p, item, name)) };
  if (value.sort === 'context') return value.entries.get(name) ?? nothing;
  if (value.sort === 'rows')
    return value.item.sort === 'context'
      ? { ...value, item: value.item.entries.get(name) ?? refuseSql(`没有“${name}”这一列`) }
      : refuseSql('这些行没有列');
  if (name === 'start') return value.start ?? nothing;
  if (name === 'end') return value.end ?? nothing;
  if (name === 'start included') return truth(value.startIncluded ? 'TRUE' : 'FALSE');
  return name === 'end included' ? truth(value.endIncluded ? 'TRUE' : 'FALSE') : nothing;
}
