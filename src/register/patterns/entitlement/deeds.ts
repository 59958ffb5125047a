import { ok, problems, refuse } from '#kernel/problem.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { money } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import type { Fields, RowOf } from '../../register.ts';
import { fetchRow, insert, rows } from '../../rows.ts';
import { defineVerb } from '../../verb.ts';
import { bodyFor, filesKept } from '../bodies.ts';
import { type Deed, proofs, rolesOf, rowDeed, seenVersion, told, why } from '../deeds.ts';
import type { EntitlementDeclaration } from './declaration.ts';
import { findEntitled, periodOf, rosterOpen } from './finding.ts';
import { sumOf } from './gaps.ts';
import { ruleOf } from './judging.ts';
import { payingDeeds } from './paying.ts';
import type { EntitlementRegisters, ProgrammeFields, RightFields, RosterFields } from './registers.ts';

const says = problems('entitlement', {
  noAmount: { zh: '还没有金额，请填写应享金额。', en: 'There is no amount yet; give it.' },
  undecided: { zh: '还有{count}人没有审核。', en: '{count} persons are not reviewed yet.' },
  nobody: { zh: '没有已确认享受的人，不能定名册。', en: 'Nobody is confirmed; there is no roster to close.' },
  beyondBudget: { zh: '应发合计{total}元，超出预算上限{over}元。', en: 'The sum is {total} yuan, {over} beyond the budget.' },
});

type Registers = EntitlementRegisters;
const period = text('享受期次', { longest: 12 });

const settingProgrammes = (said: EntitlementDeclaration, { programme }: Registers): readonly Deed[] => [
  defineVerb({
    name: `${said.office}.setProgramme`,
    label: '设立项目',
    by: said.decides,
    on: { register: said.programme.name },
    input: programme.fields as Fields,
    async run(desk, input) {
      const values = input as unknown as RowOf<ProgrammeFields>;
      const rule = ruleOf(said, values);
      return rule.ok ? told(await insert(desk, programme, values)) : rule;
    },
  }),
  rowDeed(
    programme,
    { name: `${said.office}.endProgramme`, label: '停止项目', by: said.decides, step: 'endProgramme', input: { why } },
    async desk => ok({ endsOn: desk.today }),
  ),
];

const finding = (said: EntitlementDeclaration, registers: Registers): Deed =>
  defineVerb({
    name: `${said.office}.findEntitled`,
    label: '按规则认定',
    by: said.decides,
    on: { register: said.programme.name, row: 'programme', step: 'findEntitled' },
    input: { programme: ref(said.programme.name, said.programme.label), version: seenVersion, period } as Fields,
    async run(desk, input) {
      const its = await fetchRow(desk, registers.programme, String(input.programme));
      if (!its.ok) return its;
      const round = periodOf(desk, said, its.value, String(input.period));
      if (!round.ok) return round;
      const open = await rosterOpen(desk, registers, its.value, round.value.period);
      if (!open.ok) return open;
      const found = await findEntitled(desk, said, registers, its.value, round.value);
      return found.ok ? ok({ ...found.value }) : found;
    },
  });

/** A school proposes somebody whom the rule did not find; the amount is given when it is confirmed. */
const proposing = (said: EntitlementDeclaration, registers: Registers): Deed =>
  defineVerb({
    name: `${said.office}.proposeRight`,
    label: '申请享受',
    by: said.reviews,
    on: { register: said.right.name },
    input: {
      programme: registers.right.fields.programme,
      period,
      person: registers.right.fields.person,
      organisation: registers.right.fields.organisation,
      proofs: proofs('证明材料', 1),
      grounds: note('申请理由', { longest: 2000 }),
    } as Fields,
    async run(desk, { grounds, ...given }) {
      const its = await fetchRow(desk, registers.programme, String(given.programme));
      if (!its.ok) return its;
      const round = periodOf(desk, said, its.value, String(given.period));
      if (!round.ok) return round;
      const body = await bodyFor(desk, String(given.organisation), []);
      if (!body.ok) return body;
      const kept = await filesKept(desk, '证明材料', given.proofs as readonly string[], 'proofs');
      if (!kept.ok) return kept;
      const open = await rosterOpen(desk, registers, its.value, round.value.period);
      if (!open.ok) return open;
      const blank = { due: null, missing: null, origin: 'proposal', reviewedOn: null, reviewedBy: null, lastReason: null };
      return told(await insert(desk, registers.right, { ...given, ...blank, because: String(grounds) } as unknown as RowOf<RightFields>));
    },
  });

const reviewing = (said: EntitlementDeclaration, registers: Registers): readonly Deed[] => {
  const { right, programme } = registers;
  const by = rolesOf(said.decides, said.reviews);
  const ownUnless = said.decides;
  const input = {
    proofs: optional(proofs('证明材料')),
    due: optional(money('应享金额')),
    lastReason: optional(note('审核意见', { longest: 500 })),
  };
  return [
    rowDeed(
      right,
      { name: `${said.office}.confirmRight`, label: '确认享受', by, step: 'confirmRight', ownUnless, input },
      async (desk, row, given) => {
        const its = await fetchRow(desk, programme, row.programme);
        if (!its.ok) return its;
        const open = await rosterOpen(desk, registers, its.value, row.period);
        if (!open.ok) return open;
        const more = (given.proofs ?? []) as readonly string[];
        const kept = await filesKept(desk, '证明材料', more, 'proofs');
        if (!kept.ok) return kept;
        // What the rule computed stands; only where it could not is the amount given by hand.
        const due = row.due ?? (given.due as number | null);
        if (due === null) return refuse(says.noAmount({}, 'due'));
        const lastReason = (given.lastReason ?? null) as string | null;
        return ok({ due, proofs: [...row.proofs, ...more], lastReason, reviewedOn: desk.today, reviewedBy: desk.actor.id });
      },
    ),
    ...(['rejectRight', 'reopenRight'] as const).map(step =>
      rowDeed(
        right,
        {
          name: `${said.office}.${step}`,
          label: step === 'rejectRight' ? '审核不予享受' : '重新审核',
          by: step === 'rejectRight' ? by : said.decides,
          step,
          ownUnless,
          input: { why },
        },
        async (desk, row, given) => {
          const its = await fetchRow(desk, programme, row.programme);
          if (!its.ok) return its;
          const open = await rosterOpen(desk, registers, its.value, row.period);
          return open.ok ? ok({ lastReason: String(given.why), reviewedOn: desk.today, reviewedBy: desk.actor.id }) : open;
        },
      ),
    ),
  ];
};

/** Closes the roster of a period: everybody is reviewed, and the sum lies within the budget. */
const closing = (said: EntitlementDeclaration, { programme, right, roster }: Registers): Deed =>
  defineVerb({
    name: `${said.office}.closeRoster`,
    label: '确定名册',
    by: said.decides,
    on: { register: said.roster.name },
    input: { programme: roster.fields.programme, period } as Fields,
    async run(desk, input) {
      const its = await fetchRow(desk, programme, String(input.programme));
      if (!its.ok) return its;
      const round = periodOf(desk, said, its.value, String(input.period));
      if (!round.ok) return round;
      const lines = await rows(desk, right, { where: { programme: its.value.id, period: round.value.period } });
      const open = lines.filter(one => one.state === 'found' || one.state === 'unclear').length;
      if (open > 0) return refuse(says.undecided({ count: open }));
      const own = lines.filter(one => one.state === 'confirmed');
      if (own.length === 0) return refuse(says.nobody());
      const total = sumOf(own.map(one => ({ yuan: one.due ?? 0 })));
      const { budget } = its.value;
      const over = budget === null ? 0 : sumOf([{ yuan: total }, { yuan: -budget }]);
      if (over > 0) return refuse(says.beyondBudget({ total, over }));
      const values = { programme: its.value.id, period: round.value.period, persons: own.length, total };
      return told(await insert(desk, roster, { ...values, closedOn: desk.today, closedBy: desk.actor.id } as RowOf<RosterFields>));
    },
  });

/** The deeds of entitlements, in the order in which they are met. */
export const entitlementDeeds = (said: EntitlementDeclaration, registers: Registers): readonly Deed[] => [
  ...settingProgrammes(said, registers),
  finding(said, registers),
  proposing(said, registers),
  ...reviewing(said, registers),
  closing(said, registers),
  ...payingDeeds(said, registers),
];
