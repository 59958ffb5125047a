import { daysBetween, schoolYearOf } from '#kernel/day.ts';
import type { Duty } from '../../office.ts';
import { may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import type { ReadingDesk } from '../../verb.ts';
import { dutyAt } from '../deeds.ts';
import { roundOf } from '../recurringDuty/cycles.ts';
import type { NetworkDeclaration } from './declaration.ts';
import { type NetworkRegisters, runsOn } from './registers.ts';

/** Days into a term after which a network without an activity is reminded: a working rule of ours. */
const QUIET_DAYS = 60;

/** What networks ask of a person today: the lead plans the year and is reminded of a quiet term. */
export async function networkDuties(desk: ReadingDesk, said: NetworkDeclaration, registers: NetworkRegisters): Promise<readonly Duty[]> {
  const { actor, today } = desk;
  if (!may(actor, said.acts) || actor.organisation === null) return [];
  const leads = (await rows(desk, registers.member, { where: { organisation: actor.organisation, memberRole: 'lead' } })).filter(one =>
    runsOn(one, today),
  );
  if (leads.length === 0) return [];
  const own = await rows(desk, registers.network, { where: { id: leads.map(one => one.network), state: 'standing' } });
  const where = { network: own.map(one => one.id) };
  const planned = new Set(
    (await rows(desk, registers.plan, { where: { ...where, schoolYear: schoolYearOf(today) } })).map(one => one.network),
  );
  const term = roundOf('term', today);
  const active = new Set((await rows(desk, registers.activity, { where })).filter(one => one.heldOn >= term.from).map(one => one.network));
  const isLate = daysBetween(term.from, today) >= QUIET_DAYS;
  return [
    ...own
      .filter(one => !planned.has(one.id))
      .map(one =>
        dutyAt(
          said.plan,
          null,
          null,
          [`制定年度计划：${one.name}`, `Plan the year: ${one.name}`],
          ['本学年还没有计划', 'There is no plan for this school year'],
          ['去制定', 'Plan'],
        ),
      ),
    ...own
      .filter(one => isLate && !active.has(one.id))
      .map(one =>
        dutyAt(
          said.activity,
          null,
          term.to,
          [`开展活动：${one.name}`, `Be active: ${one.name}`],
          ['本学期还没有登记活动', 'No activity was logged this term'],
          ['去登记', 'Log one'],
        ),
      ),
  ];
}
