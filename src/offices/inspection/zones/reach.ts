import { type ReadingDesk, rows } from '#register/index.ts';
import { inspector } from '../people/inspector.ts';
import { inspectorPost } from '../people/inspectorPost.ts';
import { inspectionZone } from './inspectionZone.ts';
import { zoneSchool } from './zoneSchool.ts';

/** The name of the zone in which a school lies; null where it was put in none. */
export async function zoneNameOf(desk: ReadingDesk, organisation: string): Promise<string | null> {
  const [placed] = await rows(desk, zoneSchool, { where: { organisation } });
  if (placed === undefined) return null;
  const [zone] = await rows(desk, inspectionZone, { where: { id: placed.zone } });
  return zone?.zoneName ?? null;
}

/**
 * The organisations that the person at the desk inspects by office: the schools at which they are posted and all others of those zones.
 * Null for a person who is no inspector, or one who is posted nowhere: they look at the whole county.
 */
export async function reachOf(desk: ReadingDesk): Promise<ReadonlySet<string> | null> {
  if (!desk.actor.roles.includes('inspector')) return null;
  const [me] = await rows(desk, inspector, { where: { account: desk.actor.id, state: 'serving' } });
  if (me === undefined) return null;
  const posts = await rows(desk, inspectorPost, { where: { inspector: me.id, state: 'posted' } });
  if (posts.length === 0) return null;
  const posted = new Set(posts.map(one => one.organisation));
  const placed = await rows(desk, zoneSchool);
  const zones = new Set(placed.filter(one => posted.has(one.organisation)).map(one => one.zone));
  return new Set([...posted, ...placed.filter(one => zones.has(one.zone)).map(one => one.organisation)]);
}
