import { addDays } from '#kernel/day.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { ref } from '../../fields/choice.ts';
import { date } from '../../fields/time.ts';
import type { Fields, RowOf } from '../../register.ts';
import { insert, rows, update } from '../../rows.ts';
import { type Desk, defineVerb } from '../../verb.ts';
import { bodyFor } from '../bodies.ts';
import { type Deed, rowDeed, told, type Values, why } from '../deeds.ts';
import type { NetworkDeclaration } from './declaration.ts';
import { memberDeeds } from './doing.ts';
import { areMembers, membersOn, standing } from './members.ts';
import type { MemberFields, NetworkFields, NetworkRegisters } from './registers.ts';

const says = problems('network', {
  memberAlready: { zh: '“{body}”这段时间已在“{network}”里。', en: '“{body}” is in “{network}” at that time already.' },
  leadLeaves: { zh: '牵头单位不能直接退出，请先变更牵头单位。', en: 'The lead cannot leave; name another lead first.' },
  leadTooSoon: { zh: '变更日期应晚于双方加入之日。', en: 'A lead changes after the first day of both terms.' },
  isLead: { zh: '这个单位已是牵头单位。', en: 'This organisation leads already.' },
});

type Registers = NetworkRegisters;

const forming = (said: NetworkDeclaration, { network, member }: Registers): Deed =>
  defineVerb({
    name: `${said.office}.formNetwork`,
    label: '组建联合体',
    by: said.keeps,
    on: { register: said.network.name },
    input: {
      name: network.fields.name,
      kind: network.fields.kind,
      aim: network.fields.aim,
      startsOn: network.fields.startsOn,
      lead: ref('organisation', '牵头单位'),
    } as Fields,
    async run(desk, { lead, ...given }) {
      const body = await bodyFor(desk, String(lead), said.keeps);
      if (!body.ok) return body;
      const added = await insert(desk, network, { ...given, endsOn: null } as RowOf<NetworkFields>);
      if (!added.ok) return added;
      const term = {
        network: added.value.id,
        organisation: body.value.id,
        memberRole: 'lead',
        from: added.value.startsOn,
        until: null,
      } as const;
      const first = await insert(desk, member, term);
      return first.ok ? told(added) : first;
    },
  });

/** Admits an organisation from a day on; its terms in one network do not overlap. */
async function admit(desk: Desk, said: NetworkDeclaration, registers: Registers, given: Values): Promise<Result<Values>> {
  const from = String(given.from);
  const its = await standing(desk, registers, given.network, from, 'from');
  if (!its.ok) return its;
  const body = await bodyFor(desk, String(given.organisation), said.keeps);
  if (!body.ok) return body;
  const before = await rows(desk, registers.member, { where: { network: its.value.id, organisation: body.value.id } });
  if (before.some(one => one.until === null || one.until >= from))
    return refuse(says.memberAlready({ body: body.value.name, network: its.value.name }, 'organisation'));
  const term = { network: its.value.id, organisation: body.value.id, memberRole: 'member', from, until: null } as const;
  return told(await insert(desk, registers.member, term));
}

/** Another lead from a day on: the former stays as a member, terms follow on each other. */
const changingLead = (said: NetworkDeclaration, registers: Registers): Deed =>
  rowDeed(
    registers.network,
    {
      name: `${said.office}.changeLead`,
      label: '变更牵头单位',
      by: said.keeps,
      step: 'changeLead',
      input: { lead: ref('organisation', '牵头单位'), from: date('变更日期'), why },
    },
    async (desk, network, given) => {
      const from = String(given.from);
      const its = await standing(desk, registers, network.id, from, 'from');
      if (!its.ok) return its;
      const terms = await membersOn(desk, registers, network.id, from);
      const [old, next] = [terms.find(one => one.memberRole === 'lead'), terms.find(one => one.organisation === given.lead)];
      if (next === undefined)
        return areMembers(desk, registers, network, [String(given.lead)], from, 'lead').then(no => (no.ok ? ok({}) : no));
      if (next.id === old?.id) return refuse(says.isLead({}, 'lead'));
      for (const [term, memberRole] of [
        [old, 'member'],
        [next, 'lead'],
      ] as const) {
        if (term === undefined) continue;
        if (from <= term.from) return refuse(says.leadTooSoon({}, 'from'));
        const ended = await update(desk, registers.member, term.id, term.version, { until: addDays(from, -1) }, 'ended');
        if (!ended.ok) return ended;
        const begun = await insert(desk, registers.member, {
          network: network.id,
          organisation: term.organisation,
          memberRole,
          from,
          until: null,
        });
        if (!begun.ok) return begun;
      }
      return ok({});
    },
  );

const keeping = (said: NetworkDeclaration, registers: Registers): readonly Deed[] => [
  forming(said, registers),
  defineVerb({
    name: `${said.office}.admitMember`,
    label: '吸收成员单位',
    by: said.keeps,
    on: { register: said.member.name },
    input: {
      network: registers.member.fields.network,
      organisation: registers.member.fields.organisation,
      from: date('加入日期'),
    } as Fields,
    run: (desk, input) => admit(desk, said, registers, input),
  }),
  rowDeed<MemberFields>(
    registers.member,
    {
      name: `${said.office}.endMembership`,
      label: '成员退出',
      by: said.keeps,
      step: 'endMembership',
      input: { until: date('退出日期'), why },
    },
    async (_, row, { until }) => (row.memberRole === 'lead' ? refuse(says.leadLeaves()) : ok({ until: String(until) })),
  ),
  changingLead(said, registers),
  rowDeed(
    registers.network,
    { name: `${said.office}.endNetwork`, label: '解散联合体', by: said.keeps, step: 'endNetwork', input: { why } },
    async (desk, row) => {
      for (const term of await membersOn(desk, registers, row.id, desk.today)) {
        const ended = await update(desk, registers.member, term.id, term.version, { until: desk.today }, 'ended');
        if (!ended.ok) return ended;
      }
      return ok({ endsOn: desk.today });
    },
  ),
];

/** The deeds of networks, in the order in which they are met. */
export const networkDeeds = (said: NetworkDeclaration, registers: Registers): readonly Deed[] => [
  ...keeping(said, registers),
  ...memberDeeds(said, registers),
];
