import { ok, problems, refuse } from '#kernel/problem.ts';
import { count, defineVerb, ref, rows, update } from '#register/index.ts';
import { organisation } from './organisation.ts';

const says = problems('roster', {
  nameTaken: { zh: '已有单位叫“{name}”，请换一个名称。', en: 'There is already an organisation named “{name}”; choose another name.' },
});

export const renameOrganisation = defineVerb({
  name: 'roster.renameOrganisation',
  label: '单位更名',
  by: ['administrator', 'planner'],
  input: {
    organisation: ref('organisation', '单位'),
    version: count('版次'),
    name: organisation.fields.name,
    shortName: organisation.fields.shortName,
  },
  async run(desk, { organisation: id, version, name, shortName }) {
    const namesakes = await rows(desk, organisation, { where: { name } });
    if (namesakes.some(one => one.id !== id)) return refuse(says.nameTaken({ name }));
    const renamed = await update(desk, organisation, id, version, { name, shortName });
    return renamed.ok ? ok({ version: renamed.value.version }) : renamed;
  },
});
