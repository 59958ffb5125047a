import { ok, problems, refuse } from '#kernel/problem.ts';
import { ref } from '../../fields/choice.ts';
import { text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import type { Fields, RowOf } from '../../register.ts';
import { fetchRow, insert, insertAll, rows } from '../../rows.ts';
import { defineVerb, type ReadingDesk } from '../../verb.ts';
import { bodyFor, notAhead } from '../bodies.ts';
import { type Deed, rowDeed, seenVersion, told, why } from '../deeds.ts';
import type { EntitlementDeclaration } from './declaration.ts';
import { type Gap, gapsBetween, sumOf } from './gaps.ts';
import type { EntitlementRegisters, PaymentFields } from './registers.ts';

const says = problems('entitlement', {
  allPaid: { zh: '这份名册已全部发放。', en: 'Everybody on this roster was paid.' },
});

/** How due and paid differ for every person in a period of a programme; what was sent back counts as not paid. */
export async function gapsOf(
  desk: ReadingDesk,
  { right, payment }: EntitlementRegisters,
  programme: string,
  period: string,
): Promise<readonly Gap[]> {
  const due = await rows(desk, right, { where: { programme, period, state: 'confirmed' } });
  const paid = await rows(desk, payment, { where: { programme, period, state: 'paid' } });
  return gapsBetween(
    due.map(one => ({ person: one.person, yuan: one.due ?? 0 })),
    paid.map(one => ({ person: one.person, yuan: one.paid })),
  );
}

/** Payments: of a whole roster at once, of one person, and what the bank sent back. */
export const payingDeeds = (said: EntitlementDeclaration, registers: EntitlementRegisters): readonly Deed[] => {
  const { payment, right, roster } = registers;
  const batch = { paidOn: date('发放日期'), reference: text('发放批次', { longest: 80 }) };
  return [
    defineVerb({
      name: `${said.office}.payRoster`,
      label: '按名册发放',
      by: said.pays,
      on: { register: said.roster.name, row: 'roster', step: 'payRoster' },
      input: { roster: ref(said.roster.name, said.roster.label), version: seenVersion, ...batch } as Fields,
      async run(desk, input) {
        const its = await fetchRow(desk, roster, String(input.roster));
        if (!its.ok) return its;
        const past = notAhead(desk, '发放日期', String(input.paidOn), 'paidOn');
        if (!past.ok) return past;
        const { programme, period } = its.value;
        const open = new Map(
          (await gapsOf(desk, registers, programme, period)).filter(gap => gap.difference < 0).map(gap => [gap.person, -gap.difference]),
        );
        if (open.size === 0) return refuse(says.allPaid());
        const due = (await rows(desk, right, { where: { programme, period, state: 'confirmed' } })).filter(one => open.has(one.person));
        const [paidOn, reference] = [String(input.paidOn), String(input.reference)];
        const done = await insertAll(
          desk,
          payment,
          due.map(({ person, organisation }) => {
            const blank = { returnedOn: null, lastReason: null };
            return { programme, period, person, organisation, paid: open.get(person) ?? 0, paidOn, reference, ...blank };
          }),
        );
        return done.ok ? ok({ paid: done.value.length, total: sumOf(done.value.map(one => ({ yuan: one.paid }))) }) : done;
      },
    }),
    defineVerb({
      name: `${said.office}.recordPayment`,
      label: '登记发放',
      by: said.pays,
      on: { register: said.payment.name },
      input: Object.fromEntries(
        (['programme', 'period', 'person', 'organisation', 'paid', 'paidOn', 'reference'] as const).map(name => [
          name,
          payment.fields[name],
        ]),
      ) as Fields,
      async run(desk, input) {
        const past = notAhead(desk, '发放日期', String(input.paidOn), 'paidOn');
        if (!past.ok) return past;
        const body = await bodyFor(desk, String(input.organisation), said.pays);
        if (!body.ok) return body;
        return told(await insert(desk, payment, { ...input, returnedOn: null, lastReason: null } as unknown as RowOf<PaymentFields>));
      },
    }),
    rowDeed(
      payment,
      { name: `${said.office}.returnPayment`, label: '登记退回', by: said.pays, step: 'returnPayment', input: { why } },
      async (desk, _row, given) => ok({ returnedOn: desk.today, lastReason: String(given.why) }),
    ),
  ];
};
