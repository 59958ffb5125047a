import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, date, defineVerb, fetchRow, flag, insert, list, note, optional, ref, row, text } from '#register/index.ts';
import { organisation } from '../organisation.ts';
import { handOver } from './moveMembers.ts';
import { type Entry, effectiveDay, record } from './record.ts';

const says = problems('roster', {
  mergeIntoOne: {
    zh: '请在“并入单位”和“合并后新设单位名称”中只填一项。',
    en: 'Say either into which organisation they merge, or the name of a new one.',
  },
  mergeTwo: { zh: '合并至少要有两个单位。', en: 'It takes two organisations to merge.' },
});

/** The one that goes on: one that is there, or a new one that is opened on the day. */
async function heirOf(
  desk: Desk,
  first: string,
  asked: { readonly into: string | null; readonly newName: string | null },
): Promise<Result<{ readonly heir: string; readonly opened: readonly Entry[] }>> {
  if ((asked.into === null) === (asked.newName === null)) return refuse(says.mergeIntoOne());
  if (asked.into !== null) return ok({ heir: asked.into, opened: [] });
  const model = await fetchRow(desk, organisation, first);
  if (!model.ok) return model;
  const { kind, parent } = model.value;
  const name = asked.newName ?? '';
  const added = await insert(desk, organisation, { name, shortName: null, code: null, kind, parent });
  if (!added.ok) return added;
  return ok({ heir: added.value.id, opened: [{ organisation: added.value.id, happening: 'opened', name, kind, parent }] });
}

/** Merges organisations into one of them, into another that is there, or into a new one; what stood under them stands under it. */
export const mergeOrganisations = defineVerb({
  name: 'roster.mergeOrganisations',
  label: '合并单位',
  by: ['administrator', 'planner'],
  on: { register: 'organisation', rows: 'organisations' },
  input: {
    organisations: list('被合并单位', ref('organisation', '单位'), { least: 1, most: 20 }),
    into: optional(ref('organisation', '并入单位')),
    newName: optional(text('合并后新设单位名称', { longest: 60 })),
    movesMembers: optional(flag('学生、班级和教职工一并转入')),
    day: date('生效日期'),
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { organisations, into, newName, movesMembers, day: given, why }) {
    const day = effectiveDay(desk, given);
    if (!day.ok) return day;
    const merging = [...new Set(organisations)].filter(id => id !== into);
    if (merging.length + (into === null ? 0 : 1) < 2) return refuse(says.mergeTwo());
    for (const id of [...merging, ...(into === null ? [] : [into])]) {
      const found = await fetchRow(desk, organisation, id);
      if (!found.ok) return found;
    }
    const heir = await heirOf(desk, merging[0]!, { into, newName });
    if (!heir.ok) return heir;
    const merged = merging.map((id): Entry => ({ organisation: id, happening: 'merged', heirs: [heir.value.heir] }));
    const recorded = await record(desk, day.value, [...heir.value.opened, ...merged], why);
    if (!recorded.ok) return recorded;
    for (const from of movesMembers === true ? merging : []) {
      const moved = await handOver(desk, { from, to: heir.value.heir, day: day.value, act: recorded.value });
      if (!moved.ok) return moved;
    }
    return ok({ organisation: heir.value.heir, version: (await row(desk, organisation, heir.value.heir))?.version });
  },
});
