import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { defineView, optional, rows, shapeOf, year } from '#register/index.ts';
import { ENROLMENT, homeroomName } from '../codes.ts';
import { organisation } from '../organisation.ts';
import { homeroom } from './homeroom.ts';
import { promotion } from './promotion.ts';
import { pupil } from './pupil.ts';

/** What a promotion would do in one school. */
export interface SchoolPromotion {
  readonly school: string;
  readonly promoted: number;
  readonly promotedPupils: number;
  readonly graduating: number;
  readonly graduates: number;
  readonly homerooms: readonly { readonly from: string; readonly to: string | null; readonly pupils: number }[];
}

export interface PromotionPreview {
  readonly schoolYear: number;
  readonly schools: readonly SchoolPromotion[];
  /** Pupils who are enrolled and in no class: they stay as they are. */
  readonly withoutHomeroom: number;
  readonly isDone: boolean;
  readonly former: readonly {
    readonly id: string;
    readonly version: number;
    readonly schoolYear: number;
    readonly day: string;
    readonly state: string;
    readonly promotedHomerooms: number;
    readonly graduatedHomerooms: number;
    readonly promotedPupils: number;
    readonly graduatedPupils: number;
    readonly isLatest: boolean;
  }[];
}

/** What promoting all classes into a school year would do, school by school, and the promotions made before. */
export const promotionPreview = defineView({
  name: 'roster.promotionPreview',
  label: '升级预览',
  by: ENROLMENT,
  input: { schoolYear: optional(year('新学年')) },
  async run(desk, { schoolYear: asked }) {
    const schoolYear = asked ?? schoolYearOf(desk.today);
    const done = await rows(desk, promotion, { orderBy: [['schoolYear', 'desc']] });
    const names = new Map((await rows(desk, organisation)).map(one => [one.id, one.name]));
    const rooms = (await rows(desk, homeroom, { where: { state: 'studying' } })).filter(room => room.entryYear < schoolYear);
    const counted = new Map<string, number>();
    for (const room of rooms) counted.set(room.id, await desk.store.count(shapeOf(pupil), { homeroom: room.id, state: 'enrolled' }));
    const withoutHomeroom = await desk.store.count(shapeOf(pupil), { homeroom: null, state: 'enrolled' });
    const schools = [...Map.groupBy(rooms, room => room.organisation)].map(([id, own]): SchoolPromotion => {
      const isLast = (room: (typeof own)[number]) => room.grade === room.years;
      const sum = (of: readonly (typeof own)[number][]) => of.reduce((total, room) => total + (counted.get(room.id) ?? 0), 0);
      const [ending, rising] = [own.filter(isLast), own.filter(room => !isLast(room))];
      return {
        school: names.get(id) ?? '',
        promoted: rising.length,
        promotedPupils: sum(rising),
        graduating: ending.length,
        graduates: sum(ending),
        homerooms: own
          .toSorted((a, b) => a.grade - b.grade || a.number - b.number)
          .map(room => ({
            from: room.name,
            to: isLast(room) ? null : homeroomName(room.stage, room.grade + 1, room.number),
            pupils: counted.get(room.id) ?? 0,
          })),
      };
    });
    const latest = done.find(one => one.state === 'done')?.id;
    return ok({
      schoolYear,
      schools: schools.toSorted((a, b) => b.promotedPupils + b.graduates - a.promotedPupils - a.graduates),
      withoutHomeroom,
      isDone: done.some(one => one.state === 'done' && one.schoolYear >= schoolYear),
      former: done.map(
        ({ id, version, schoolYear: of, day, state, promotedHomerooms, graduatedHomerooms, promotedPupils, graduatedPupils }) => ({
          id,
          version,
          schoolYear: of,
          day,
          state,
          promotedHomerooms,
          graduatedHomerooms,
          promotedPupils,
          graduatedPupils,
          isLatest: id === latest,
        }),
      ),
    } satisfies PromotionPreview);
  },
});
