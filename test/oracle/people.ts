import { randomBytes } from 'node:crypto';
import { accounts } from '#offices/accounts/index.ts';
import { type Register, shapeOf } from '#register/index.ts';
import { digestOfToken } from '#server/sessions.ts';
import type { Store, Transaction } from '#store/index.ts';
import type { Held, Person } from './law.ts';

/** A generator of the same numbers each time (mulberry32). */
export function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
type Numbers = ReturnType<typeof numbers>;

const ROLES = [
  'filer',
  'planner',
  'leader',
  'auditor',
  'schoolClerk',
  'enrolment',
  'personnel',
  'inspector',
  'inspectionOffice',
  'safetyOffice',
  'privacyOfficer',
  'security',
] as const;

/** What people are made over: organisations (each with those below it), classes. */
export interface Places {
  readonly organisations: readonly { readonly id: string; readonly below: readonly string[] }[];
  readonly homerooms: readonly { readonly id: string; readonly organisation: string }[];
}

interface Grant {
  readonly role: string;
  readonly reach: string;
  readonly organisation: string | null;
  readonly homeroom: string | null;
  readonly from: string;
  readonly until: string | null;
}

const TERMS = [
  { from: '2027-01-01', until: null, isNow: true },
  { from: '2028-01-10', until: '2028-01-10', isNow: true },
  { from: '2027-01-01', until: '2028-01-09', isNow: false },
  { from: '2028-01-11', until: null, isNow: false },
] as const;

function grantOf(
  next: Numbers,
  places: Places,
): { readonly grant: Grant; readonly isNow: boolean; readonly over: (id: string) => Held['over'] } {
  const role = ROLES[next(ROLES.length)]!;
  const { isNow, ...term } = TERMS[next(6) < 4 ? next(2) : 2 + next(2)]!;
  const place = places.organisations[next(places.organisations.length)]!;
  const room = places.homerooms[next(places.homerooms.length)]!;
  const blank = { role, organisation: null, homeroom: null, ...term };
  const kinds = [
    { grant: { ...blank, reach: 'bureau' }, over: () => 'everywhere' as const },
    { grant: { ...blank, reach: 'office', organisation: place.id }, over: () => ({ organisations: [place.id] }) },
    { grant: { ...blank, reach: 'township', organisation: place.id }, over: () => ({ organisations: [place.id, ...place.below] }) },
    { grant: { ...blank, reach: 'school', organisation: place.id }, over: () => ({ organisations: [place.id, ...place.below] }) },
    { grant: { ...blank, reach: 'class', organisation: room.organisation, homeroom: room.id }, over: () => ({ homeroom: room.id }) },
    { grant: { ...blank, reach: 'own' }, over: (id: string) => ({ account: id }) },
  ];
  return { ...kinds[next(kinds.length)]!, isNow };
}

const shapes = Object.fromEntries(accounts([]).registers.map(register => [register.name, shapeOf(register as Register)]));

async function enter(transaction: Transaction, county: string, place: number, next: Numbers, places: Places): Promise<Person> {
  const standing = ROLES.filter(() => next(6) === 0);
  const works = next(4) === 0 ? null : places.organisations[next(places.organisations.length)]!.id;
  const isOver = next(14) === 0;
  const account = await transaction.insert(
    shapes.account!,
    {
      username: `oracle.${place}`,
      name: '问事人',
      organisation: works,
      roles: standing,
      passwordHash: null,
      mustChangePassword: false,
      oneTimeUntil: null,
      termUntil: isOver ? '2028-01-09' : null,
    },
    'active',
  );
  const grants = Array.from({ length: next(4) }, () => grantOf(next, places));
  for (const { grant } of grants) await transaction.insert(shapes.roleGrant!, { account: account.id, ...grant }, 'current');
  const token = `${county}.${randomBytes(32).toString('base64url')}`;
  await transaction.insert(shapes.session!, {
    account: account.id,
    tokenHash: digestOfToken(token),
    endsAt: '2099-01-01T00:00:00.000Z',
    device: null,
    actsFor: null,
  });
  const held: readonly Held[] = isOver
    ? []
    : [
        ...standing.map((role): Held => ({ role, over: 'everywhere' })),
        ...grants.filter(one => one.isNow).map(({ grant, over }): Held => ({ role: grant.role, over: over(account.id) })),
      ];
  return {
    id: account.id,
    cookie: token,
    works,
    held,
    told: JSON.stringify({ place, works, isOver, standing, grants: grants.map(one => one.grant) }),
  };
}

/** Opens so many accounts with roles, grants and a session each, as the accounts office would have, and tells what each holds today. */
export async function people(store: Store, county: string, count: number, seed: number, places: Places): Promise<readonly Person[]> {
  const next = numbers(seed);
  const entered = await store.deed({ county, actor: 'system', deed: 'oracle.people' }, async transaction => {
    const found: Person[] = [];
    for (let place = 0; place < count; place++) found.push(await enter(transaction, county, place, next, places));
    return { ok: true, value: found };
  });
  if (!entered.ok) throw new Error('the people of the oracle were refused');
  return entered.value;
}
