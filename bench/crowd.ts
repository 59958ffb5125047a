import { type Agent, request } from 'node:http';
import { Browser, PASSWORD } from '../test/house.ts';
import type { Running } from './running.ts';

/** Promises of a large plan. */
export const PROMISES = 500;

const towns = [...'城石青白河双红野平沙榆柳晨北南东西长云新砂黄清玉金'].map(word => `${word}岭镇`);
const measures = [
  '学前教育毛入园率',
  '义务教育巩固率',
  '残疾儿童入学率',
  '体质健康合格率',
  '专任教师培训率',
  '校车安全达标率',
  '普惠性幼儿园覆盖率',
  '高中阶段毛入学率',
  '教师持证率',
  '寄宿条件达标率',
];
const kinds = ['城区', '乡村'];

/** A plan of 500 sentences, each with a place, a measure, a number and a year of its own; no two say the same. */
export function planText(promises: number, from: number): string {
  const lines = Array.from({ length: promises }, (_, place) => {
    const name = `${towns[place % 25]}${kinds[Math.floor(place / 25) % 2]}${measures[Math.floor(place / 50)]}`;
    return `（${place + 1}）到${from + 4 - (place % 3)}年，${name}达到${(70 + (place * 29) / promises).toFixed(2)}%。`;
  });
  return [`示例县“十五五”教育规划（${from}—${from + 4}年）`, '一、发展目标', ...lines].join('\n');
}

/** The value of a deed that was granted; throws for any other answer. */
export const granted = <T>(seen: Awaited<ReturnType<Browser['deed']>>): T => {
  if (seen.status !== 200) throw new Error(`${seen.status} ${JSON.stringify(seen.body)}`);
  return seen.body.value as T;
};

/** Signs in with a one-time password and changes it. */
export async function enter(house: Running, username: string, once: string): Promise<Browser> {
  const browser = new Browser(house.address);
  await browser.signIn(username, once);
  await browser.ask('POST', '/api/session/password', { old: once, new: PASSWORD });
  return browser;
}

/** People with an account of their own who may read all, each signed in; and the administrator. */
export async function gather(
  house: Running,
  number: number,
): Promise<{ readonly administrator: Browser; readonly people: readonly Browser[] }> {
  const administrator = await enter(house, house.administrator!.username, house.administrator!.password);
  const people: Browser[] = [];
  for (let person = 0; person < number; person++) {
    const username = `leader${person}`;
    const added = await administrator.deed('accounts.add', { username, name: `第${person + 1}人`, roles: ['leader'] });
    people.push(await enter(house, username, granted<{ oneTimePassword: string }>(added).oneTimePassword));
  }
  return { administrator, people };
}

/** One person who opens the page again as soon as it is there, until the time is over. Gives the milliseconds of each. */
export async function watch(browser: Browser, address: string, agent: Agent, until: number): Promise<number[]> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const open = () =>
    new Promise<void>((done, fail) => {
      const asked = request(address, { agent, headers: { cookie, 'accept-encoding': 'br' } }, answer => {
        answer.resume();
        answer.once('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`the page answered ${answer.statusCode}`))));
      });
      asked.once('error', fail);
      asked.end();
    });
  const times: number[] = [];
  while (performance.now() < until) {
    const began = performance.now();
    await open();
    times.push(performance.now() - began);
  }
  return times;
}

/** The milliseconds below which this share of the sorted times lies. */
export const at = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
