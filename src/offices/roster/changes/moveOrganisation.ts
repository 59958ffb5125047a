import { ok, type Result } from '#kernel/problem.ts';
import { count, type Desk, date, defineVerb, fetchRow, note, optional, ref, row } from '#register/index.ts';
import { organisation } from '../organisation.ts';
import { type Entry, effectiveDay, record } from './record.ts';

const input = { organisation: ref('organisation', '单位'), version: count('版次') };
const when = { day: date('生效日期'), why: note('事由', { longest: 500 }) };

async function told(
  desk: Desk,
  said: { readonly day: string; readonly why: string },
  entry: Entry,
): Promise<Result<{ readonly version: number }>> {
  const day = effectiveDay(desk, said.day);
  if (!day.ok) return day;
  const found = await fetchRow(desk, organisation, entry.organisation);
  if (!found.ok) return found;
  const recorded = await record(desk, day.value, [entry], said.why);
  if (!recorded.ok) return recorded;
  return ok({ version: (await row(desk, organisation, entry.organisation))?.version ?? found.value.version });
}

/** Puts an organisation under another, or under none, from a day on. */
export const reparentOrganisation = defineVerb({
  name: 'roster.reparentOrganisation',
  label: '调整隶属',
  by: ['administrator', 'planner'],
  on: { register: 'organisation', row: 'organisation', step: 'reparentOrganisation' },
  input: { ...input, parent: optional(ref('organisation', '上级单位')), ...when },
  run: (desk, { organisation: id, parent, day, why }) => told(desk, { day, why }, { organisation: id, happening: 'reparented', parent }),
});

/** Makes an organisation one of another kind from a day on: a school that becomes a campus of another. */
export const reclassifyOrganisation = defineVerb({
  name: 'roster.reclassifyOrganisation',
  label: '调整类别',
  by: ['administrator', 'planner'],
  on: { register: 'organisation', row: 'organisation', step: 'reclassifyOrganisation' },
  input: { ...input, kind: organisation.fields.kind, ...when },
  run: (desk, { organisation: id, kind, day, why }) => told(desk, { day, why }, { organisation: id, happening: 'reclassified', kind }),
});
