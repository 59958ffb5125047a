import { describeFields, describeLedger, describeVerb, english, ledgersFor, mayTry, openApi, registerNamed } from '#register/index.ts';
import { type Answer, refusal } from '../answers.ts';
import { says } from '../says.ts';
import type { HeldVisit, Route } from '../visit.ts';
import { ledgersOf } from './ledgers.ts';

async function offices({ house, holder }: HeldVisit): Promise<Answer> {
  const { actor } = holder;
  const named = (one: { readonly name: string; readonly label: string }) => ({
    name: one.name,
    label: one.label,
    english: english(one.label),
  });
  return {
    status: 200,
    body: {
      offices: house.offices.map(office => ({
        ...named(office),
        basis: office.basis,
        serves: office.serves,
        registers: office.registers.map(named),
        verbs: office.verbs.filter(verb => mayTry(actor, verb)).map(describeVerb),
        views: office.views.filter(view => mayTry(actor, view)).map(view => ({ ...named(view), input: describeFields(view.input) })),
      })),
      roles: [...new Map(house.offices.flatMap(office => office.roles).map(role => [role.name, named(role)])).values()],
    },
  };
}

async function register(visit: HeldVisit): Promise<Answer> {
  const { name } = visit.request.params as { readonly name: string };
  const found = registerNamed(visit.house, name);
  if (found === undefined) return refusal(404, says.noSuchRegister({ name: name.slice(0, 80) }));
  return { status: 200, body: describeLedger(ledgersOf(visit), found, visit.holder.actor) };
}

const menu = async ({ house, holder }: HeldVisit): Promise<Answer> => ({ status: 200, body: ledgersFor(house, holder.actor) });

const openApiText = async ({ house }: HeldVisit): Promise<Answer> => ({ status: 200, body: openApi(house.offices, house.version) });

/** What the pages draw themselves from. */
export const describeRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/describe', demands: 'signedIn', rate: 'read', csrf: false, handle: offices },
  { method: 'GET', path: '/api/ledgers', demands: 'signedIn', rate: 'read', csrf: false, handle: menu },
  { method: 'GET', path: '/api/openapi.json', demands: 'signedIn', rate: 'read', csrf: false, handle: openApiText },
  { method: 'GET', path: '/api/describe/:name', demands: 'signedIn', rate: 'read', csrf: false, handle: register },
];
