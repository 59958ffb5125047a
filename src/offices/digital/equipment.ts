import { ok } from '#kernel/problem.ts';
import { organisationsOf, schoolFacts } from '#offices/roster/index.ts';
import { adding, correcting, count, date, defineRegister, defineView, flag, may, optional, ref, rows } from '#register/index.ts';
import { aims, FILES, KEEPS, READS, SEES } from './codes.ts';
import type { EquipmentView } from './types.ts';

const number = (label: string, unit: string) => optional(count(label, { most: 100_000, unit }));

/** What a school has of devices and lines on a day, beside what its yearly facts say of rooms. What is not known is left blank. */
export const equipment = defineRegister({
  name: 'digitalEquipment',
  label: '信息化装备',
  scope: 'organisation',
  key: ['organisation', 'day'],
  title: ['organisation', 'day'],
  fields: {
    organisation: ref('organisation', '学校'),
    day: date('统计时点'),
    pupils: number('在校学生人数', '人'),
    teachers: number('教师人数', '人'),
    interactiveRooms: number('互动录播教室数', '间'),
    pupilTerminals: number('学生终端台数', '台'),
    teacherTerminals: number('教师终端台数', '台'),
    bandwidthMbps: number('出口带宽', 'Mbps'),
    hasWireless: flag('无线网络全覆盖'),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  readAllBy: READS,
  importBy: [...KEEPS, ...FILES],
});

export const equipmentVerbs = [
  adding(equipment, { name: 'digital.addEquipment', label: '填报信息化装备', by: [...FILES, ...KEEPS] }),
  correcting(equipment, { name: 'digital.correctEquipment', label: '更正信息化装备', by: [...FILES, ...KEEPS] }),
];

type Facts = {
  readonly [name in
    | 'pupils'
    | 'teachers'
    | 'classrooms'
    | 'multimediaRooms'
    | 'interactiveRooms'
    | 'pupilTerminals'
    | 'teacherTerminals'
    | 'bandwidthMbps']: number | null;
};

const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.min(1, part / whole);

/** The parts of the index, each from 0 to 1 and null where a figure is missing. */
export const partsOf = (facts: Facts): EquipmentView['lines'][number]['parts'] => ({
  multimedia: shareOf(facts.multimediaRooms, facts.classrooms),
  interactive: shareOf(facts.interactiveRooms, aims.interactiveRooms),
  pupilTerminals: shareOf(facts.pupilTerminals, facts.pupils === null ? null : (facts.pupils * aims.terminalsPer100Pupils) / 100),
  teacherTerminals: shareOf(facts.teacherTerminals, facts.teachers),
  bandwidth: shareOf(facts.bandwidthMbps, aims.bandwidthMbps),
});

/** The mean of all five parts in hundredths; null where one is missing: an index of some parts would flatter. */
export function indexOf(facts: Facts): number | null {
  const parts = Object.values(partsOf(facts));
  const known = parts.filter(one => one !== null);
  return known.length < parts.length ? null : Math.round((known.reduce((sum, one) => sum + one, 0) / parts.length) * 1000) / 10;
}

export const equipmentIndex = defineView({
  name: 'digital.equipmentIndex',
  label: '信息化发展指数',
  by: SEES,
  input: {},
  async run(desk) {
    const all = may(desk.actor, READS);
    const schools = (await organisationsOf(desk)).filter(
      one => one.state === 'open' && one.kind === 'school' && (all || one.id === desk.actor.organisation),
    );
    // Rooms are given by the yearly facts of schools; nobody is asked for them again.
    const rooms = new Map((await rows(desk, schoolFacts, { orderBy: [['day', 'asc']] })).map(one => [one.organisation, one]));
    const own = Map.groupBy(await rows(desk, equipment, { orderBy: [['day', 'asc']] }), one => one.organisation);
    const lines = schools.map(({ id, name }) => {
      const told = own.get(id)?.at(-1);
      const given = rooms.get(id);
      const facts =
        told === undefined
          ? undefined
          : { ...told, classrooms: given?.classrooms ?? null, multimediaRooms: given?.multimediaRooms ?? null };
      const none = { multimedia: null, interactive: null, pupilTerminals: null, teacherTerminals: null, bandwidth: null };
      return {
        organisation: id,
        name,
        row: facts?.id ?? null,
        day: facts?.day ?? null,
        parts: facts === undefined ? none : partsOf(facts),
        hasWireless: facts?.hasWireless ?? null,
        index: facts === undefined ? null : indexOf(facts),
      };
    });
    const known = lines.flatMap(one => (one.index === null ? [] : [one.index]));
    const reached = lines.filter(one => (one.parts.interactive ?? 0) >= 1).length;
    const mean = known.length === 0 ? null : Math.round((known.reduce((sum, one) => sum + one, 0) / known.length) * 10) / 10;
    return ok<EquipmentView>({ lines, mean, interactiveCoverage: lines.length === 0 ? null : reached / lines.length, aims });
  },
  sheet: ({ lines }) =>
    ok({
      title: '信息化发展指数',
      headings: ['学校', '统计时点', '多媒体教室', '互动教室', '学生终端', '教师终端', '带宽', '指数'],
      rows: lines.map(({ name, day, parts, index }) => [
        name,
        day,
        parts.multimedia,
        parts.interactive,
        parts.pupilTerminals,
        parts.teacherTerminals,
        parts.bandwidth,
        index,
      ]),
    }),
});
