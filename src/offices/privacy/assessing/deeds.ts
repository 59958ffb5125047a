import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, fetchRow, insert, ref, rows, step, stepAll, stepping } from '#register/index.ts';
import { DECIDES, OFFICER } from '../codes.ts';
import { type House, personalRegister } from '../house.ts';
import { says } from '../refusals.ts';
import { impactAssessment } from './impactAssessment.ts';

const { approvedBy: _, approvedOn: __, assessedBy: ___, ...asked } = impactAssessment.fields;

/** Enters an assessment; the ledgers are named as people or as the list of processing call them. */
export const assessImpact = (house: House) =>
  defineVerb({
    name: 'privacy.assessImpact',
    label: '登记影响评估',
    by: OFFICER,
    on: { register: 'impactAssessment' },
    input: asked,
    async run(desk, input) {
      const unknown = input.ledgers.filter(name => personalRegister(house, name) === undefined);
      if (unknown.length > 0) return refuse(...unknown.map(name => says.noSuchRegister({ name }, '涉及的台账')));
      if (input.assessedOn > desk.today) return refuse(says.dayAhead({ label: '评估日期', today: desk.today }, '评估日期'));
      const ledgers = [...new Set(input.ledgers.map(name => personalRegister(house, name)?.name ?? name))];
      const added = await insert(desk, impactAssessment, {
        ...input,
        ledgers,
        assessedBy: desk.actor.id,
        approvedBy: null,
        approvedOn: null,
      });
      return added.ok ? ok({ impactAssessment: added.value.id }) : added;
    },
  });

/** Puts an assessment in force; older ones of the same ledgers give way to it where it covers all of theirs. */
export const approveAssessment = defineVerb({
  name: 'privacy.approveAssessment',
  label: '批准影响评估',
  by: DECIDES,
  on: { register: 'impactAssessment', row: 'impactAssessment', step: 'approveAssessment' },
  input: { impactAssessment: ref('impactAssessment', '个人信息保护影响评估'), version: count('版次') },
  async run(desk, { impactAssessment: id, version }) {
    const found = await fetchRow(desk, impactAssessment, id);
    if (!found.ok) return found;
    if (found.value.assessedBy === desk.actor.id) return refuse(says.ownDecision());
    if (found.value.conclusion === 'notAcceptable') return refuse(says.notAcceptable());
    const changes = { approvedBy: desk.actor.id, approvedOn: desk.today };
    const done = await step(desk, impactAssessment, { ...found.value, version }, 'approveAssessment', changes);
    if (!done.ok) return done;
    const before = (await rows(desk, impactAssessment, { where: { state: 'approved' } })).filter(
      one => one.id !== id && one.ledgers.every(name => found.value.ledgers.includes(name)),
    );
    const officer = { ...desk, actor: { ...desk.actor, roles: [...desk.actor.roles, ...OFFICER] } };
    const replaced = await stepAll(officer, impactAssessment, before, 'supersedeAssessment');
    return replaced.ok ? ok({ version: done.value.version }) : replaced;
  },
});

export const dropAssessment = stepping(impactAssessment, {
  name: 'privacy.dropAssessment',
  label: '不采用影响评估',
  step: 'dropAssessment',
  why: true,
});
