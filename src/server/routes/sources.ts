import { provenanceOf, seenRow } from '#register/index.ts';
import { type Answer, refusal } from '../answers.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { atDesk, ledgersOf, registerOf } from './ledgers.ts';

async function told(visit: HeldVisit): Promise<Answer> {
  const found = registerOf(visit);
  if ('refused' in found) return found.refused;
  const { register } = found;
  const ledgers = ledgersOf(visit);
  const { id } = visit.request.params as { readonly id: string };
  const sources = await atDesk(visit, async desk => {
    const row = await seenRow(desk, ledgers, register, id);
    return row && provenanceOf(desk, ledgers, register, row);
  });
  return sources === null ? refusal(404, says.noSuchRow({ name: register.label })) : { status: 200, body: sources };
}

/** Where the values of a row come from: the cells of files, or who typed them. For whoever may see the row. */
export const sourceRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/registers/:name/rows/:id/sources', demands: 'signedIn', rate: 'read', csrf: false, handle: told },
];
