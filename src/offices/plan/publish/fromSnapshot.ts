import { ok, type Result, refuse } from '#kernel/problem.ts';
import { english } from '#register/index.ts';
import { taskStatuses } from '../codes.ts';
import { timeProgressOf } from '../keeping/filingYears.ts';
import type { Said } from '../standing/said.ts';
import { yearFigures } from '../standing/yearFigures.ts';
import type { PromiseThen, SnapshotContent } from '../tell/content.ts';
import type { TaskStatus } from '../types.ts';
import type { Choice, PublicPlan, PublicPromise } from './publicPlan.ts';
import { says } from './refusals.ts';

/** The words in which a snapshot says a target, in English. */
const targetWords: Readonly<Record<string, string>> = {
  全覆盖: 'all',
  位次: 'rank',
  递增: 'rising',
  递减: 'falling',
  只增不减: 'never falling',
  大体相当: 'about equal',
  建成: 'built',
  达成: 'reached',
};
const targetSigns: readonly (readonly [string, string])[] = [
  ['约', 'about '],
  ['升', 'up '],
  ['降', 'down '],
];

function targetOf(zh: string): Said {
  const sign = targetSigns.find(([word]) => zh.startsWith(word));
  return { zh, en: targetWords[zh] ?? (sign === undefined ? zh : zh.replace(...sign)) };
}

const stateWords = Object.values(taskStatuses);
/** `推进中 41%`, `47.1%`: what a snapshot says was reached, in both languages. */
function reachedOf(zh: string): Said {
  const state = stateWords.find(word => zh.startsWith(word));
  return { zh, en: state === undefined ? zh : zh.replace(state, english(state) ?? state) };
}

/** A promise as a snapshot holds it, without the people, notes, evidence and milestones that stand in it. */
function publicPromise(then: PromiseThen): PublicPromise {
  const filed = then.actuals.map(one => ({ ...one, taskStatus: one.taskStatus as TaskStatus | null }));
  const figures = yearFigures({ method: then.method, gathering: null }, filed);
  const last = figures.at(-1);
  return {
    number: then.number,
    title: then.title,
    sentence: then.quote,
    target: targetOf(then.target),
    from: then.from,
    by: then.to,
    unit: then.unit,
    baseline: then.baseline === null || then.baselineYear === null ? null : { year: then.baselineYear, value: then.baseline },
    reached: then.figure === null || last === undefined ? null : { ...reachedOf(then.figure), year: last.year },
    years: figures.map(({ year, value, taskStatus }) => ({ year, value, state: taskStatus ? taskStatuses[taskStatus] : null })),
    status: then.status,
    ...(then.lapsed ? { lapsed: true as const } : {}),
    progress: then.progress,
    lead: then.lead,
    support: then.support,
  };
}

/** A snapshot as everyone may see it: the chosen part of it, as it was frozen. `reviewed` names the promises that were accepted by review. */
export function publicFromSnapshot(
  content: SnapshotContent,
  county: string,
  { chapters, promises }: Choice,
  reviewed: ReadonlySet<string>,
): Result<PublicPlan> {
  const unknown = (chapters ?? []).filter(place => !content.chapters.some(chapter => chapter.place === place));
  if (unknown.length > 0) return refuse(...unknown.map(chapter => says.noSuchChapter({ chapter }, '章节')));
  const chosen = content.chapters
    .filter(chapter => chapters === null || chapters.includes(chapter.place))
    .map(({ place, title }) => ({
      place,
      title,
      promises: content.promises
        .filter(then => then.chapter === place && reviewed.has(then.id) && (promises === null || promises.includes(then.id)))
        .map(publicPromise),
    }))
    .filter(chapter => chapter.promises.length > 0);
  if (chosen.length === 0) return refuse(says.nothingChosen());
  const { title, issuer, documentNumber, issuedOn, fromYear, toYear } = content.plan;
  return ok({
    format: 'yuheng.public/1',
    county,
    plan: { title, issuer, documentNumber, issuedOn, fromYear, toYear },
    asOf: content.takenOn,
    timeProgress: timeProgressOf(content.takenOn, content.plan),
    chapters: chosen,
  });
}
