import { ok } from '#kernel/problem.ts';
import { checkReveal, reasonWord, revealed } from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { bodyOf } from '../input.ts';
import { MOST_AN_HOUR } from '../revealed.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { atDesk, ledgersOf, registerOf } from './ledgers.ts';

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.filter(one => typeof one === 'string' && one.length <= 60))] : [];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Shows sensitive values of some rows in clear, to those to whom the register's declaration shows them. Each row leaves a note in the audit
 * (who, which fields, why) before its values leave the server.
 */
async function reveal(visit: HeldVisit): Promise<Answer> {
  const { house, request, county, holder, now } = visit;
  const found = registerOf(visit);
  if ('refused' in found) return found.refused;
  const { register } = found;
  const body = bodyOf(request.body);
  if (!body.ok) return refusal(400, ...body.problems);
  const { reason, remark } = body.value;
  const wish = {
    rows: words(body.value.rows).filter(id => UUID.test(id)),
    fields: words(body.value.fields),
    reason: typeof reason === 'string' ? reason : '',
    remark: typeof remark === 'string' && remark.trim() !== '' ? remark.trim().slice(0, 200) : null,
  };
  const checked = checkReveal(register, holder.actor, wish);
  if (!checked.ok) return refusal(422, ...checked.problems);
  if (wish.rows.length === 0 || wish.fields.length === 0) return refusal(422, says.nothingToReveal());
  const seen = house.revealed.take(holder.actor.id, wish.rows.length, now.getTime());
  if (seen !== null) return refusal(429, says.revealedEnough({ most: MOST_AN_HOUR, seen }));
  const values = await atDesk(visit, desk => revealed(desk, ledgersOf(visit), register, wish));
  const noted = await house.store.deed(
    { county, actor: holder.actor.id, deed: 'ledger.reveal', why: reasonWord(wish) },
    async transaction => {
      for (const [row, shown] of Object.entries(values))
        await transaction.note({ fields: Object.keys(shown), reason: wish.reason }, { table: register.name, row });
      return ok(null);
    },
  );
  return noted.ok ? { status: 200, body: { values } } : answerOf(noted);
}

/** What is masked on the screens, shown in clear one row after another. */
export const revealRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/registers/:name/reveal', demands: 'signedIn', rate: 'reveal', csrf: true, handle: reveal },
];
