import { type Duty, isNotYours, perform } from '#register/index.ts';
import { type Answer, answerOf, refusal } from '../answers.ts';
import { bodyOf, jsonOf } from '../input.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';

type Named = { readonly name: string };
type WithInput = { readonly input?: string };

/** A pasted plan may have 5 million characters, three bytes each. */
const DEED_BODY = 16 << 20;

async function viewed({ house, request, county, holder }: HeldVisit): Promise<Answer> {
  const { name } = request.params as Named;
  const view = house.offices.flatMap(office => office.views).find(one => one.name === name);
  if (view === undefined) return refusal(404, says.noSuchView({ name: name.slice(0, 80) }));
  const input = jsonOf((request.query as WithInput).input);
  if (!input.ok) return refusal(400, ...input.problems);
  return house.memory(county, holder.actor, view, input.value);
}

async function done({ house, request, county, holder, now }: HeldVisit): Promise<Answer> {
  const { name } = request.params as Named;
  const verb = house.offices.flatMap(office => office.verbs).find(one => one.name === name);
  if (verb === undefined) return refusal(404, says.noSuchDeed({ name: name.slice(0, 80) }));
  const input = bodyOf(request.body);
  if (!input.ok) return refusal(400, ...input.problems);
  const result = await perform(house.store, county, holder.actor, verb, input.value);
  if (!result.ok && result.problems.every(isNotYours)) house.noteRefusedDeed(county, holder.actor, name, now.getTime());
  // Whatever an account deed changed is felt at the next request of whoever it concerns.
  if (result.ok && name.startsWith('accounts.')) {
    house.sessions.recheck();
    house.bearers.recheck();
  }
  return answerOf(result);
}

const bySoonest = (a: Duty, b: Duty) => (a.due ?? '9999').localeCompare(b.due ?? '9999');

async function duties({ house, county, holder }: HeldVisit): Promise<Answer> {
  const { actor } = holder;
  const found = await house.store.read({ county, actor: actor.id }, async reading => {
    const desk = { store: reading, actor, today: reading.today };
    const all: Duty[] = [];
    for (const office of house.offices) all.push(...((await office.duties?.(desk)) ?? []));
    return all;
  });
  return { status: 200, body: found.sort(bySoonest) };
}

/** Every view and every deed of every office, by name; the kit checks the roles that each one names. */
export const deedRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/views/:name', demands: 'signedIn', rate: 'read', csrf: false, handle: viewed },
  { method: 'POST', path: '/api/deeds/:name', demands: 'signedIn', rate: 'write', csrf: true, bodyLimit: DEED_BODY, handle: done },
  { method: 'GET', path: '/api/duties', demands: 'signedIn', rate: 'read', csrf: false, handle: duties },
];
