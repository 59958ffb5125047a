import { ok } from '#kernel/problem.ts';
import { count, date, defineVerb, fetchRow, flag, insert, list, note, ref } from '#register/index.ts';
import { organisation } from '../organisation.ts';
import { type Entry, effectiveDay, record } from './record.ts';

/** Divides an organisation: new ones of the same kind stand beside it, or in its place where it does not go on. */
export const splitOrganisation = defineVerb({
  name: 'roster.splitOrganisation',
  label: '分设单位',
  by: ['administrator', 'planner'],
  on: { register: 'organisation', row: 'organisation', step: 'splitOrganisation' },
  input: {
    organisation: ref('organisation', '单位'),
    version: count('版次'),
    names: list('新设单位名称', organisation.fields.name, { least: 1, most: 10 }),
    remains: flag('原单位保留'),
    day: date('生效日期'),
    why: note('事由', { longest: 500 }),
  },
  async run(desk, { organisation: id, names, remains, day: given, why }) {
    const day = effectiveDay(desk, given);
    if (!day.ok) return day;
    const found = await fetchRow(desk, organisation, id);
    if (!found.ok) return found;
    const { kind, parent } = found.value;
    const entries: Entry[] = [];
    for (const name of names) {
      const added = await insert(desk, organisation, { name, shortName: null, code: null, kind, parent });
      if (!added.ok) return added;
      entries.push({ organisation: added.value.id, happening: 'opened', name, kind, parent });
    }
    const heirs = entries.map(entry => entry.organisation);
    const split: Entry = { organisation: id, happening: 'split', heirs: remains ? [id, ...heirs] : heirs };
    const recorded = await record(desk, day.value, [...entries, split], why);
    return recorded.ok ? ok({ organisations: heirs }) : recorded;
  },
});
