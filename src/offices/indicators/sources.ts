import type { Source, SourceField, SourceRow } from '#engines/aggregate/index.ts';
import type { Day } from '#kernel/day.ts';
import { homeroom, pupil, schoolFacts, staff } from '#offices/roster/index.ts';
import { type Field, type ReadingDesk, type Register, shapeOf } from '#register/index.ts';
import type { StoredRow, TableShape, Where } from '#store/index.ts';

/** A row that indicators count: which it is, and what formulas see of it. */
export interface CountedRow {
  readonly id: string;
  readonly organisation: string;
  readonly values: SourceRow;
}

/** A register of the roster as indicators read it. */
export interface Ledger {
  readonly source: Source;
  /** The register that a row of it is opened in, and whose readers may see it. */
  readonly register: Register;
  /** Tables a change of which changes its rows. */
  readonly tables: readonly string[];
  /** Which column of the register a label comes from; labels that are worked out have none. */
  readonly columns: Readonly<Record<string, string>>;
  /** True where a row says of which day it is; else its rows are those of today. */
  readonly isDated: boolean;
  load(
    desk: ReadingDesk,
    organisations: readonly string[] | null,
    span: { readonly from: Day; readonly to: Day },
  ): Promise<readonly CountedRow[]>;
}

type Raw = StoredRow<Readonly<Record<string, unknown>>>;

/** The open columns of a register alone: nothing that is sealed has to be opened to count heads. */
function open(register: Pick<Register, 'name'>, keys: readonly string[], whole: TableShape): TableShape {
  return { name: register.name, columns: Object.fromEntries(keys.map(key => [key, whole.columns[key]!])), unique: [] };
}

const within = (organisations: readonly string[] | null): Where => (organisations === null ? {} : { organisation: organisations });
const kindOf = ({ kind, unit }: Field<unknown>): SourceField => {
  if (kind === 'flag') return { kind: 'boolean' };
  if (kind === 'date') return { kind: 'date' };
  if (kind === 'count' || kind === 'amount' || kind === 'money') return { kind: 'number', unit: unit ?? (kind === 'money' ? '元' : '') };
  return { kind: 'string' };
};
const fieldsOf = (register: Pick<Register, 'fields'>, keys: readonly string[]): Readonly<Record<string, SourceField>> =>
  Object.fromEntries(keys.map(key => [register.fields[key]!.label, kindOf(register.fields[key]!)]));
const columnsOf = (register: Pick<Register, 'fields'>, keys: readonly string[]) =>
  Object.fromEntries(keys.map(key => [register.fields[key]!.label, key]));

/** What formulas see: labels for the keys of codes, under the labels of the fields. */
const seen = (register: Pick<Register, 'fields'>, keys: readonly string[], row: Raw): SourceRow =>
  Object.fromEntries(
    keys.map(key => {
      const { label, codes } = register.fields[key]!;
      const value = row[key] ?? null;
      return [label, value === null ? null : (codes?.[String(value)] ?? value)];
    }),
  );

const plain = { type: 'text', nullable: false } as const;
const honours: TableShape = {
  name: 'staffHonour',
  columns: { staff: { ...plain, type: 'uuid' }, honour: plain, level: plain },
  unique: [],
};
const certificates: TableShape = { name: 'staffCertificate', columns: { staff: { ...plain, type: 'uuid' }, kind: plain }, unique: [] };
/** A key teacher, recognised by the county or above. */
const BACKBONE = /骨干|学科带头人|特级教师/;
const LEVELS = ['national', 'provincial', 'prefectural', 'countyLevel'];
const SPORT = ['physicalEducation'];
const ARTS = ['music', 'art'];

const loose = <R>(register: R) => register as unknown as Register;
const staffRegister = loose(staff);
const pupilRegister = loose(pupil);
const homeroomRegister = loose(homeroom);
const factsRegister = loose(schoolFacts);

const staffKeys = ['staffKind', 'professionalTitle', 'qualification', 'sex', 'isAuthorised', 'teachingYears'];
const staffLedger: Ledger = {
  source: {
    name: '教职工',
    unit: '人',
    grain: 'staff',
    isSingle: false,
    fields: {
      ...fieldsOf(staffRegister, staffKeys),
      任教体育: { kind: 'boolean' },
      任教艺术: { kind: 'boolean' },
      县级以上骨干: { kind: 'boolean' },
      持教师资格证: { kind: 'boolean' },
    },
  },
  register: staffRegister,
  tables: ['staff', 'staffHonour', 'staffCertificate'],
  columns: { ...columnsOf(staffRegister, staffKeys), 任教体育: 'subjects', 任教艺术: 'subjects' },
  isDated: false,
  async load(desk, organisations) {
    const shape = open(staffRegister, ['organisation', 'subjects', ...staffKeys], shapeOf(staff));
    const people = await desk.store.rows(shape, { where: { ...within(organisations), state: 'inService' } });
    const of = organisations === null ? {} : { staff: people.map(one => one.id) };
    const honoured = await desk.store.rows(honours, { where: { ...of, level: LEVELS } });
    const backbone = new Set(honoured.filter(one => BACKBONE.test(String(one.honour))).map(one => one.staff));
    const holders = new Set((await desk.store.rows(certificates, { where: { ...of, kind: 'teacherCertificate' } })).map(one => one.staff));
    return people.map(row => {
      const teaches = (subjects: readonly string[]) => (row.subjects as readonly string[]).some(one => subjects.includes(one));
      const worked = {
        任教体育: teaches(SPORT),
        任教艺术: teaches(ARTS),
        县级以上骨干: backbone.has(row.id),
        持教师资格证: holders.has(row.id),
      };
      return { id: row.id, organisation: String(row.organisation), values: { ...seen(staffRegister, staffKeys, row), ...worked } };
    });
  },
};

const pupilKeys = ['sex', 'boarding', 'householdKind', 'ethnicity'];
const pupilShape = open(pupilRegister, ['organisation', 'homeroom', ...pupilKeys], shapeOf(pupil));
const roomKeys = ['stage', 'grade'];
const roomShape = open(homeroomRegister, ['organisation', ...roomKeys], shapeOf(homeroom));

const pupilsLoaded =
  (states: readonly string[]): Ledger['load'] =>
  async (desk, organisations) => {
    const pupils = await desk.store.rows(pupilShape, { where: { ...within(organisations), state: states } });
    const rooms = new Map((await desk.store.rows(roomShape, { where: within(organisations) })).map(one => [one.id, one]));
    return pupils.map(row => {
      const room = rooms.get(String(row.homeroom));
      const place = room === undefined ? { 学段: null, 年级: null } : seen(homeroomRegister, roomKeys, room);
      const state = pupilRegister.states?.[row.state] ?? row.state;
      return {
        id: row.id,
        organisation: String(row.organisation),
        values: { ...seen(pupilRegister, pupilKeys, row), ...place, 学籍状态: state },
      };
    });
  };

const pupilsOf = (name: string, states: readonly string[]): Ledger => ({
  source: {
    name,
    unit: '人',
    grain: 'pupil',
    isSingle: false,
    fields: { ...fieldsOf(pupilRegister, pupilKeys), ...fieldsOf(homeroomRegister, roomKeys), 学籍状态: { kind: 'string' } },
  },
  register: pupilRegister,
  tables: ['pupil', 'homeroom'],
  columns: columnsOf(pupilRegister, pupilKeys),
  isDated: false,
  load: pupilsLoaded(states),
});

const roomLedger: Ledger = {
  source: {
    name: '班级',
    unit: '个',
    grain: 'homeroom',
    isSingle: false,
    fields: { ...fieldsOf(homeroomRegister, roomKeys), 人数: { kind: 'number', unit: '人' } },
  },
  register: homeroomRegister,
  tables: ['homeroom', 'pupil'],
  columns: columnsOf(homeroomRegister, roomKeys),
  isDated: false,
  async load(desk, organisations) {
    const rooms = await desk.store.rows(roomShape, { where: { ...within(organisations), state: 'studying' } });
    const pupils = await desk.store.rows(pupilShape, { where: { ...within(organisations), state: 'enrolled' } });
    const sizes = Map.groupBy(pupils, one => one.homeroom);
    return rooms.map(row => ({
      id: row.id,
      organisation: String(row.organisation),
      values: { ...seen(homeroomRegister, roomKeys, row), 人数: sizes.get(row.id)?.length ?? 0 },
    }));
  },
};

const factKeys = Object.keys(factsRegister.fields).filter(key => !['organisation', 'day'].includes(key));
const factsLedger: Ledger = {
  source: { name: '办学条件', unit: '份', grain: 'schoolFacts', isSingle: true, fields: fieldsOf(factsRegister, factKeys) },
  register: factsRegister,
  tables: ['schoolFacts'],
  columns: columnsOf(factsRegister, factKeys),
  isDated: true,
  async load(desk, organisations, { from, to }) {
    const shape = open(factsRegister, ['organisation', 'day', ...factKeys], shapeOf(schoolFacts));
    const rows = await desk.store.rows(shape, { where: within(organisations), matching: [{ column: 'day', from, to }] });
    const newest = new Map(rows.toSorted((a, b) => (String(a.day) < String(b.day) ? -1 : 1)).map(one => [one.organisation, one]));
    return [...newest.values()].map(row => ({
      id: row.id,
      organisation: String(row.organisation),
      values: { ...seen(factsRegister, factKeys, row), 统计时点: row.day },
    }));
  },
};

/** The registers of the roster that indicators are computed over. */
export const ledgers: readonly Ledger[] = [
  staffLedger,
  pupilsOf('学生', ['enrolled']),
  pupilsOf('学籍', ['enrolled', 'suspended', 'droppedOut']),
  roomLedger,
  factsLedger,
];
export const sources: readonly Source[] = ledgers.map(one => one.source);
export const ledgerNamed = (name: string): Ledger => ledgers.find(one => one.source.name === name)!;
