import { ok, type Result, refuse } from '#kernel/problem.ts';
import { pupil } from '#offices/roster/index.ts';
import {
  count,
  type Desk,
  defineVerb,
  fetchRow,
  firstState,
  insert,
  note,
  type Register,
  ref,
  rows,
  shapeOf,
  step,
  stepAll,
  stepping,
} from '#register/index.ts';
import { CLERK, OFFICER } from '../codes.ts';
import { type House, purposesOf } from '../house.ts';
import { says } from '../refusals.ts';
import { consentText } from './consentText.ts';
import { guardianConsent } from './guardianConsent.ts';
import { imageUse } from './imageUse.ts';

const RECORDS = [...CLERK, ...OFFICER];
/** The step that rows resting on a consent take when it is withdrawn. */
const STOP = 'stopUse';

/** Refuses whoever acts for a pupil of another school; the officer acts for all. */
async function ownPupil({ store, actor, today }: Desk, id: string): Promise<Result<null>> {
  const found = await fetchRow({ store, actor, today }, pupil, id);
  if (!found.ok) return found;
  const mayAll = actor.roles.some(role => role === 'system' || OFFICER.includes(role));
  return mayAll || found.value.organisation === actor.organisation ? ok(null) : refuse(says.notYourPupil());
}

/** Records what a guardian agreed to. One consent at most is in force for a pupil and a purpose. */
export const recordConsent = defineVerb({
  name: 'privacy.recordConsent',
  label: '登记监护人同意',
  by: RECORDS,
  on: { register: 'guardianConsent' },
  input: {
    pupil: guardianConsent.fields.pupil,
    consentText: guardianConsent.fields.consentText,
    guardianName: guardianConsent.fields.guardianName,
    relation: guardianConsent.fields.relation,
    consentWay: guardianConsent.fields.consentWay,
    scan: guardianConsent.fields.scan,
    givenOn: guardianConsent.fields.givenOn,
  },
  async run(desk, input) {
    const own = await ownPupil(desk, input.pupil);
    if (!own.ok) return own;
    const wording = await fetchRow(desk, consentText, input.consentText);
    if (!wording.ok) return wording;
    const { purpose, validFrom, state } = wording.value;
    if (state !== 'inUse') return refuse(says.notInForce(undefined, '监护人同意书'));
    if (input.givenOn > desk.today) return refuse(says.dayAhead({ label: '同意日期', today: desk.today }, '同意日期'));
    if (input.givenOn < validFrom) return refuse(says.textLater({ from: validFrom }, '同意日期'));
    const before = await rows(desk, guardianConsent, { where: { pupil: input.pupil, purpose, state: 'given' }, limit: 1 });
    if (before.length > 0) return refuse(says.consentAlready());
    const row = { ...input, purpose, recordedBy: desk.actor.id, withdrawnOn: null, withdrawnBecause: null };
    const added = await insert(desk, guardianConsent, row);
    return added.ok ? ok({ guardianConsent: added.value.id }) : added;
  },
});

/** What rested on a consent, register by register, stopped where its workflow knows how to. */
async function stopWhatRests(desk: Desk, registers: readonly Register[], person: string) {
  const system = { ...desk, actor: { ...desk.actor, roles: [...desk.actor.roles, 'system'] } };
  const stopped: { readonly register: string; readonly label: string; readonly rows: number }[] = [];
  for (const register of registers) {
    const live = await desk.store.rows(shapeOf(register), { where: { [register.person ?? '']: person, state: firstState(register) } });
    const canStop = register.workflow[firstState(register)]?.[STOP] !== undefined;
    const done = canStop ? await stepAll(system, register, live as never, STOP) : ok([]);
    if (!done.ok) return done;
    stopped.push({ register: register.name, label: register.label, rows: done.value.length });
  }
  return ok(stopped);
}

/** Takes a consent back: what rested on it stops in the same deed. What was done before stays lawful (art. 15). */
export const withdrawConsent = (house: House) =>
  defineVerb({
    name: 'privacy.withdrawConsent',
    label: '登记撤回同意',
    by: RECORDS,
    on: { register: 'guardianConsent', row: 'guardianConsent', step: 'withdrawConsent' },
    input: { guardianConsent: ref('guardianConsent', '监护人同意'), version: count('版次'), why: note('撤回说明', { longest: 500 }) },
    async run(desk, { guardianConsent: id, version, why }) {
      const found = await fetchRow(desk, guardianConsent, id);
      if (!found.ok) return found;
      const own = await ownPupil(desk, found.value.pupil);
      if (!own.ok) return own;
      const changes = { withdrawnOn: desk.today, withdrawnBecause: why };
      const taken = await step(desk, guardianConsent, { ...found.value, version }, 'withdrawConsent', changes);
      if (!taken.ok) return taken;
      const stopped = await stopWhatRests(desk, purposesOf(house).get(found.value.purpose) ?? [], found.value.pupil);
      return stopped.ok ? ok({ version: taken.value.version, stopped: stopped.value }) : stopped;
    },
  });

export const stopImageUse = stepping(imageUse, { name: 'privacy.stopImageUse', label: '停用肖像和作品', step: STOP });
