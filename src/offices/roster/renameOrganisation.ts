import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, date, defineVerb, optional, ref, row, rows, update } from '#register/index.ts';
import { effectiveDay, record } from './changes/record.ts';
import { organisation } from './organisation.ts';

const says = problems('roster', {
  nameTaken: { zh: '已有单位叫“{name}”，请换一个名称。', en: 'There is already an organisation named “{name}”; choose another name.' },
});

export const renameOrganisation = defineVerb({
  name: 'roster.renameOrganisation',
  label: '单位更名',
  by: ['administrator', 'planner'],
  on: { register: 'organisation', row: 'organisation', step: 'renameOrganisation' },
  input: {
    organisation: ref('organisation', '单位'),
    version: count('版次'),
    name: organisation.fields.name,
    shortName: organisation.fields.shortName,
    day: optional(date('生效日期')),
  },
  async run(desk, { organisation: id, version, name, shortName, day: given }) {
    const day = effectiveDay(desk, given);
    if (!day.ok) return day;
    const namesakes = await rows(desk, organisation, { where: { name } });
    if (namesakes.some(one => one.id !== id)) return refuse(says.nameTaken({ name }));
    const renamed = await update(desk, organisation, id, version, { name, shortName });
    if (!renamed.ok) return renamed;
    const recorded = await record(desk, day.value, [{ organisation: id, happening: 'renamed', name }]);
    if (!recorded.ok) return recorded;
    return ok({ version: (await row(desk, organisation, id))?.version ?? renamed.value.version });
  },
});
