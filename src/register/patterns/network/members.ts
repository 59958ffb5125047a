import type { Day } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { fetchRow, rows } from '../../rows.ts';
import type { Desk, ReadingDesk } from '../../verb.ts';
import { bodyFor } from '../bodies.ts';
import { type Member, type NetworkRegisters, runsOn } from './registers.ts';

const says = problems('network', {
  notMember: { zh: '“{body}”{day}不在“{network}”里。', en: '“{body}” is not in “{network}” on {day}.' },
  notStanding: { zh: '“{network}”{from}成立{until}，这一天不在其中。', en: '“{network}” stands from {from}{until}; the day is outside.' },
});

type Registers = NetworkRegisters;

/** The terms of a network that run on a day. */
export const membersOn = async (desk: ReadingDesk, { member }: Registers, network: string, day: Day): Promise<readonly Member[]> =>
  (await rows(desk, member, { where: { network } })).filter(one => runsOn(one, day));

/** A network that stands on a day. */
export async function standing(desk: Desk, { network }: Registers, id: unknown, day: Day, at: string) {
  const found = await fetchRow(desk, network, String(id));
  if (!found.ok) return found;
  const { name, startsOn: from, endsOn } = found.value;
  const isIn = from <= day && (endsOn === null || day <= endsOn);
  return isIn ? found : refuse(says.notStanding({ network: name, from, until: endsOn === null ? '' : ` — ${endsOn}` }, at));
}

/** Refuses organisations that are not members of a network on a day. */
export async function areMembers(
  desk: Desk,
  registers: Registers,
  network: { readonly id: string; readonly name: string },
  ids: readonly string[],
  day: Day,
  at: string,
): Promise<Result<null>> {
  const known = new Set((await membersOn(desk, registers, network.id, day)).map(one => one.organisation));
  const missing = ids.filter(id => !known.has(id));
  if (missing.length === 0) return ok(null);
  const bodies = await Promise.all(missing.map(id => bodyFor(desk, id, 'signedIn')));
  return refuse(...bodies.map(body => says.notMember({ body: body.ok ? body.value.name : '—', network: network.name, day }, at)));
}
