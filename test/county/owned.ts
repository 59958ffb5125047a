import type { LetterView } from '#offices/plan/own/types.ts';
import { mayHave } from '#offices/plan/views/maySee.ts';
import type { Actor } from '#register/index.ts';
import { adoptSmallPlan, books, openBureau, promiseWith } from './bureau.ts';
import { codesOf, granted, person } from './people.ts';
import { testCounty } from './store.ts';

type Input = Readonly<Record<string, unknown>>;

/** Opens the bureau later, in the database that is named now: two files of one story each have a database of their own. */
export function ownedHere(): () => Promise<Owned> {
  const { databaseUrl } = books;
  return () => {
    books.databaseUrl = databaseUrl;
    return openOwned();
  };
}

/** The small bureau with its plan adopted and its promises owned: 学前科 leads three, 人事科 one. */
async function openOwned() {
  const bureau = await openBureau();
  const { office, preschool, personnel, planner } = bureau;
  const plan = await adoptSmallPlan(bureau);
  const does = async <O>(as: Actor, verb: string, input: Input) => granted(await office.does<O>(as, verb, input));
  const refused = async (as: Actor, verb: string, input: Input) => codesOf(await office.does(as, verb, input));
  const sees = async <O>(as: Actor, view: string, input: Input) => granted(await office.sees<O>(as, view, input));
  const promiseOf = async (words: string) => promiseWith(await bureau.reader(plan), words).id;
  const ask = (as: Actor, hash: string) =>
    bureau.store.read({ county: testCounty.code, actor: as.id }, books => mayHave({ store: books, actor: as, today: books.today }, hash));
  const letterOf = (as: Actor, id: string) => sees<LetterView>(as, 'letter', { letter: id });
  const ofPreschool = [await promiseOf('毛入园率'), await promiseOf('新建公办幼儿园10所'), await promiseOf('第二小学')];
  await does(planner, 'assign', { promises: ofPreschool, lead: preschool, support: [personnel] });
  await does(planner, 'assign', { promises: [await promiseOf('支教')], lead: personnel, support: [] });
  return { bureau, office, plan, does, refused, sees, promiseOf, ask, letterOf, stranger: person(8, '辛', ['filer'], null) };
}

/** What a story about who owns what is told with. */
export type Owned = Awaited<ReturnType<typeof openOwned>>;
