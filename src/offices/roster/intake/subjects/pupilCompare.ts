import { problems } from '#kernel/problem.ts';
import { brokenRules, type ReadingDesk, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { guardian } from '../../pupils/guardian.ts';
import { homeroom } from '../../pupils/homeroom.ts';
import { type Pupil, pupil } from '../../pupils/pupil.ts';
import { type Comparing, changesOf, type Difference, type FileLine, type Values } from '../subject.ts';
import { type GuardianTold, groupsAfter, type PupilLine, pupilOf, roomKey } from './pupilLine.ts';

const says = problems('intake', {
  droppedOutHere: {
    zh: '本系统里登记为辍学，请先由学校办理劝返复学再接收。',
    en: 'Recorded as dropped out here; the school brings the pupil back first.',
  },
});

type Stored = StoredRow<Pupil>;

/** All fields of a new pupil: what the file does not bring is absent. */
export const wholePupil = (values: Values, day: string): Pupil =>
  ({
    ...Object.fromEntries(Object.keys(pupil.fields).map(name => [name, null])),
    admittedOn: day,
    ...values,
  }) as unknown as Pupil;

/** Pupils of the same name and birthday as lines whose number is not known here, by name and birthday. */
async function namesakes(desk: ReadingDesk, lines: readonly PupilLine[]): Promise<ReadonlyMap<string, readonly Stored[]>> {
  const months = [...new Set(lines.map(one => String(one.values.birthMonth)))];
  const wanted = new Set(lines.map(one => `${one.values.name} ${one.values.birthday}`));
  const found = new Map<string, Stored[]>();
  if (months.length === 0) return found;
  for (const one of await rows(desk, pupil, { where: { birthMonth: months } })) {
    const key = `${one.name} ${one.birthday}`;
    if (wanted.has(key)) found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

type Guardians = ReadonlyMap<string, StoredRow<{ readonly name: string; readonly relation: string; readonly phone: string | null }>>;

async function guardiansOf(desk: ReadingDesk, ids: readonly string[]): Promise<Guardians> {
  const all = ids.length === 0 ? [] : await rows(desk, guardian, { where: { pupil: ids } });
  return new Map(all.toSorted((a, b) => Number(a.isFirst) - Number(b.isFirst)).map(one => [one.pupil, one] as const));
}

/** What the file says of the guardian and differs from the first one kept; null where it says nothing new. */
function guardianChange(
  told: GuardianTold | null,
  kept: { readonly name: string; readonly relation: string; readonly phone: string | null } | undefined,
) {
  if (told === null) return null;
  if (kept === undefined) return { after: told, before: null };
  const after = { name: told.name, relation: told.relation ?? kept.relation, phone: told.phone ?? kept.phone };
  const isSame = after.name === kept.name && after.relation === kept.relation && after.phone === kept.phone;
  return isSame ? null : { after, before: { name: kept.name, relation: kept.relation, phone: kept.phone } };
}

const difference = (line: PupilLine, more: Partial<Difference> & Pick<Difference, 'kind'>): Difference => ({
  line: line.line,
  row: null,
  values: {},
  before: {},
  beside: {},
  wrong: [],
  name: String(line.values.name ?? ''),
  organisation: typeof line.values.organisation === 'string' ? line.values.organisation : null,
  ...more,
});

function asNew(line: PupilLine, about: Comparing, known: Stored | null): Difference {
  const groups = groupsAfter(line.groups, known?.specialGroups ?? null);
  const values = wholePupil({ ...line.values, specialGroups: groups }, about.day);
  const wrong = brokenRules(pupil, values);
  const beside = { room: line.room, guardian: line.guardian, status: line.status, isBack: known !== null };
  return wrong.length > 0
    ? difference(line, { kind: 'wrong', wrong })
    : difference(line, { kind: 'new', row: known?.id ?? null, values: values as unknown as Values, beside });
}

/** A line against the row of the same person. */
function against(
  line: PupilLine,
  row: Stored,
  kept: Guardians,
  rooms: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): Difference {
  const named = new Map([...rooms.values()].map(one => [one.id, one.name]));
  const values = { ...line.values, ...(line.groups.told.length > 0 ? { specialGroups: groupsAfter(line.groups, row.specialGroups) } : {}) };
  const { changes, before } = changesOf(values, row as unknown as Values);
  const wrong = brokenRules(pupil, { ...row, ...changes });
  if (wrong.length > 0) return difference(line, { kind: 'wrong', row: row.id, wrong });
  const isOtherRoom = line.room !== null && rooms.get(roomKey(line.room))?.id !== row.homeroom;
  const home = guardianChange(line.guardian, kept.get(row.id));
  const isOtherState = line.status !== null && line.status !== 'left' && line.status !== row.state;
  if (Object.keys(changes).length === 0 && !isOtherRoom && home === null && !isOtherState)
    return difference(line, { kind: 'same', row: row.id });
  return difference(line, {
    kind: 'changed',
    row: row.id,
    values: changes,
    before,
    beside: {
      ...(isOtherRoom ? { room: line.room, roomBefore: named.get(row.homeroom ?? '') ?? null } : {}),
      ...(home === null ? {} : { guardian: home.after, guardianBefore: home.before }),
      ...(isOtherState ? { status: line.status, statusBefore: row.state } : {}),
    },
  });
}

function judge(
  line: PupilLine,
  row: Stored | undefined,
  alike: readonly Stored[],
  kept: Guardians,
  rooms: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
  about: Comparing,
): Difference {
  if (row !== undefined) {
    about.seenRows.add(row.id);
    if (row.state === 'droppedOut') return difference(line, { kind: 'wrong', row: row.id, wrong: [says.droppedOutHere()] });
    if (row.state === 'graduated' || row.state === 'departed') return asNew(line, about, row);
    return against(line, row, kept, rooms);
  }
  const same = alike.find(one => line.guardian === null || !kept.has(one.id) || kept.get(one.id)?.name === line.guardian.name);
  const fresh = asNew(line, about, null);
  if (same === undefined || fresh.kind === 'wrong') return fresh;
  about.seenRows.add(same.id);
  return {
    ...fresh,
    kind: 'ask',
    row: same.id,
    beside: {
      ...fresh.beside,
      told: line.groups.told,
      brought: Object.keys(line.values),
      at: same.organisation,
      state: pupil.states?.[same.state] ?? same.state,
    },
  };
}

/** Holds lines of an enrolment file against the pupils here: by identity number, else by name, birthday and guardian. */
export async function comparePupils(desk: ReadingDesk, lines: readonly FileLine[], about: Comparing): Promise<readonly Difference[]> {
  const told = lines.map(line => pupilOf(line, about));
  for (const { values } of told) if (typeof values.organisation === 'string') about.seenPlaces.add(values.organisation);
  const sound = told.filter(one => one.wrong.length === 0 && one.status !== 'left');
  const numbers = told.flatMap(one => (typeof one.values.idNumber === 'string' ? [one.values.idNumber] : []));
  const known = new Map(
    numbers.length === 0 ? [] : (await rows(desk, pupil, { where: { idNumber: numbers } })).map(one => [one.idNumber, one] as const),
  );
  const byNumber = (one: PupilLine) => (typeof one.values.idNumber === 'string' ? known.get(one.values.idNumber) : undefined);
  const alike = await namesakes(
    desk,
    told.filter(one => one.values.birthMonth !== undefined && byNumber(one) === undefined),
  );
  const alikeTo = (one: PupilLine) => alike.get(`${one.values.name} ${one.values.birthday}`) ?? [];
  const kept = await guardiansOf(desk, [...[...known.values()].map(one => one.id), ...[...alike.values()].flat().map(one => one.id)]);
  const schools = [...new Set(sound.map(one => String(one.values.organisation)))];
  const rooms = new Map(
    (schools.length === 0 ? [] : await rows(desk, homeroom, { where: { organisation: schools } })).map(one => [roomKey(one), one] as const),
  );
  return told.map(line => {
    if (line.wrong.length > 0) {
      // Whoever is named by a line that cannot be taken over is not missing from the file.
      for (const { id } of [byNumber(line) ?? [], alikeTo(line)].flat()) about.seenRows.add(id);
      return difference(line, { kind: 'wrong', wrong: line.wrong });
    }
    if (line.status === 'left') return difference(line, { kind: 'skipped' });
    return judge(line, byNumber(line), alikeTo(line), kept, rooms, about);
  });
}

const PAGE = 2000;

/** Pupils of the schools that the file tells of (of all schools where it is whole) whom it does not name. */
export async function gonePupils(desk: ReadingDesk, about: Comparing, after: string | null) {
  const where = { state: ['enrolled', 'suspended'], ...(about.isWhole ? {} : { organisation: [...about.seenPlaces] }) };
  const page = await rows(desk, pupil, { where, limit: PAGE, ...(after === null ? {} : { after: { id: after } }) });
  const found = page
    .filter(one => !about.seenRows.has(one.id))
    .map(
      (one): Difference => ({
        kind: 'gone',
        line: null,
        row: one.id,
        values: {},
        before: {},
        beside: {},
        wrong: [],
        name: one.name,
        organisation: one.organisation,
      }),
    );
  return { found, next: page.length < PAGE ? null : page.at(-1)!.id };
}
