import type { Day } from '#kernel/day.ts';
import { organisation } from '#offices/roster/index.ts';
import { type Actor, type Bound, type ReadingDesk, type RowOf, row, rows } from '#register/index.ts';
import { account } from './account.ts';
import { delegation, roleGrant } from './roleGrant.ts';

/** The three that are to be three people; none of them passes to a deputy. */
export const threeAdministrators: readonly string[] = ['administrator', 'security', 'auditor'];

type Account = RowOf<typeof account.fields> & { readonly id: string; readonly state: string };
type Grant = RowOf<typeof roleGrant.fields>;

/** What a person holds on a day. */
export interface Holdings {
  readonly roles: readonly string[];
  readonly bounds: readonly Bound[];
}

const nothing: Holdings = { roles: [], bounds: [] };

/** True on every day of a term, both ends among them. */
export const isInTerm = (term: { readonly from: Day; readonly until: Day | null }, today: Day): boolean =>
  term.from <= today && (term.until === null || today <= term.until);

/** An organisation and all that stand below it. */
async function below(desk: ReadingDesk, top: string): Promise<readonly string[]> {
  const all = await rows(desk, organisation);
  const found = [top];
  for (let at = 0; at < found.length; at++)
    for (const one of all) if (one.parent === found[at] && !found.includes(one.id)) found.push(one.id);
  return found;
}

async function boundOf(desk: ReadingDesk, grant: Grant, holder: Account): Promise<Bound> {
  const { role, reach } = grant;
  if (reach === 'own')
    return { role, kind: 'own', ids: [holder.id], organisations: holder.organisation === null ? [] : [holder.organisation] };
  const place = grant.organisation ?? '';
  if (reach === 'class') return { role, kind: 'class', ids: [grant.homeroom ?? ''], organisations: [place] };
  const organisations = reach === 'office' ? [place] : await below(desk, place);
  return { role, kind: 'organisation', ids: organisations, organisations };
}

/**
 * Where someone else is the security administrator alone, whoever holds both that and the system's administration rests the former:
 * so the first administrator of a new bureau hands over by giving the role away.
 */
async function rested(desk: ReadingDesk, holder: Account, roles: readonly string[]): Promise<readonly string[]> {
  if (!roles.includes('administrator') || !roles.includes('security') || roles.length > 2) return roles;
  const others = await rows(desk, account, { where: { state: 'active' } });
  const another = others.some(
    one => one.id !== holder.id && one.roles.includes('security') && !one.roles.includes('administrator') && one.passwordHash !== null,
  );
  return another ? roles.filter(role => role !== 'security') : roles;
}

/** The roles that a person holds today, without and within bounds; none once the account's term has ended. */
export async function holdingsOf(desk: ReadingDesk, holder: Account): Promise<Holdings> {
  if (holder.state !== 'active' || (holder.termUntil !== null && holder.termUntil < desk.today)) return nothing;
  const grants = (await rows(desk, roleGrant, { where: { account: holder.id, state: 'current' } })).filter(one =>
    isInTerm(one, desk.today),
  );
  const free = grants.filter(one => one.reach === 'bureau').map(one => one.role);
  const bounds: Bound[] = [];
  for (const one of grants) if (one.reach !== 'bureau') bounds.push(await boundOf(desk, one, holder));
  return { roles: await rested(desk, holder, [...new Set([...holder.roles, ...free])]), bounds };
}

/** A person as an actor, with what they hold today. */
export async function actorOf(desk: ReadingDesk, holder: Account): Promise<Actor> {
  const { roles, bounds } = await holdingsOf(desk, holder);
  const common = { id: holder.id, name: holder.name, organisation: holder.organisation, roles };
  return bounds.length === 0 ? common : { ...common, bounds };
}

/** The people in whose place this one may act today. */
export async function onLeaveFor(desk: ReadingDesk, deputy: string): Promise<readonly Account[]> {
  const terms = await rows(desk, delegation, { where: { deputy, state: 'current' } });
  const found = [];
  for (const id of new Set(terms.filter(one => isInTerm(one, desk.today)).map(one => one.account))) {
    const person = await row(desk, account, id);
    if (person !== null && person.state === 'active' && person.removedAt === null) found.push(person);
  }
  return found;
}

/**
 * The deputy as they act in the place of someone on leave: their own id and name, the other's organisation and duties, but for the three
 * administrators'. Null where they may not today.
 */
export async function deputyFor(desk: ReadingDesk, deputy: Account, absent: string): Promise<Actor | null> {
  const person = (await onLeaveFor(desk, deputy.id)).find(one => one.id === absent);
  if (person === undefined || (deputy.termUntil !== null && deputy.termUntil < desk.today)) return null;
  const { roles, bounds } = await holdingsOf(desk, person);
  return {
    id: deputy.id,
    name: deputy.name,
    organisation: person.organisation,
    roles: roles.filter(role => !threeAdministrators.includes(role)),
    bounds: bounds.filter(bound => bound.kind !== 'own' && !threeAdministrators.includes(bound.role)),
    actsFor: { id: person.id, username: person.username },
  };
}
