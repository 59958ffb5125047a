import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { ref } from '../../fields/choice.ts';
import { count } from '../../fields/number.ts';
import type { Fields } from '../../register.ts';
import { fetchRow, insert, step } from '../../rows.ts';
import { type Desk, defineVerb } from '../../verb.ts';
import { bodyFor, notOwn } from '../bodies.ts';
import { type Deed, rowDeed, told } from '../deeds.ts';
import { knownFile } from './access.ts';
import type { CaseDeclaration } from './declaration.ts';
import { areOfHouse } from './files.ts';
import { type CaseRegisters, keepers } from './registers.ts';

const says = problems('caseFile', {
  sameHouse: { zh: '接收单位不能是本单位。', en: 'The receiver is another organisation.' },
});

/** Seals a file and offers it to another organisation, which learns no more than that there is one. */
const sending = (said: CaseDeclaration, registers: CaseRegisters): Deed =>
  defineVerb({
    name: `${said.office}.handOverFile`,
    label: '移交档案',
    by: said.leads,
    on: { register: said.file.name, row: 'file', step: 'handOverFile' },
    input: {
      file: ref(said.file.name, said.file.label),
      version: count('版次'),
      receiver: registers.handOver.fields.receiver,
      cause: registers.handOver.fields.cause,
    } as Fields,
    async run(desk, input) {
      const its = await knownFile(desk, said, registers, String(input.file));
      if (!its.ok) return its;
      const receiver = await bodyFor(desk, String(input.receiver), 'signedIn');
      if (!receiver.ok) return receiver;
      if (receiver.value.id === its.value.organisation) return refuse(says.sameHouse({}, 'receiver'));
      const sealed = await step(desk, registers.file, { ...its.value, version: Number(input.version) }, 'handOverFile');
      if (!sealed.ok) return sealed;
      const days = { sentOn: desk.today, sentBy: desk.actor.id, endedOn: null };
      const cause = String(input.cause) as 'transfer';
      return told(
        await insert(desk, registers.handOver, {
          file: its.value.id,
          sender: its.value.organisation,
          receiver: receiver.value.id,
          cause,
          ...days,
        }),
      );
    },
  });

/** Opens a sealed file at an organisation, with its keepers there. */
async function unseal(
  desk: Desk,
  registers: CaseRegisters,
  file: string,
  organisation: string,
  named: readonly string[],
): Promise<Result<null>> {
  const house = await areOfHouse(desk, named, organisation);
  if (!house.ok) return house;
  const its = await fetchRow(desk, registers.file, file);
  if (!its.ok) return its;
  const opened = await step(desk, registers.file, its.value, 'receiveFile', { organisation, keepers: named, nextDueOn: desk.today });
  return opened.ok ? ok(null) : opened;
}

/** The deeds by which a file goes from one organisation to another: sealed until the receiver accepts it, or back to the sender. */
export const handOverDeeds = (said: CaseDeclaration, registers: CaseRegisters): readonly Deed[] => {
  const ending = (
    name: 'acceptHandOver' | 'declineHandOver' | 'takeBack',
    label: string,
    whose: 'sender' | 'receiver',
    to: 'sender' | 'receiver',
  ) =>
    rowDeed(
      registers.handOver,
      {
        name: `${said.office}.${name}`,
        label,
        by: said.leads,
        step: name,
        ...(name === 'declineHandOver' ? {} : { input: { keepers: keepers() } }),
      },
      async (desk, row, given) => {
        const barred = notOwn(desk.actor, row[whose], []);
        if (barred !== null) return barred;
        // A file that is declined goes back to the leadership of the sender, who names keepers anew.
        const named = (given.keepers ?? [row.sentBy]) as readonly string[];
        const opened = await unseal(desk, registers, row.file, row[to], named);
        return opened.ok ? ok({ endedOn: desk.today }) : opened;
      },
    );
  return [
    sending(said, registers),
    ending('acceptHandOver', '接收档案', 'receiver', 'receiver'),
    ending('declineHandOver', '退回移交', 'receiver', 'sender'),
    ending('takeBack', '收回移交', 'sender', 'sender'),
  ];
};
