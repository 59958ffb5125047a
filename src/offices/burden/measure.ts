import { addDays } from '#kernel/day.ts';
import { organisation, organisationProfile } from '#offices/roster/index.ts';
import { type Cycle, english, type Office, type ReadingDesk, type Register, roundsBetween, rows, shapeOf } from '#register/index.ts';
import type { Condition } from '#store/index.ts';
import { type Asking, askingsOf } from './asking.ts';

/** What one form costs a school of some kind in a year. */
export interface FormBurden {
  readonly register: string;
  readonly label: string;
  readonly english: string;
  /** How often a school of the kind fills it in a year, on average. */
  readonly times: number;
  /** How often it would be filled if nothing were given. */
  readonly otherwise: number;
  /** Known by the cycle of the duties set, or by how many rows came in within the last year. */
  readonly by: 'duty' | 'filed';
  readonly fields: number;
  readonly given: number;
  readonly minutes: number;
}

/** What the schools of a kind are asked for in a year. */
export interface KindBurden {
  readonly kind: string;
  readonly english: string;
  readonly schools: number;
  /** Fields a school fills in a year, and hours that it takes, on average. */
  readonly fieldsAYear: number;
  readonly hoursAYear: number;
  /** Fields that a school need not fill since imports gave them. */
  readonly sparedAYear: number;
  readonly forms: readonly FormBurden[];
}

interface School {
  readonly id: string;
  readonly kind: string;
}

// biome-ignore lint/suspicious/noExplicitAny: registers of different rows stand side by side
type AnyRegister = Register<any>;

const SCHOOLS = ['school', 'campus', 'kindergarten'];

async function schoolsByKind(desk: ReadingDesk): Promise<ReadonlyMap<string, readonly School[]>> {
  const open = await rows(desk, organisation, { where: { state: 'open', kind: SCHOOLS } });
  const kinds = new Map((await rows(desk, organisationProfile)).map(one => [one.organisation, one.schoolKind]));
  const word = (one: (typeof open)[number]) => {
    const kind = kinds.get(one.id) ?? null;
    if (kind !== null) return organisationProfile.fields.schoolKind.codes?.[kind] ?? kind;
    return organisation.fields.kind.codes?.[one.kind] ?? one.kind;
  };
  return Map.groupBy(
    open.map(one => ({ id: one.id, kind: word(one), organisationKind: one.kind })),
    one => one.kind,
  );
}

/** Rows that came into a register within a year, of organisations. */
async function filed(
  desk: ReadingDesk,
  register: AnyRegister,
  registers: ReadonlyMap<string, AnyRegister>,
  ids: readonly string[],
  from: string,
): Promise<number> {
  const [field = '', further] = (register.organisation ?? 'organisation').split('.');
  const column = register.fields[field];
  if (column?.of === undefined) return 0;
  const other = registers.get(column.of);
  const since: Condition = { column: 'createdAt', from };
  if (further === undefined) return desk.store.count(shapeOf(register), { [field]: ids }, [since]);
  if (other === undefined) return 0;
  return desk.store.count(shapeOf(register), undefined, [
    { column: field, among: { table: shapeOf(other), where: { [further]: ids } } },
    since,
  ]);
}

interface DutyRow {
  readonly state: string;
  readonly cycle: Cycle;
  readonly kinds: readonly string[];
  readonly only: readonly string[] | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly restMonths: readonly number[] | null;
}

/** How often duties ask schools for a row of this register in a year, all of them together; null for a register without duties. */
async function owed(
  desk: ReadingDesk,
  register: AnyRegister,
  registers: ReadonlyMap<string, AnyRegister>,
  schools: readonly (School & { organisationKind?: string })[],
  from: string,
): Promise<number | null> {
  const duties = registers.get(register.fields.duty?.of ?? '');
  if (duties === undefined || duties.fields.cycle === undefined) return null;
  const set = (await rows(desk, duties)) as unknown as readonly DutyRow[];
  let times = 0;
  for (const duty of set) {
    const asked = schools.filter(
      one => duty.kinds.includes(one.organisationKind ?? '') && ((duty.only ?? []).length === 0 || duty.only!.includes(one.id)),
    );
    const [first, last] = [
      duty.startsOn > from ? duty.startsOn : from,
      duty.endsOn !== null && duty.endsOn < desk.today ? duty.endsOn : desk.today,
    ];
    if (asked.length > 0 && first <= last) times += asked.length * roundsBetween(duty.cycle, first, last, duty.restMonths ?? []).length;
  }
  return times;
}

const toTenth = (value: number) => Math.round(value * 10) / 10;

/** A form that asks for nothing but what is given, or may be left out, is not asked at all. */
const isAsked = ({ fields }: Asking) => fields.some(field => field.isRequired && !field.isGiven && field.kind !== 'ref');

function burdenOf(asking: Asking, all: number, schools: number, by: 'duty' | 'filed'): FormBurden {
  const open = asking.fields.filter(field => !field.isGiven);
  const times = isAsked(asking) ? all / schools : 0;
  return {
    register: asking.register,
    label: asking.label,
    english: asking.english,
    times: toTenth(times),
    otherwise: toTenth(all / schools),
    by,
    fields: open.length,
    given: asking.fields.length - open.length,
    minutes: toTenth(open.reduce((sum, field) => sum + field.minutes, 0)),
  };
}

/** What schools of every kind were asked for in the year that ends today, by duties set and rows filed. */
export async function measureBurden(
  desk: ReadingDesk,
  offices: readonly Office[],
  given: ReadonlySet<string>,
): Promise<readonly KindBurden[]> {
  const registers = new Map(offices.flatMap(office => office.registers.map(register => [register.name, register as AnyRegister] as const)));
  const askings = askingsOf(offices, given);
  const from = addDays(desk.today, -365);
  const found: KindBurden[] = [];
  for (const [kind, schools] of await schoolsByKind(desk)) {
    const ids = schools.map(one => one.id);
    const forms: FormBurden[] = [];
    for (const asking of askings) {
      const register = registers.get(asking.register)!;
      const due = await owed(desk, register, registers, schools, from);
      const came = await filed(desk, register, registers, ids, from);
      if ((due ?? 0) + came > 0)
        forms.push(burdenOf(asking, Math.max(due ?? 0, came), schools.length, due !== null && due >= came ? 'duty' : 'filed'));
    }
    const sum = (of: (form: FormBurden) => number) => forms.reduce((total, form) => total + of(form), 0);
    found.push({
      kind,
      english: english(kind) ?? kind,
      schools: schools.length,
      fieldsAYear: Math.round(sum(form => form.times * form.fields)),
      hoursAYear: toTenth(sum(form => (form.times * form.minutes) / 60)),
      sparedAYear: Math.round(sum(form => form.otherwise * (form.fields + form.given) - form.times * form.fields)),
      forms: forms.toSorted((a, b) => b.times * b.minutes - a.times * a.minutes),
    });
  }
  return found.toSorted((a, b) => b.hoursAYear - a.hoursAYear);
}
