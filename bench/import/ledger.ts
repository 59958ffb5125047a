import {
  amount,
  code,
  count,
  date,
  defineOffice,
  defineRegister,
  type Field,
  type Fields,
  flag,
  optional,
  type Register,
  ref,
  shapeOf,
  text,
} from '#register/index.ts';
import { draftMigration } from '#store/index.ts';
import { type Migration, migrationsIn } from '#store/migrate.ts';

export const COLUMNS = 40;

/** The kinds of the columns after the key, in turn. */
export const KINDS = ['text', 'count', 'date', 'code', 'amount', 'organisation', 'flag'] as const;
export type ColumnKind = (typeof KINDS)[number];

const FIELDS: Readonly<Record<ColumnKind, (label: string) => Field<unknown>>> = {
  text: label => optional(text(label)),
  count: label => optional(count(label)),
  date: label => optional(date(label)),
  code: label => optional(code(label, { first: '甲类', second: '乙类', third: '丙类' })),
  amount: label => optional(amount(label)),
  organisation: label => optional(ref('organisation', label)),
  flag: label => optional(flag(label)),
};

/** The kind of a column: mostly plain values, one reference to organisations and one yes or no among them. */
export const kindOfColumn = (place: number): ColumnKind => (place === 5 ? 'organisation' : place === 6 ? 'flag' : KINDS[place % 5]!);

/** A made-up register of forty columns: a key that may stand once, a reference, a yes or no, and texts, counts, days, codes, amounts; one rule. */
export const wide = defineRegister({
  name: 'wideLedger',
  label: '宽表',
  scope: 'bureau',
  key: ['number'],
  fields: {
    number: text('编号', { longest: 20 }),
    ...Object.fromEntries(
      Array.from({ length: COLUMNS - 1 }, (_, place) => [`column${place}`, FIELDS[kindOfColumn(place)](`第${place}列`)]),
    ),
  } as Fields,
  rules: [{ code: 'some', says: '第1列不得大于一百万。', english: 'Too many.', holds: row => Number(row.column1 ?? 0) <= 1_000_000 }],
  workflow: {},
  readBy: ['planner'],
  importBy: ['planner'],
}) as unknown as Register;

export const wideOffice = defineOffice({
  name: 'wide',
  label: '宽表',
  basis: [],
  serves: [],
  roles: [],
  registers: [wide],
  verbs: [],
  views: [],
});

/** The product's migrations and the made-up register's. */
export const wideMigrations = (): readonly Migration[] => [
  ...migrationsIn(),
  { name: '9998-wide', sql: draftMigration(shapeOf(wide)), digest: 'wide' },
];
