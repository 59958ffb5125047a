import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  count,
  type Desk,
  defineVerb,
  fetchRow,
  firstState,
  insert,
  insertAll,
  note,
  ref,
  row,
  rows,
  statesOf,
  step,
  stepping,
  update,
} from '#register/index.ts';
import { personRequest } from '../asking/personRequest.ts';
import { DECIDES, OFFICER } from '../codes.ts';
import { type House, registerIn } from '../house.ts';
import { says } from '../refusals.ts';
import { subjectOf } from '../subject.ts';
import { type Due, dueToday } from './due.ts';
import { erasureBatch, erasureItem } from './erasureBatch.ts';

const version = count('版次');
const batch = ref('erasureBatch', '抹除批次');

const blank = {
  proposedBy: null,
  proposedOn: null,
  approvedBy: null,
  approvedOn: null,
  opinion: null,
  carriedOutOn: null,
  erasedCount: null,
  heldCount: null,
};

/** Draws up a batch of what is due. */
export async function listBatch(
  desk: Desk,
  said: { readonly batchName: string; readonly ledger: string; readonly erasureWay: 'destroyKey' | 'anonymise' },
  due: readonly Due[],
): Promise<Result<string>> {
  const added = await insert(desk, erasureBatch, { ...said, ...blank, listedOn: desk.today });
  if (!added.ok) return added;
  const items = due.map(one => ({ ...one, erasureBatch: added.value.id, outcome: null, carriedOutOn: null }));
  const kept = await insertAll(desk, erasureItem, items);
  return kept.ok ? ok(added.value.id) : kept;
}

/** Draws up batches of all that is due today by the terms that are set; the program does it once a day, the officer at any time. */
export async function listAllDue(desk: Desk, house: House): Promise<Result<{ readonly batches: number }>> {
  const found = await dueToday(desk, house);
  for (const { register, way, due } of found) {
    const said = { batchName: `${register.label}到期 ${desk.today}`, ledger: register.name, erasureWay: way };
    const listed = await listBatch(desk, said, due);
    if (!listed.ok) return listed;
  }
  return ok({ batches: found.length });
}

/** The same as a deed of the officer's. */
export const listDue = (house: House) =>
  defineVerb({
    name: 'privacy.listDue',
    label: '列出到期信息',
    by: OFFICER,
    on: { register: 'erasureBatch' },
    input: {},
    run: desk => listAllDue(desk, house),
  });

/** Draws up a batch of one from a request to be erased, once it is known who asks. People who are still enrolled or in service stay. */
export const listFromRequest = (house: House) =>
  defineVerb({
    name: 'privacy.listFromRequest',
    label: '由申请列入抹除',
    by: OFFICER,
    on: { register: 'personRequest', row: 'personRequest', step: 'answerRequest' },
    input: { personRequest: ref('personRequest', '个人信息权利请求'), version },
    async run(desk, { personRequest: id, version: seen }) {
      const asked = await fetchRow(desk, personRequest, id);
      if (!asked.ok) return asked;
      if (asked.value.state !== 'checked') return refuse(says.identityFirst());
      const subject = subjectOf(asked.value);
      const register = registerIn(house, subject.register)!;
      const person = await row(desk, register, subject.id);
      if (person === null || person.state === firstState(register)) {
        const state = statesOf(register).find(one => one.name === person?.state)?.label ?? register.label;
        return refuse(says.stillNeeded({ state }));
      }
      const touched = await update(desk, personRequest, id, seen, {});
      if (!touched.ok) return touched;
      const said = { batchName: `按申请删除 ${desk.today}`, ledger: register.name, erasureWay: 'destroyKey' as const };
      const listed = await listBatch(desk, said, [{ rowId: subject.id, fellDueOn: desk.today }]);
      return listed.ok ? ok({ erasureBatch: listed.value }) : listed;
    },
  });

/** Puts a batch forward. */
export const proposeErasure = defineVerb({
  name: 'privacy.proposeErasure',
  label: '拟办抹除',
  by: OFFICER,
  on: { register: 'erasureBatch', row: 'erasureBatch', step: 'proposeErasure' },
  input: { erasureBatch: batch, version },
  async run(desk, { erasureBatch: id, version: seen }) {
    const found = await fetchRow(desk, erasureBatch, id);
    if (!found.ok) return found;
    const items = await rows(desk, erasureItem, { where: { erasureBatch: id }, limit: 1 });
    if (items.length === 0) return refuse(says.nothingLeft());
    const changes = { proposedBy: desk.actor.id, proposedOn: desk.today };
    const done = await step(desk, erasureBatch, { ...found.value, version: seen }, 'proposeErasure', changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

const decision = (name: string, label: string, way: 'approveErasure' | 'refuseErasure') =>
  defineVerb({
    name,
    label,
    by: DECIDES,
    on: { register: 'erasureBatch', row: 'erasureBatch', step: way },
    input: { erasureBatch: batch, version, why: note('批准意见', { longest: 500 }) },
    async run(desk, { erasureBatch: id, version: seen, why }) {
      const found = await fetchRow(desk, erasureBatch, id);
      if (!found.ok) return found;
      if (found.value.proposedBy === desk.actor.id) return refuse(says.ownDecision());
      const changes =
        way === 'approveErasure'
          ? { approvedBy: desk.actor.id, approvedOn: desk.today, opinion: why }
          : { proposedBy: null, proposedOn: null, opinion: why };
      const done = await step(desk, erasureBatch, { ...found.value, version: seen }, way, changes);
      return done.ok ? ok({ version: done.value.version }) : done;
    },
  });

/** Approves a batch: the program carries it out within a minute, and it cannot be taken back. */
export const approveErasure = decision('privacy.approveErasure', '批准抹除', 'approveErasure');
export const refuseErasure = decision('privacy.refuseErasure', '退回抹除批次', 'refuseErasure');
export const dropBatch = stepping(erasureBatch, { name: 'privacy.dropBatch', label: '不抹除这一批', step: 'dropBatch', why: true });
