import { ok } from '#kernel/problem.ts';
import { defineView, may, type ReadingDesk, rows } from '#register/index.ts';
import { READS } from '../codes.ts';
import { inspector } from '../people/inspector.ts';
import { inspectorPost } from '../people/inspectorPost.ts';
import type { ZoneSchoolLine, ZonesView } from '../types.ts';
import { inspectionZone } from '../zones/inspectionZone.ts';
import { reachOf } from '../zones/reach.ts';
import { zoneSchool } from '../zones/zoneSchool.ts';
import { linesOf } from './overview.ts';

const SCHOOLS = ['school', 'kindergarten'];

/** The schools of the county as zones have them: where they stand, who inspects them, what calls for attention. */
async function schoolsOf(desk: ReadingDesk): Promise<readonly (ZoneSchoolLine & { readonly zone: string | null })[]> {
  const placed = new Map((await rows(desk, zoneSchool)).map(one => [one.organisation, one]));
  return (await linesOf(desk))
    .filter(one => SCHOOLS.includes(one.kind))
    .map(one => ({
      organisation: one.organisation,
      name: one.name,
      kind: one.kind,
      inspectors: one.inspectors,
      visits: one.visits,
      lastVisit: one.lastVisit,
      late: one.late,
      flags: one.flags,
      position: placed.get(one.organisation)?.schoolPosition ?? null,
      zone: placed.get(one.organisation)?.zone ?? null,
    }));
}

/** The zones of responsibility with their schools and inspectors, and the schools that lie in none. */
export const zones = defineView({
  name: 'inspection.zones',
  label: '督学责任区图',
  by: READS,
  input: {},
  async run(desk) {
    const schools = await schoolsOf(desk);
    const names = new Map((await rows(desk, inspector)).map(one => [one.id, one.inspectorName]));
    const posts = await rows(desk, inspectorPost, { where: { state: 'posted' } });
    const reach = await reachOf(desk);
    const kept = (await rows(desk, inspectionZone)).toSorted((a, b) => a.place - b.place);
    const of = kept.map(({ id, zoneName: name }) => {
      const own = schools.filter(one => one.zone === id);
      const ids = new Set(own.map(one => one.organisation));
      const inspectors = [...new Set(posts.filter(one => ids.has(one.organisation)).map(one => names.get(one.inspector) ?? ''))];
      return { zone: id, name, inspectors, schools: own, isMine: reach !== null && own.some(one => reach.has(one.organisation)) };
    });
    const nowhere = schools.filter(one => one.zone === null);
    return ok<ZonesView>({ zones: of, nowhere, mayKeep: may(desk.actor, ['inspectionOffice']) });
  },
  sheet: ({ zones: of, nowhere }) =>
    ok({
      title: '督学责任区',
      headings: ['责任区', '学校', '责任督学', '督导次数', '最近督导'],
      rows: [...of, { name: '未划入责任区', schools: nowhere }].flatMap(zone =>
        zone.schools.map(one => [zone.name, one.name, one.inspectors.join('、'), one.visits, one.lastVisit]),
      ),
    }),
});
