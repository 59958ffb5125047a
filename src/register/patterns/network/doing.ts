import { ok } from '#kernel/problem.ts';
import { amount } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import type { Fields, RowOf } from '../../register.ts';
import { fetchRow, insert } from '../../rows.ts';
import { defineVerb } from '../../verb.ts';
import { bodyFor, filesKept, notAhead } from '../bodies.ts';
import { type Deed, proofs, rolesOf, rowDeed, told, why } from '../deeds.ts';
import type { NetworkDeclaration } from './declaration.ts';
import { areMembers, standing } from './members.ts';
import type { ActivityFields, FigureFields, NetworkRegisters, PlanFields } from './registers.ts';

type Registers = NetworkRegisters;

const logging = (said: NetworkDeclaration, registers: Registers): Deed => {
  const { loggedBy: _, ...asked } = registers.activity.fields;
  return defineVerb({
    name: `${said.office}.logActivity`,
    label: '登记活动',
    by: rolesOf(said.acts, said.keeps),
    on: { register: said.activity.name },
    input: asked as Fields,
    async run(desk, input) {
      const heldOn = String(input.heldOn);
      const past = notAhead(desk, '活动日期', heldOn, 'heldOn');
      if (!past.ok) return past;
      const its = await standing(desk, registers, input.network, heldOn, 'heldOn');
      if (!its.ok) return its;
      const body = await bodyFor(desk, String(input.organisation), said.keeps);
      if (!body.ok) return body;
      const partners = input.partners as readonly string[];
      const members = await areMembers(desk, registers, its.value, [...new Set([body.value.id, ...partners])], heldOn, 'partners');
      if (!members.ok) return members;
      const kept = await filesKept(desk, '活动佐证', input.proofs as readonly string[], 'proofs');
      if (!kept.ok) return kept;
      return told(await insert(desk, registers.activity, { ...input, loggedBy: desk.actor.id } as unknown as RowOf<ActivityFields>));
    },
  });
};

const planning = (said: NetworkDeclaration, registers: Registers): readonly Deed[] => [
  defineVerb({
    name: `${said.office}.planYear`,
    label: '制定年度计划',
    by: said.acts,
    on: { register: said.plan.name },
    input: Object.fromEntries(
      ['network', 'organisation', 'schoolYear', 'aims', 'steps'].map(name => [name, registers.plan.fields[name as 'aims']]),
    ) as Fields,
    async run(desk, input) {
      const body = await bodyFor(desk, String(input.organisation), []);
      if (!body.ok) return body;
      const its = await fetchRow(desk, registers.network, String(input.network));
      if (!its.ok) return its;
      const member = await areMembers(desk, registers, its.value, [body.value.id], desk.today, 'network');
      if (!member.ok) return member;
      const blank = { plannedOn: desk.today, report: null, reportProofs: null, reportedOn: null };
      return told(await insert(desk, registers.plan, { ...input, ...blank } as unknown as RowOf<PlanFields>));
    },
  }),
  rowDeed(
    registers.plan,
    {
      name: `${said.office}.reportYear`,
      label: '报送年度总结',
      by: said.acts,
      step: 'reportYear',
      ownUnless: [],
      input: { report: note('年度总结', { longest: 4000 }), reportProofs: proofs('总结佐证') },
    },
    async (desk, _, given) => {
      const kept = await filesKept(desk, '总结佐证', given.reportProofs as readonly string[], 'reportProofs');
      return kept.ok ? ok({ ...(given as Partial<RowOf<PlanFields>>), reportedOn: desk.today }) : kept;
    },
  ),
];

const figures = (said: NetworkDeclaration, { figure }: Registers): readonly Deed[] => {
  const by = rolesOf(said.keeps, said.acts);
  return [
    defineVerb({
      name: `${said.office}.enterFigure`,
      label: '填报成效指标',
      by,
      on: { register: said.figure.name },
      input: figure.fields as Fields,
      async run(desk, input) {
        const body = await bodyFor(desk, String(input.organisation), said.keeps);
        return body.ok ? told(await insert(desk, figure, input as unknown as RowOf<FigureFields>)) : body;
      },
    }),
    rowDeed(
      figure,
      {
        name: `${said.office}.correctFigure`,
        label: '更正成效指标',
        by,
        step: 'correctFigure',
        ownUnless: said.keeps,
        input: { value: amount('指标值'), source: text('数据来源', { longest: 200 }), why },
      },
      async (_, __, { value, source }) => ok({ value: Number(value), source: String(source) }),
    ),
  ];
};

/** What members do: activities, the plan of the year and its report, figures. */
export const memberDeeds = (said: NetworkDeclaration, registers: Registers): readonly Deed[] => [
  logging(said, registers),
  ...planning(said, registers),
  ...figures(said, registers),
];
