import assert from 'node:assert/strict';
import { ok } from '#kernel/problem.ts';
import { planOffice } from '#offices/plan/index.ts';
import type { PromiseMark, PromiseView, ReaderView } from '#offices/plan/types.ts';
import type { Actor } from '#register/index.ts';
import { openStore } from '#store/index.ts';
import { addOrganisation, atOffice, granted, person } from './people.ts';
import { otherCounty, testCounty } from './store.ts';

/** A small invented plan with round numbers: two targets with baselines, a count, a building, a yearly duty, a restatement. */
export const smallPlan = `云岭县“十五五”教育事业发展规划
一、基础
（一）成绩
2025年，学前三年毛入园率达到90%，“双师型”教师比例为44%。
二、目标
到2030年，学前三年毛入园率达到96%以上，“双师型”教师比例达到60%以上。
三、任务
（一）学校建设
规划期内新建公办幼儿园10所，2028年底前建成县第二小学。
（二）教师
每年选派30名骨干教师到乡镇支教。到2030年，“双师型”教师比例达到60%以上。
`;

/** Which database the small bureau keeps its books in: the embedded one in memory, unless a test names another before it opens. */
export const books: { databaseUrl: string | null } = { databaseUrl: null };

/** A small bureau in February 2028, or by a clock of the test's: two planners, a leader, and a filer in each of two sections. Close its store when the test ends. */
export async function openBureau(now: () => Date = () => new Date('2028-02-10T02:00:00Z')) {
  const where = books.databaseUrl === null ? ({ inMemory: true } as const) : { databaseUrl: books.databaseUrl };
  const store = await openStore({ ...where, now });
  await store.addCounty(testCounty);
  await store.addCounty(otherCounty);
  const preschool = await addOrganisation(store, testCounty.code, '学前科');
  const personnel = await addOrganisation(store, testCounty.code, '人事科');
  const planner = person(1, '甲', ['planner']);
  const second = person(2, '乙', ['planner']);
  const leader = person(3, '丙', ['leader']);
  const filer = person(4, '丁', ['filer'], preschool);
  const other = person(5, '戊', ['filer'], personnel);
  const plans = planOffice(async () => [planner, second, leader, filer, other]);
  const office = atOffice(store, testCounty.code, plans);
  const keep = (name: string, text: string): Promise<string> =>
    office.at(filer, 'files.keep', async ({ store: books }) =>
      ok((await books.keepFile(new TextEncoder().encode(text), { name, mediaType: 'text/plain' })).hash),
    );
  const reader = async (plan: string) => granted(await office.sees<ReaderView>(planner, 'reader', { plan }));
  const page = async (promise: string, as: Actor = planner) => granted(await office.sees<PromiseView>(as, 'promise', { promise }));
  return { store, plans, office, keep, reader, page, preschool, personnel, planner, second, leader, filer, other };
}

export type Bureau = Awaited<ReturnType<typeof openBureau>>;

/** The promise whose sentence holds these words, in a section where one is named. */
export function promiseWith(view: ReaderView, words: string, place = ''): PromiseMark {
  const found = view.promises.find(one => one.kind !== 'baseline' && one.quote.includes(words) && one.place.startsWith(place));
  assert.ok(found, words);
  return found;
}

/** Reads, accepts and adopts the small plan, as any bureau would; gives its id. */
export async function adoptSmallPlan({ office, planner, reader, keep }: Bureau): Promise<string> {
  const pasted = { title: '云岭县“十五五”教育事业发展规划', text: smallPlan };
  const { plan } = granted(await office.does<{ plan: string }>(planner, 'paste', pasted));
  const view = await reader(plan);
  const [keeper, again] = [promiseWith(view, '双师型', '二').id, promiseWith(view, '双师型', '三').id];
  granted(await office.does(planner, 'mergePromises', { keep: keeper, restatements: [again] }));
  granted(await office.does(planner, 'acceptPromises', { promises: view.promises.map(one => one.id) }));
  const file = await keep('印发通知.txt', '云政发〔2026〕3号');
  const document = { plan, issuer: '云岭县人民政府', documentNumber: '云政发〔2026〕3号', issuedOn: '2026-03-01', file };
  granted(await office.does(planner, 'adopt', document));
  return plan;
}
