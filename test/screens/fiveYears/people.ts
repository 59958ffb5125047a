import type { Browser as Chromium } from 'playwright-core';
import { Browser, type Seen } from '../../house.ts';
import { comeBack, PASSWORD, type Visitor, visit } from '../visitor.ts';
import type { FiveYears } from './county.ts';

const sections = ['办公室', '规划科', '基教科', '学前科', '职成科', '人事科', '项目办'] as const;
const school = '城关第一小学';

/** The invented people of the county. */
const people = [
  { username: 'planner', name: '贺文澜', organisation: '规划科', roles: ['planner'] },
  { username: 'second', name: '邵知行', organisation: '规划科', roles: ['planner'] },
  { username: 'leader', name: '陶景行', organisation: '清河市教育局', roles: ['leader'] },
  { username: 'secrecy', name: '闻若谨', organisation: '办公室', roles: ['releaseReviewer'] },
  { username: 'basic', name: '苗育林', organisation: '基教科', roles: ['filer'] },
  { username: 'preschool', name: '安晓禾', organisation: '学前科', roles: ['filer'] },
  { username: 'vocational', name: '骆成器', organisation: '职成科', roles: ['filer'] },
  { username: 'personnel', name: '魏思齐', organisation: '人事科', roles: ['filer'] },
  { username: 'works', name: '石广厦', organisation: '项目办', roles: ['filer'] },
  { username: 'head', name: '柏启蒙', organisation: school, roles: ['filer'] },
] as const;

export type Username = (typeof people)[number]['username'];

/** The value of an answer; throws what was refused. */
export function granted<T>(seen: Seen): T {
  if (seen.status === 200) return seen.body.value as T;
  throw new Error(`${seen.status} ${JSON.stringify(seen.body.problems ?? seen.body)}`);
}

/** Registers the bureau, its sections and a school, and opens the accounts, by the administrator's own session; gives organisation name -> id. */
export async function settle(house: FiveYears): Promise<ReadonlyMap<string, string>> {
  const administrator = new Browser(house.address);
  const { username, password } = house.administrator;
  await administrator.signIn(username, password);
  granted(await administrator.ask('POST', '/api/session/password', { old: password, new: PASSWORD }));
  const ids = new Map<string, string>();
  const add = async (name: string, kind: string, parent: string | null) =>
    ids.set(
      name,
      granted<{ organisation: string }>(await administrator.deed('roster.addOrganisation', { name, kind, parent })).organisation,
    );
  await add('清河市教育局', 'bureau', null);
  const bureau = ids.get('清河市教育局') ?? null;
  for (const name of sections) await add(name, 'section', bureau);
  await add(school, 'school', bureau);
  for (const { organisation, ...person } of people) {
    const opened = await administrator.deed('accounts.add', { ...person, organisation: ids.get(organisation) });
    const { oneTimePassword } = granted<{ oneTimePassword: string }>(opened);
    const own = new Browser(house.address);
    await own.signIn(person.username, oneTimePassword);
    granted(await own.ask('POST', '/api/session/password', { old: oneTimePassword, new: PASSWORD }));
  }
  return ids;
}

/** Deeds and views of one person in bulk, by a session of their own. */
export interface Hand {
  deed<T>(name: string, input: unknown): Promise<T>;
  view<T>(name: string, input: unknown): Promise<T>;
}

/** Signs a person in for deeds in bulk. */
export async function handOf(house: FiveYears, username: Username): Promise<Hand> {
  const own = new Browser(house.address);
  granted(await own.signIn(username, PASSWORD));
  return {
    deed: async <T>(name: string, input: unknown) => granted<T>(await own.deed(name, input)),
    view: async <T>(name: string, input: unknown) => granted<T>(await own.view(name, input)),
  };
}

/** The windows of those who do their deeds through the pages; each signs in anew on each day that the clock is moved to. */
export function windows(house: FiveYears, browser: Chromium) {
  const open = new Map<string, Visitor>();
  return {
    async at(username: Username | 'admin'): Promise<Visitor> {
      const visitor = open.get(username) ?? (await visit(browser, house.address));
      open.set(username, visitor);
      // Where the clock is moved under an open page, its next question finds the session over.
      visitor.forgive(/status of 401/);
      visitor.page.setDefaultTimeout(90_000);
      await comeBack(visitor, username);
      return visitor;
    },
    /** Leaves a picture of every window as it stands. */
    async pictures(): Promise<void> {
      for (const [who, visitor] of open) await visitor.picture(`years-failed-${who}`);
    },
    complaints: () => [...open].flatMap(([who, visitor]) => visitor.complaints.map(said => `${who}: ${said}`)),
  };
}
