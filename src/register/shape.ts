import type { ColumnType, TableShape } from '#store/index.ts';
import { columnsOf, titleFieldsOf } from './describe.ts';
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

const WORDED: readonly FieldKind[] = ['text', 'note'];
const SORTED: readonly FieldKind[] = ['count', 'amount', 'money', 'date', 'year', 'period', 'code'];

/** The fields whose text is searched: those the register names, else all that are open and hold words. What is sensitive never is. */
function searchedOf(register: Register): NonNullable<TableShape['searched']> {
  const titles = titleFieldsOf(register);
  const named = register.search ?? Object.keys(register.fields);
  return named
    .filter(name => WORDED.includes(register.fields[name]!.kind) && register.fields[name]!.sensitive === undefined)
    .map(column => ({ column, isTitle: titles.includes(column) && register.fields[column]!.kind === 'text' }));
}

/** The field that says whose a row is, where that bounds who sees it; of the row's own or of one that it refers to. */
function ownerOf(register: Register): string | undefined {
  const field = (register.organisation ?? 'organisation').split('.')[0]!;
  return register.scope === 'organisation' && Object.hasOwn(register.fields, field) ? field : undefined;
}

/**
 * The columns that have an index for lists: those of its list that hold numbers, days or codes, its title, and whose the rows are. What leads the
 * key has one already, and rows are not sorted by what they refer to.
 */
function listedOf(register: Register): readonly string[] {
  const titles = titleFieldsOf(register);
  const shown = columnsOf(register).filter(name => {
    const { kind, sensitive } = register.fields[name]!;
    return sensitive === undefined && (SORTED.includes(kind) || (kind === 'text' && titles.includes(name)));
  });
  const owner = ownerOf(register);
  const steps = Object.values(register.workflow);
  return [
    ...new Set([...shown, ...(owner === undefined ? [] : [owner])].filter(name => name !== register.key[0])),
    ...(steps.length > 1 ? ['state'] : []),
    ...(steps.some(ways => ways.restoreRow !== undefined) ? ['removedAt'] : []),
  ];
}

const known = new WeakMap<object, TableShape>();

/** The table of a register: a column for each field, its key unique within the county. The same register gives the same object. */
export function shapeOf<F extends Fields>(register: Register<F>): TableShape {
  const before = known.get(register);
  if (before) return before;
  const plain = register as unknown as Register;
  const owner = ownerOf(plain);
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
    ...(register.readBy === undefined ? {} : { searched: searchedOf(plain), listed: listedOf(plain) }),
    ...(owner === undefined || register.readBy === undefined ? {} : { owner }),
  };
  known.set(register, shape);
  return shape;
}
