import { clockOf } from '#kernel/day.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  type Field,
  masked,
  mayList,
  type ReadingDesk,
  type Register,
  shapeOf,
  statesOf,
  type Titles,
  titlesFor,
} from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { type House, registerIn, rolesCalled } from '../house.ts';
import { says } from '../refusals.ts';
import type { Subject } from '../subject.ts';
import type { Dossier } from '../types.ts';

type Values = Readonly<Record<string, unknown>>;
type Row = StoredRow<Values>;

/** Rows of one ledger that an answer holds; the rest is counted. */
const MOST = 500;

/** How a ledger knows of a person: the rows that are the person or about them, and those that only name them. */
function placesIn(register: Register, subject: { readonly register: string; readonly id: string }): readonly string[] {
  if (register.name === subject.register) return ['id'];
  return Object.entries(register.fields).flatMap(([name, field]) => (field.kind === 'ref' && field.of === subject.register ? [name] : []));
}

/** True where a row is about this person and not about somebody else who only refers to them. */
const isAbout = (register: Register, row: Values, id: string): boolean => row[register.person ?? ''] === id;

function cellOf(field: Field<unknown>, value: unknown, titles: Titles): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'code') return field.codes?.[String(value)] ?? String(value);
  if (field.kind === 'ref') return titles[field.of ?? '']?.[String(value)] ?? '';
  if (field.kind === 'flag') return value === true ? '是' : '否';
  if (field.kind === 'file') return '1份文件';
  if (field.kind === 'list' && Array.isArray(value) && field.item)
    return field.item.kind === 'file' ? `${value.length}份文件` : value.map(one => cellOf(field.item!, one, titles)).join('；');
  if (field.kind === 'group' && field.parts !== undefined)
    return Object.entries(field.parts)
      .map(([name, part]) => cellOf(part, (value as Values)[name], titles))
      .join(' ');
  // Who did something is written down as the id of an account: an official, not the person who asks.
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(value)) ? '（经办人）' : String(value);
}

/** A field of a row as the person may have it: their own in the clear where `isClear`, everybody else's masked. */
function shown(
  register: Register,
  name: string,
  row: Row,
  said: { readonly id: string; readonly isClear: boolean },
  titles: Titles,
): string {
  const field = register.fields[name]!;
  const isOwn = said.isClear && isAbout(register, row, said.id) && !(register.thirdPersons ?? []).includes(name as never);
  return cellOf(field, isOwn ? row[name] : masked(field, row[name]), titles);
}

async function sectionOf(
  desk: ReadingDesk,
  ledgers: Parameters<typeof titlesFor>[1],
  register: Register,
  said: { readonly register: string; readonly id: string; readonly isClear: boolean },
): Promise<Dossier['sections'][number] | null> {
  const anyOf = placesIn(register, said).map(column => ({ column, from: said.id, to: said.id }));
  if (anyOf.length === 0) return null;
  const found = await desk.store.rows(shapeOf(register), { matching: [{ anyOf }], limit: MOST, withRemoved: true });
  if (found.length === 0) return null;
  const names = Object.entries(register.fields).flatMap(([name, field]) => (field.sensitive === 'secret' ? [] : [name]));
  const titles = await titlesFor(
    desk,
    ledgers,
    found.map(row => [register.fields, row] as const),
  );
  const states = new Map(statesOf(register).map(one => [one.name, one.label]));
  return {
    register: register.name,
    label: register.label,
    headings: [...names.map(name => register.fields[name]!.label), '状态', '登记时间'],
    rows: found.map(row => ({
      id: row.id,
      cells: [
        ...names.map(name => shown(register, name, row, said, titles)),
        row.removedAt === null ? (states.get(row.state) ?? '') : '已移除',
        clockOf(row.createdAt).slice(0, 16),
      ],
    })),
    total: await desk.store.count(shapeOf(register), undefined, [{ anyOf }]),
    mayOpen: mayList(register, desk.actor),
    keepers: rolesCalled(() => ledgers.offices, register.readBy, register.readAllBy),
  };
}

/** The ledgers that know a person by the number of their identity card: `{ pupil: id }` by register, found by its keyed digest. */
export async function personsByNumber(desk: ReadingDesk, house: House, idNumber: string) {
  const found: { readonly register: Register; readonly id: string }[] = [];
  for (const register of house().flatMap(office => office.registers as readonly Register[])) {
    const place = Object.entries(register.fields).find(([, field]) => field.kind === 'idNumber')?.[0];
    if (place === undefined) continue;
    for (const row of await desk.store.rows(shapeOf(register), { where: { [place]: idNumber }, withRemoved: true }))
      found.push({ register, id: row.id });
  }
  return found;
}

/** Who is meant by a form that names a person or gives the number of an identity card; refuses a number that nobody or more than one has. */
export async function subjectMeant(
  desk: ReadingDesk,
  house: House,
  { idNumber, ...named }: Subject & { readonly idNumber: string | null },
): Promise<Result<Subject>> {
  if (idNumber === null) return ok(named);
  const found = (await personsByNumber(desk, house, idNumber)).filter(
    ({ register }) => register.name === 'pupil' || register.name === 'staff',
  );
  const [one] = found;
  if (one === undefined) return refuse(says.nobodyWithNumber(undefined, '身份证号'));
  if (found.length > 1) return refuse(says.twoWithNumber(undefined, '身份证号'));
  return ok({ ...named, [one.register.name]: one.id });
}

/** The others under whom the same person stands: a pupil who is staff now, found by the number of their identity card. */
async function sameNumber(desk: ReadingDesk, house: House, register: Register, id: string) {
  const place = Object.entries(register.fields).find(([, field]) => field.kind === 'idNumber')?.[0];
  const row = place === undefined ? null : await desk.store.row(shapeOf(register), id);
  const number = place === undefined ? null : (row?.[place] as string | null | undefined);
  if (typeof number !== 'string') return [];
  return (await personsByNumber(desk, house, number)).filter(one => one.id !== id);
}

/**
 * Everything the house holds on a person, ledger by ledger: their own row, all rows about them or naming them, and the same of whoever else
 * in the house has their identity number. In the clear (for the person alone) what is theirs; what is others' is masked in any case.
 */
export async function dossierOf(
  desk: ReadingDesk,
  house: House,
  subject: { readonly register: string; readonly id: string },
  isClear: boolean,
): Promise<Dossier> {
  const register = registerIn(house, subject.register);
  if (register === undefined) return { person: '', sections: [] };
  const ledgers = { offices: house(), namesOf: async () => new Map<string, string>() };
  const others = (await sameNumber(desk, house, register, subject.id)).map(one => ({ register: one.register.name, id: one.id }));
  const sections: Dossier['sections'][number][] = [];
  for (const one of [subject, ...others])
    for (const known of house().flatMap(office => office.registers as readonly Register[])) {
      const section = await sectionOf(desk, ledgers, known, { ...one, isClear });
      if (section !== null) sections.push(section);
    }
  const row = await desk.store.row(shapeOf(register), subject.id);
  const name = register.fields.name;
  return { person: name === undefined ? '' : String((isClear ? row?.name : masked(name, row?.name)) ?? ''), sections };
}
