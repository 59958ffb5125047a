import { splitSchool } from '#engines/balance/index.ts';
import { toNumber } from '#kernel/decimal.ts';
import { schoolFacts, staff } from '#offices/roster/index.ts';
import { type ReadingDesk, rows, shapeOf } from '#register/index.ts';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import type { StageKey } from './codes.ts';
import type { FigureKey } from './figures.ts';

/** Full-time teachers of a school who count alike: one row of the roster each, without their names. */
export interface TeacherLine {
  readonly id: string;
  readonly organisation: string;
  readonly qualification: string;
  readonly subjects: readonly string[];
  readonly isBackbone: boolean;
  readonly isCertified: boolean;
}

const { columns } = shapeOf(staff);
const picked = ['organisation', 'staffKind', 'qualification', 'subjects'] as const;
/** The open columns of the staff alone: no name is opened to count heads. */
const heads = { name: 'staff', columns: Object.fromEntries(picked.map(key => [key, columns[key]!])), unique: [] };
const honours = {
  name: 'staffHonour',
  columns: {
    staff: { type: 'uuid', nullable: false },
    honour: { type: 'text', nullable: false },
    level: { type: 'text', nullable: false },
  },
  unique: [],
} as const;
const certificates = {
  name: 'staffCertificate',
  columns: { staff: { type: 'uuid', nullable: false }, kind: { type: 'text', nullable: false } },
  unique: [],
} as const;

/** What the standard calls a key teacher, recognised by the county or above. */
const BACKBONE = /骨干|学科带头人|特级教师/;
const LEVELS = ['national', 'provincial', 'prefectural', 'countyLevel'];

/** What the staff of the roster tell; `knowsBackbone` and `knowsCertificates` are false where the county has recorded none at all. */
export interface StaffBook {
  readonly teachers: ReadonlyMap<string, readonly TeacherLine[]>;
  readonly all: ReadonlyMap<string, number>;
  readonly knowsBackbone: boolean;
  readonly knowsCertificates: boolean;
}

/** Everyone in service, by school. */
export async function staffBook(desk: ReadingDesk): Promise<StaffBook> {
  type Head = {
    readonly organisation: string;
    readonly staffKind: string;
    readonly qualification: string;
    readonly subjects: readonly string[];
  };
  const people = await desk.store.rows<Head>(heads, { where: { state: 'inService' } });
  const honoured = (await desk.store.rows<{ staff: string; honour: string; level: string }>(honours, { where: { level: LEVELS } })).filter(
    one => BACKBONE.test(one.honour),
  );
  const certified = await desk.store.rows<{ staff: string }>(certificates, { where: { kind: 'teacherCertificate' } });
  const [backbone, holders] = [new Set(honoured.map(one => one.staff)), new Set(certified.map(one => one.staff))];
  const lines = people
    .filter(one => one.staffKind === 'fullTimeTeacher')
    .map(({ id, organisation, qualification, subjects }) => ({
      id,
      organisation,
      qualification,
      subjects,
      isBackbone: backbone.has(id),
      isCertified: holders.has(id),
    }));
  const all = new Map<string, number>();
  for (const one of people) all.set(one.organisation, (all.get(one.organisation) ?? 0) + 1);
  return {
    teachers: Map.groupBy(lines, line => line.organisation),
    all,
    knowsBackbone: backbone.size > 0,
    knowsCertificates: holders.size > 0,
  };
}

const ABOVE: Readonly<Record<StageKey, readonly string[]>> = {
  primary: ['doctor', 'master', 'bachelor', 'college'],
  junior: ['doctor', 'master', 'bachelor'],
};
const PE_ARTS = ['physicalEducation', 'music', 'art'];

/** True where the degree is above the one the stage requires: 专科及以上 in primary, 本科及以上 in junior schools. */
export const isQualified = (stage: StageKey, qualification: string): boolean => ABOVE[stage].includes(qualification);
export const isPeArts = (subjects: readonly string[]): boolean => subjects.some(subject => PE_ARTS.includes(subject));

/** What the staff of a school of one stage come to; null for what the roster does not know. */
export function teacherFigures(book: StaffBook, organisation: string, stage: StageKey): Partial<Record<FigureKey, number | null>> {
  const own = book.teachers.get(organisation);
  if (own === undefined) return {};
  const number = (is: (line: TeacherLine) => boolean) => own.filter(is).length;
  return {
    staff: book.all.get(organisation) ?? null,
    teachers: own.length,
    qualifiedTeachers: number(line => isQualified(stage, line.qualification)),
    backboneTeachers: book.knowsBackbone ? number(line => line.isBackbone) : null,
    peArtsTeachers: number(line => isPeArts(line.subjects)),
    certifiedTeachers: book.knowsCertificates ? number(line => line.isCertified) : null,
  };
}

const FACTS = {
  teachingArea: 'teachingAreaSqm',
  sportsArea: 'sportsAreaSqm',
  equipmentValue: 'equipmentYuan',
  multimediaRooms: 'multimediaRooms',
} as const;

/** What schools have on the last statistics day of a school year: school -> its row of yearly facts. */
export async function factsOfYear(desk: ReadingDesk, year: number) {
  const found = await rows(desk, schoolFacts, {
    matching: [{ column: 'day', from: `${year}-07-01`, to: `${year + 1}-06-30` }],
    orderBy: [['day', 'asc']],
  });
  return new Map(found.map(one => [one.organisation, one]));
}

/** The share of a school's facilities that is a stage's: all of it where there is one stage, else by pupils with the standard's weights. */
export function facilityFigures(
  facts: Readonly<Record<string, unknown>> | undefined,
  stage: StageKey,
  pupils: Readonly<Record<StageKey, number | null>>,
  stages: readonly StageKey[],
): Partial<Record<FigureKey, number | null>> {
  if (facts === undefined) return {};
  const own = (key: keyof typeof FACTS): number | null => {
    const whole = facts[FACTS[key]] as number | null;
    if (whole === null || stages.length === 1) return whole;
    if (pupils.primary === null || pupils.junior === null) return null;
    return toNumber(splitSchool(whole, { primary: pupils.primary, junior: pupils.junior, senior: 0 }, balancedQuality2017)[stage]);
  };
  return {
    teachingArea: own('teachingArea'),
    sportsArea: own('sportsArea'),
    equipmentValue: own('equipmentValue'),
    multimediaRooms: own('multimediaRooms'),
  };
}
