import { ok } from '#kernel/problem.ts';
import { defineView, masked, rows, year } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { ENROLMENT } from '../codes.ts';
import { organisation } from '../organisation.ts';
import { guardian } from './guardian.ts';
import { homeroom } from './homeroom.ts';
import { type Pupil, pupil } from './pupil.ts';

/** One of some records that may be the same person, as it may be shown. */
export interface DuplicateShown {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly idNumber: string | null;
  readonly birthMonth: string;
  readonly school: string;
  readonly homeroom: string | null;
  readonly state: string;
  readonly admittedOn: string;
  readonly guardian: string | null;
}

/** Records that may be one person, and by what: the same student number, or name and birthday with a guardian of the same name or none. */
export interface DuplicateGroup {
  readonly because: 'studentNumber' | 'nameBirthdayGuardian' | 'nameBirthday';
  readonly records: readonly DuplicateShown[];
}

type Stored = StoredRow<Pupil>;

const many = (groups: Iterable<readonly Stored[]>) => [...groups].filter(group => group.length > 1);

/** Pupils born in one year who may be in the books twice. A year at a time: every name has to be opened for it. */
export const duplicates = defineView({
  name: 'roster.duplicates',
  label: '疑似重复学籍',
  by: ENROLMENT,
  input: { born: year('出生年份') },
  async run(desk, { born }) {
    const all = await rows(desk, pupil, { matching: [{ column: 'birthMonth', from: `${born}-01`, to: `${born}-12` }] });
    const byNumber = many(
      Map.groupBy(
        all.filter(one => one.studentNumber !== null),
        one => one.studentNumber!,
      ).values(),
    );
    const inNumber = new Set(byNumber.flat().map(one => one.id));
    const alike = many(
      Map.groupBy(
        all.filter(one => !inNumber.has(one.id)),
        one => `${one.name} ${one.birthday}`,
      ).values(),
    );
    const shown = [...byNumber, ...alike].flat();
    const homes = shown.length === 0 ? [] : await rows(desk, guardian, { where: { pupil: shown.map(one => one.id) } });
    const homeOf = new Map(homes.toSorted((a, b) => Number(a.isFirst) - Number(b.isFirst)).map(one => [one.pupil, one.name] as const));
    const schools = new Map((await rows(desk, organisation)).map(one => [one.id, one.name]));
    const ids = shown.flatMap(one => (one.homeroom === null ? [] : [one.homeroom]));
    const rooms = new Map((ids.length === 0 ? [] : await rows(desk, homeroom, { where: { id: ids } })).map(one => [one.id, one.name]));
    const record = (one: Stored): DuplicateShown => ({
      id: one.id,
      version: one.version,
      name: String(masked(pupil.fields.name, one.name)),
      idNumber: one.idNumber === null ? null : String(masked(pupil.fields.idNumber, one.idNumber)),
      birthMonth: one.birthMonth,
      school: schools.get(one.organisation) ?? '',
      homeroom: one.homeroom === null ? null : (rooms.get(one.homeroom) ?? null),
      state: pupil.states?.[one.state] ?? one.state,
      admittedOn: one.admittedOn,
      guardian: homeOf.has(one.id) ? String(masked(guardian.fields.name, homeOf.get(one.id))) : null,
    });
    // Two guardians who are told and differ: two children of one name and birthday.
    const differ = (group: readonly Stored[]) =>
      group.every(one => homeOf.has(one.id)) && new Set(group.map(one => homeOf.get(one.id))).size === group.length;
    const isSameHome = (group: readonly Stored[]) =>
      group.every(one => homeOf.has(one.id)) && new Set(group.map(one => homeOf.get(one.id))).size < group.length;
    return ok([
      ...byNumber.map((group): DuplicateGroup => ({ because: 'studentNumber', records: group.map(record) })),
      ...alike
        .filter(group => !differ(group))
        .map(
          (group): DuplicateGroup => ({ because: isSameHome(group) ? 'nameBirthdayGuardian' : 'nameBirthday', records: group.map(record) }),
        ),
    ]);
  },
});
