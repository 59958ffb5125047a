import { ok, type Result } from '#kernel/problem.ts';
import { defineView, fetchRow, may, noSuchRow, type ReadingDesk, ref, rows } from '#register/index.ts';
import { leadOf } from '../drafting/mark.ts';
import { linkTo } from '../drafting/wording.ts';
import type { ChangeRow } from '../rowTypes.ts';
import { summaryOf } from '../standing/counts.ts';
import type { Standing } from '../standing/standing.ts';
import type { PromiseKind } from '../types.ts';
import { standingFor } from '../views/maySee.ts';
import { amendment } from './amendment.ts';
import { amendmentChange } from './amendmentChange.ts';
import { changeLine } from './changeLine.ts';
import type { AmendmentView, ChangeAct, ChangeLine, ChangeState } from './types.ts';

/** A change as the reviewer sees it. */
function lineOf(standing: Standing, change: ChangeRow): ChangeLine {
  const row = standing.promises.find(one => one.id === change.promise);
  const after = (field: string) => change.differences.find(one => one.field === field)?.after ?? null;
  const anchor = standing.promises.find(one => one.id === after('after'));
  const lead = row === undefined ? after('lead') : leadOf(standing, row);
  const quote = after('quote');
  return changeLine(
    {
      base: {
        id: change.id,
        version: change.version,
        act: change.act,
        state: change.state as ChangeState,
        promise: row?.id ?? null,
        promiseVersion: row?.version ?? null,
        number: row === undefined ? null : (standing.numbers.get(row.mark) ?? null),
        kind: row?.kind ?? ((after('kind') ?? 'target') as PromiseKind),
        isRestatement: row !== undefined && row.restates !== null,
        place: row?.place ?? anchor?.place ?? '',
        lead: lead === null ? null : (standing.names.get(lead) ?? null),
        likeness: change.likeness,
        why: change.why,
      },
      named: row ?? { measure: after('measure') ?? '', scope: after('scope') ?? '', quote: quote ?? '' },
      before: row?.quote ?? null,
      after: change.act === 'end' ? null : (quote ?? row?.quote ?? null),
      differences: change.differences,
    },
    standing.names,
  );
}

const order: readonly ChangeAct[] = ['change', 'add', 'end', 'same'];

/** An amendment and its plan, if this person may see it: a draft is for the planner and the leader. */
export async function seenAmendment(desk: ReadingDesk, id: string) {
  const found = await fetchRow(desk, amendment, id);
  if (!found.ok) return found;
  if (found.value.state !== 'adopted' && !may(desk.actor, ['planner', 'leader'])) return noSuchRow(amendment) as Result<never>;
  const standing = await standingFor(desk, found.value.plan);
  return standing.ok ? ok({ its: found.value, standing: standing.value }) : standing;
}

/** An amendment with everything it changes, as it is drawn up and reviewed. */
export const amendmentView = defineView({
  name: 'plan.amendment',
  label: '修订详情',
  by: 'signedIn',
  input: { amendment: ref('amendment', '规划修订') },
  async run(desk, input) {
    const found = await seenAmendment(desk, input.amendment);
    if (!found.ok) return found;
    const { its, standing } = found.value;
    const changes = await rows(desk, amendmentChange, { where: { amendment: its.id } });
    const { id, version, number, way, reason, issuer, documentNumber, issuedOn } = its;
    const lines = changes.filter(one => one.act !== 'same').map(one => lineOf(standing, one));
    const counts = Object.fromEntries(order.map(act => [act, changes.filter(one => one.act === act).length]));
    const view: AmendmentView = {
      ...{ id, version, number, way, reason, issuer, documentNumber, issuedOn },
      state: its.state as AmendmentView['state'],
      plan: summaryOf(standing),
      source: await linkTo(desk, its.source),
      document: await linkTo(desk, its.file),
      changes: lines.toSorted((a, b) => order.indexOf(a.act) - order.indexOf(b.act) || (a.number ?? 9999) - (b.number ?? 9999)),
      counts: counts as AmendmentView['counts'],
      undecided: changes.filter(one => one.state === 'proposed').length,
      mayAmend: its.state === 'draft' && may(desk.actor, ['planner']),
    };
    return ok(view);
  },
});
