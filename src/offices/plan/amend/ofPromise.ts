import { type ReadingDesk, rows } from '#register/index.ts';
import type { PromiseRow } from '../rowTypes.ts';
import type { Standing } from '../standing/standing.ts';
import type { PromiseView } from '../types.ts';
import { amendmentChange } from './amendmentChange.ts';
import { fieldChange } from './changeLine.ts';

/** What adopted amendments changed of a promise, the newest first; that it came with one is said without its fields. */
export async function amendmentsOf(desk: ReadingDesk, standing: Standing, row: PromiseRow): Promise<PromiseView['amendments']> {
  if (standing.amendments.length === 0) return [];
  const changes = await rows(desk, amendmentChange, { where: { promise: row.id, state: 'accepted' } });
  return standing.amendments.toReversed().flatMap(its => {
    const change = changes.find(one => one.amendment === its.id && one.act !== 'same');
    if (change === undefined) return [];
    const told = change.act === 'change' ? change.differences : [];
    const quote = told.find(one => one.field === 'quote');
    return [
      {
        id: its.id,
        number: its.number,
        documentNumber: its.documentNumber ?? '',
        issuedOn: its.issuedOn ?? '',
        act: change.act,
        fields: told.filter(one => one.field !== 'quote').map(one => fieldChange(one, standing.names)),
        before: quote?.before ?? null,
        after: quote?.after ?? null,
        why: change.why ?? its.reason,
      },
    ];
  });
}
