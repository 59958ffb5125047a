import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import {
  count,
  type Desk,
  defineVerb,
  may,
  noSuchRow,
  note,
  type Office,
  optional,
  ownRows,
  type Register,
  registerNamed,
  remove,
  restore,
  rows,
  text,
} from '#register/index.ts';

const says = problems('ledger', {
  notRemovable: {
    zh: '“{register}”的这一条不能由您这样办理。',
    en: 'This row of “{register}” is not yours to remove or bring back.',
  },
});

const input = {
  register: text('台账', { longest: 60 }),
  row: text('记录', { longest: 40 }),
  version: count('版次'),
};

/** The register and the row, if its workflow gives this person the step from the row's state. */
async function found(
  desk: Desk,
  offices: readonly Office[],
  step: 'removeRow' | 'restoreRow',
  asked: { readonly register: string; readonly row: string },
): Promise<Result<Register>> {
  const register = registerNamed({ offices }, asked.register);
  if (register === undefined) return refuse(says.notRemovable({ register: asked.register }));
  if (!/^[0-9a-f-]{36}$/.test(asked.row)) return noSuchRow(register);
  const [row] = await rows(desk, register, {
    where: { id: asked.row },
    matching: ownRows({ offices }, register, desk.actor),
    withRemoved: true,
  });
  if (row === undefined || (row.removedAt === null) === (step === 'restoreRow')) return noSuchRow(register);
  const way = register.workflow[row.state]?.[step];
  return way === undefined || !may(desk.actor, way.by) ? refuse(says.notRemovable({ register: register.label })) : ok(register);
}

/** Removes a row, softly, where the register's workflow names the step `removeRow` from the row's state. */
export const removeRow = (offices: () => readonly Office[]) =>
  defineVerb({
    name: 'ledger.removeRow',
    label: '删除这一条',
    by: 'signedIn',
    input: { ...input, why: note('事由', { longest: 500 }) },
    async run(desk, asked) {
      const register = await found(desk, offices(), 'removeRow', asked);
      return register.ok ? remove(desk, register.value, asked.row, asked.version) : register;
    },
  });

/** Brings a removed row back, where the workflow names the step `restoreRow`. */
export const restoreRow = (offices: () => readonly Office[]) =>
  defineVerb({
    name: 'ledger.restoreRow',
    label: '恢复这一条',
    by: 'signedIn',
    input: { ...input, why: optional(note('事由', { longest: 500 })) },
    async run(desk, asked) {
      const register = await found(desk, offices(), 'restoreRow', asked);
      return register.ok ? restore(desk, register.value, asked.row, asked.version) : register;
    },
  });
