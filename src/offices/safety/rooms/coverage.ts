import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, may, rows } from '#register/index.ts';
import { kinds, READS, SEES } from '../codes.ts';
import type { RoomCoverage } from '../types.ts';
import { roomSession, safetyRoom } from './safetyRoom.ts';

/** Which schools have a room of their own, and which had lessons in one this school year. */
export const roomCoverage = defineView({
  name: 'safety.roomCoverage',
  label: '安全体验教育覆盖',
  by: SEES,
  input: {},
  async run(desk) {
    const all = may(desk.actor, READS);
    const year = schoolYearOf(desk.today);
    const schools = (await organisationsOf(desk)).filter(
      one => one.state === 'open' && one.kind in kinds && (all || one.id === desk.actor.organisation),
    );
    const rooms = Map.groupBy(await rows(desk, safetyRoom), one => one.organisation);
    const held = (await rows(desk, roomSession)).filter(one => schoolYearOf(one.sessionOn) === year);
    const sessions = Map.groupBy(held, one => one.organisation);
    const lines = schools.map(({ id, name }) => ({
      organisation: id,
      name,
      rooms: rooms.get(id)?.length ?? 0,
      sessions: sessions.get(id)?.length ?? 0,
      attended: (sessions.get(id) ?? []).reduce((sum, one) => sum + one.attended, 0),
      lastOn:
        (sessions.get(id) ?? [])
          .map(one => one.sessionOn)
          .toSorted()
          .at(-1) ?? null,
    }));
    const reached = lines.filter(one => one.sessions > 0).length;
    return ok<RoomCoverage>({ year, lines, coverage: lines.length === 0 ? null : reached / lines.length });
  },
  sheet: ({ lines }) =>
    ok({
      title: '安全体验教育覆盖',
      headings: ['单位', '体验教室', '体验课次数', '参加人次', '最近上课'],
      rows: lines.map(one => [one.name, one.rooms, one.sessions, one.attended, one.lastOn]),
    }),
});
