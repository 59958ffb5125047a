import type { ColumnType, TableShape } from '#store/index.ts';
import type { FieldKind } from './field.ts';
import type { Fields, Register } from './register.ts';

const COLUMN: Readonly<Record<FieldKind, ColumnType>> = {
  text: 'text',
  note: 'text',
  count: 'integer',
  amount: 'numeric',
  money: 'numeric',
  flag: 'boolean',
  code: 'text',
  ref: 'uuid',
  date: 'date',
  year: 'integer',
  period: 'text',
  file: 'text',
  geo: 'jsonb',
  idNumber: 'text',
  phone: 'text',
  list: 'jsonb',
  group: 'jsonb',
};

const known = new WeakMap<object, TableShape>();

/** The table of a register: a column for each field, its key unique within the county. The same register gives the same object. */
export function shapeOf<F extends Fields>(register: Register<F>): TableShape {
  const before = known.get(register);
  if (before) return before;
  const columns = Object.entries(register.fields).map(([name, field]) => [
    name,
    {
      type: COLUMN[field.kind],
      nullable: !field.required,
      ...(field.sensitive === undefined ? {} : { sensitive: true }),
      ...(field.of === undefined ? {} : { references: field.of }),
    },
  ]);
  const shape: TableShape = {
    name: register.name,
    columns: Object.fromEntries(columns),
    unique: register.key.length > 0 ? [register.key] : [],
    ...(register.person === undefined ? {} : { person: register.person }),
  };
  known.set(register, shape);
  return shape;
}
