import { ok, problems, refuse } from '#kernel/problem.ts';
import { code, correcting, count, defineRegister, defineVerb, insert, may, ref, rows, year } from '#register/index.ts';
import { ACTS, activityKinds, KEEPS, SEES } from './codes.ts';
import { networkSaid, schoolNetworks } from './patterns.ts';

const says = problems('agreement', {
  notTheLead: {
    zh: '年度约定由牵头单位登记，本单位现在不是“{network}”的牵头单位。',
    en: 'The lead enters what was agreed; your organisation does not lead “{network}” now.',
  },
});

/** How many activities of a kind a network agreed on for a school year. */
export const agreement = defineRegister({
  name: 'networkAgreement',
  label: '联合体年度约定',
  scope: 'bureau',
  key: ['network', 'schoolYear', 'activityKind'],
  title: ['network', 'schoolYear', 'activityKind'],
  fields: {
    network: ref(networkSaid.network.name, networkSaid.network.label),
    schoolYear: year('学年（起始年）'),
    activityKind: code('活动类型', activityKinds),
    agreed: count('约定次数', { least: 1, most: 200, unit: '次' }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
  importBy: KEEPS,
});

const by = [...KEEPS, ...ACTS];

export const agree = defineVerb({
  name: 'networks.agree',
  label: '登记年度约定',
  by,
  on: { register: 'networkAgreement' },
  input: agreement.fields,
  async run(desk, input) {
    const { today, actor } = desk;
    const own = { network: input.network, organisation: actor.organisation, memberRole: 'lead' };
    const leads = (await rows(desk, schoolNetworks.member, { where: own })).some(
      one => one.from <= today && (one.until === null || today <= one.until),
    );
    if (!may(actor, KEEPS) && !leads) {
      const network = (await rows(desk, schoolNetworks.network, { where: { id: input.network } }))[0];
      return refuse(says.notTheLead({ network: network?.name ?? '' }, 'network'));
    }
    const added = await insert(desk, agreement, input);
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const agreementVerbs = [
  agree,
  correcting(agreement, { name: 'networks.correctAgreement', label: '更正年度约定', by: KEEPS, fields: ['agreed'] }),
];
