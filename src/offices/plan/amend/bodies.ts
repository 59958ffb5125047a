import { ok, type Result, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import { fetchRow, type ReadingDesk } from '#register/index.ts';
import { says } from '../refusals.ts';
import type { BodyRow } from '../rowTypes.ts';
import type { Difference } from './fields.ts';

/** Who leads and who supports, as the ids of organisations. */
export interface Answering {
  readonly lead: string | null;
  readonly support: readonly string[];
}

export const answeringOf = (bodies: readonly BodyRow[]): Answering => ({
  lead: bodies.find(body => body.part === 'lead')?.organisation ?? null,
  support: bodies.filter(body => body.part === 'support').map(body => body.organisation),
});

/** Ids joined as a difference keeps them; null for none. */
export const joinedIds = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.join('、'));
const idsIn = (text: string | null) => (text === null ? [] : text.split('、'));

/** Who would answer after differences; null where they do not say. */
export function answeringAfter(was: Answering, differences: readonly Difference[]): Answering | null {
  const [lead, support] = ['lead', 'support'].map(name => differences.find(one => one.field === name));
  if (lead === undefined && support === undefined) return null;
  return { lead: lead === undefined ? was.lead : lead.after, support: support === undefined ? was.support : idsIn(support.after) };
}

/** Differences of who answers. */
export function bodyDifferences(was: Answering, is: Partial<Answering>): readonly Difference[] {
  const lead = is.lead === undefined || is.lead === was.lead ? [] : [{ field: 'lead', before: was.lead, after: is.lead }];
  const [before, after] = [joinedIds(was.support), is.support === undefined ? joinedIds(was.support) : joinedIds(is.support)];
  return before === after ? lead : [...lead, { field: 'support', before, after }];
}

/** Refuses organisations that are not there or closed, and a lead that also supports. */
export async function checkAnswering(desk: ReadingDesk, { lead, support }: Answering): Promise<Result<null>> {
  if (lead !== null && support.includes(lead)) return refuse(says.supportIsLead());
  for (const id of [...(lead === null ? [] : [lead]), ...support]) {
    const body = await fetchRow(desk, organisation, id);
    if (!body.ok) return body;
    if (body.value.state !== 'open') return refuse(says.closedOrganisation({ name: body.value.name }));
  }
  return ok(null);
}
