/** An invented county that does not pass yet: full schools in town, roomy ones in villages, teachers unevenly spread; all from a seed. */
import type { Part, PassProblem, Purchase, TeacherGroup } from '#engines/balance/index.ts';
import { type Random, randomOf } from '#kernel/random.ts';

export interface PassCountySize {
  readonly primary: number;
  readonly junior: number;
  readonly years: number;
}

export const usualPassCounty: PassCountySize = { primary: 42, junior: 18, years: 3 };

const SUBJECTS = { 语文: 0.26, 数学: 0.24, 英语: 0.14, 科学与其他: 0.2, 体育: 0.08, 音乐: 0.04, 美术: 0.04 } as const;
/** Within this many kilometres a teacher may change schools. */
const FAR = 25;

interface Place {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random.next();

function placeOf(random: Random, stage: Part['stage'], i: number): Place {
  const inTown = random.next() < 0.3;
  const pupils = Math.round(inTown ? between(random, 700, 1900) : between(random, 60, 600));
  const usual =
    stage === 'primary'
      ? { teaching: 4.5, sports: 7.5, equipment: 2000, rooms: 2.3 }
      : { teaching: 5.8, sports: 10.2, equipment: 2500, rooms: 2.4 };
  const wealth = inTown ? between(random, 0.8, 1.25) : between(random, 0.95, 2.2);
  const have = (per: number, low: number, high: number) => Math.round(per * pupils * wealth * between(random, low, high));
  return {
    x: inTown ? between(random, -4, 4) : between(random, -40, 40),
    y: inTown ? between(random, -4, 4) : between(random, -30, 30),
    part: {
      id: `${stage === 'primary' ? 'P' : 'J'}${i + 1}`,
      name: `${inTown ? '城区' : '乡镇'}${stage === 'primary' ? '小学' : '初中'}${i + 1}`,
      stage,
      pupils,
      amounts: {
        qualifiedTeachers: 0,
        backboneTeachers: 0,
        peArtsTeachers: 0,
        teachingArea: have(usual.teaching, 0.85, 1.3),
        sportsArea: have(usual.sports, 0.8, 1.5),
        equipmentValue: have(usual.equipment, 0.7, 1.3),
        multimediaRooms: Math.round(have(usual.rooms, 80, 130) / 10_000),
      },
    },
  };
}

function teachersOf(random: Random, { part }: Place): TeacherGroup[] {
  const heads = Math.round((part.pupils / (part.stage === 'primary' ? 19 : 13.5)) * between(random, 0.95, 1.35)) + 2;
  return Object.entries(SUBJECTS).flatMap(([subject, share]) => {
    const count = Math.max(subject === '音乐' || subject === '美术' ? 0 : 1, Math.round(heads * share * between(random, 0.7, 1.3)));
    const backbone = Math.min(count, Math.round(count * between(random, 0.05, 0.45)));
    const qualified = Math.round((count - backbone) * between(random, 0.6, 1));
    const groups = [
      { part: part.id, subject, qualified: true, backbone: true, count: backbone },
      { part: part.id, subject, qualified: true, backbone: false, count: qualified },
      { part: part.id, subject, qualified: false, backbone: false, count: count - backbone - qualified },
    ];
    return groups.filter(group => group.count > 0).map(group => ({ ...group, movable: Math.ceil(group.count * 0.6) }));
  });
}

/** Thresholds of floor and ground for a pupil, by which a site has room to grow: in some places only up to the floor of 85 %. */
const PER_PUPIL = { primary: { teachingArea: 4.5, sportsArea: 7.5 }, junior: { teachingArea: 5.8, sportsArea: 10.2 } } as const;

function offersFor(random: Random, { part }: Place): Purchase[] {
  const room = (measure: 'teachingArea' | 'sportsArea', step: number, share: number) =>
    Math.max(0, Math.ceil((PER_PUPIL[part.stage][measure] * part.pupils * share - Number(part.amounts[measure])) / step));
  const most = (low: number, high: number) => Math.round(between(random, low, high));
  const isTight = random.next() < 0.25;
  return [
    { part: part.id, measure: 'teachingArea', step: 80, most: room('teachingArea', 80, 1.3), once: 80 * 2600, yearly: 80 * 20 },
    {
      part: part.id,
      measure: 'sportsArea',
      step: 100,
      most: room('sportsArea', 100, isTight ? 0.9 : 1.3),
      once: 100 * 320,
      yearly: 100 * 5,
    },
    { part: part.id, measure: 'equipmentValue', step: 10_000, most: most(60, 200), once: 10_000, yearly: 800 },
    { part: part.id, measure: 'multimediaRooms', step: 1, most: most(10, 30), once: 45_000, yearly: 2_000 },
  ];
}

/** The same county for the same seed and size; roads go as the crow flies times 1.3. */
export function passCounty(seed: number, { primary, junior, years }: PassCountySize = usualPassCounty): PassProblem {
  const random = randomOf(seed);
  const places = [
    ...Array.from({ length: primary }, (_, i) => placeOf(random, 'primary', i)),
    ...Array.from({ length: junior }, (_, i) => placeOf(random, 'junior', i)),
  ];
  const roads = places.flatMap(from =>
    places.flatMap(to => {
      const km = 1.3 * Math.hypot(from.x - to.x, from.y - to.y);
      const near = from !== to && from.part.stage === to.part.stage && km <= FAR;
      return near ? [{ from: from.part.id, to: to.part.id, km: Math.round(km * 10) / 10 }] : [];
    }),
  );
  const teachers = places.flatMap(place => teachersOf(random, place));
  const primaries = places.map(place => place.part).filter(part => part.stage === 'primary');
  const crowded = primaries.toSorted((a, b) => b.pupils - a.pupils).slice(0, 3);
  return {
    parts: places.map(place => place.part),
    teachers,
    peArtsSubjects: ['体育', '音乐', '美术'],
    staffing: [],
    roads,
    bands: [
      { upTo: 5, once: 0, yearly: 3_600 },
      { upTo: 15, once: 2_000, yearly: 7_200 },
      { upTo: FAR, once: 5_000, yearly: 12_000 },
    ],
    mostLeaving: 0.15,
    upgrade: { once: 8_000, yearly: 0, most: 120 },
    recruit: { once: 10_000, yearly: 95_000, most: 60, subjects: ['体育', '音乐', '美术', '数学', '英语'] },
    purchases: places.flatMap(place => offersFor(random, place)),
    years: Array.from({ length: years }, (_, y) => ({ year: 2027 + y, budget: 4_500_000 })),
    alternatives: crowded.flatMap(from => {
      const near = roads.filter(road => road.from === from.id).map(road => primaries.find(part => part.id === road.to)!);
      const to = near.toSorted((a, b) => Number(b.amounts.teachingArea) / b.pupils - Number(a.amounts.teachingArea) / a.pupils)[0];
      if (to === undefined) return [];
      const moved = Math.round(Math.min(from.pupils, to.pupils) * 0.08);
      const pupils = { [from.id]: from.pupils - moved, [to.id]: to.pupils + moved };
      return [{ name: `${from.name}划出${moved}名学生到${to.name}`, once: 50_000, yearly: 30_000, pupils }];
    }),
  };
}
