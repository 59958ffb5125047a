import { officesWith } from '#app';
import { delivery } from '#offices/notices/delivery.ts';
import { notices } from '#offices/notices/index.ts';
import { notice } from '#offices/notices/notice.ts';
import { type Actor, type Books, type Duty, perform, rows, system } from '#register/index.ts';
import { openStore } from '#store/index.ts';
import { books as where } from './bureau.ts';
import { booksIn } from './errands.ts';
import { addOrganisation, atOffice, granted } from './people.ts';
import { otherCounty, testCounty } from './store.ts';

/** A duty of reminders' stories: its words hold what no message may tell. */
export const duty = (path: string, due: string | null, title = '报送“双师型”教师比例 47.1%'): Duty => ({
  due,
  title,
  titleEnglish: 'File it',
  detail: '学生李小明',
  detailEnglish: 'a pupil',
  path,
  action: '去报送',
  actionEnglish: 'File',
});

/** A county whose people are reminded of what the story says waits for them, with a clock that it moves. */
async function openReminded() {
  const clock = { now: new Date('2028-01-01T02:00:00Z') };
  const place = where.databaseUrl === null ? ({ inMemory: true } as const) : { databaseUrl: where.databaseUrl };
  const store = await openStore({ ...place, now: () => clock.now });
  await store.addCounty(testCounty);
  await store.addCounty(otherCounty);
  const add = officesWith(() => clock.now)
    .flatMap(one => one.verbs)
    .find(verb => verb.name === 'accounts.add')!;
  const addAccount = async (username: string, name: string, roles: readonly string[], organisation: string | null): Promise<Actor> => {
    const { account } = granted(await perform(store, testCounty.code, system, add, { username, name, roles, organisation })) as {
      account: string;
    };
    return { id: account, name, organisation, roles };
  };
  const section = await addOrganisation(store, testCounty.code, '职成科');
  const filer = await addAccount('filer', '丁', ['filer'], section);
  const leader = await addAccount('leader', '丙', ['leader'], null);
  const administrator = await addAccount('keeper', '管', ['administrator'], null);
  const waits = new Map<string, readonly Duty[]>();
  const introductions = {
    dutiesOf: async ({ actor }: { readonly actor: Actor }) => waits.get(actor.id) ?? [],
    peopleOf: async () => [filer, leader, administrator],
  };
  const its = notices(introductions);
  const now = () => clock.now;
  const openStoreNow = () => store;
  const books: Books = booksIn(openStoreNow, testCounty.code, now);
  const at = (day: string, time = '02:00:00') => {
    clock.now = new Date(`${day}T${time}Z`);
  };
  const written = () =>
    books.read(async desk =>
      (await rows(desk, notice)).map(one => `${one.account === filer.id ? 'filer' : 'leader'} ${one.path} ${one.stage}`),
    );
  const outbox = () => books.read(desk => rows(desk, delivery));
  const office = () => atOffice(store, testCounty.code, its);
  const told = { clock, at, now, waits, introductions, books, written, outbox, office };
  return { ...told, store, openStoreNow, section, filer, leader, administrator };
}

/** Opens it later, in the database that is named now: two files of one story each have a database of their own. */
export function remindedHere(): () => Promise<Reminded> {
  const { databaseUrl } = where;
  return () => {
    where.databaseUrl = databaseUrl;
    return openReminded();
  };
}

/** What a story about reminders is told with. */
export type Reminded = Awaited<ReturnType<typeof openReminded>>;
