import { clockOf } from '#kernel/day.ts';
import { english, type ReadingDesk, rows } from '#register/index.ts';
import { actual } from '../actual.ts';
import { milestone } from '../milestone.ts';
import { promise } from '../promise.ts';
import { promiseBody } from '../promiseBody.ts';
import type { PromiseRow } from '../rowTypes.ts';
import { unitOf } from '../standing/question.ts';
import type { PromiseView } from '../types.ts';
import { reasonIn, type Told, tell } from './historyWords.ts';

/** What is needed to tell a history in words: organisations, deeds and people by name. */
export interface Names {
  readonly bodies: ReadonlyMap<string, string>;
  readonly deeds: ReadonlyMap<string, string>;
  readonly person: (id: string) => string;
}

/** Every event that touched a promise, its bodies, milestones and actuals, removed ones too. */
async function eventsOf(desk: ReadingDesk, row: PromiseRow): Promise<readonly Told[]> {
  const told: Told[] = (await desk.store.events({ table: promise.name, row: row.id })).map(event => ({ event, held: row }));
  for (const register of [actual, promiseBody, milestone] as const)
    for (const held of await rows(desk, register as typeof milestone, { where: { promise: row.id }, withRemoved: true }))
      for (const event of await desk.store.events({ table: register.name, row: held.id })) told.push({ event, held });
  return told.toSorted((a, b) => b.event.sequence - a.event.sequence);
}

function entryOf(together: readonly Told[], row: PromiseRow, names: Names): PromiseView['history'] {
  const first = together[0]?.event;
  const said = together.toReversed().flatMap(one => tell(one, names.bodies, unitOf(row)));
  const words = (language: 'zh' | 'en', between: string) =>
    [...new Set(said.map(one => one[language]))].filter(part => part !== '').join(between);
  const what = words('zh', '；');
  if (first === undefined || what === '') return [];
  const deed = names.deeds.get(first.deed) ?? first.deed;
  return [
    {
      // A deed of the demonstration was done on a day of its past: only that day is true of it, not the hour.
      at: first.day === clockOf(first.at).slice(0, 10) ? clockOf(first.at) : first.day,
      actor: names.person(first.actor),
      deed,
      deedEnglish: english(deed) ?? first.deed,
      what,
      whatEnglish: words('en', '; '),
      why: first.why ?? together.map(one => reasonIn(one.event.after)).find(reason => reason !== null) ?? null,
    },
  ];
}

/** A filing that was accepted is known to all; what came before it only to those who may see filings. */
const isOpen = ({ event }: Told): boolean => event.table !== actual.name || event.after?.state === 'accepted';

/** What happened to a promise, newest first; what one deed did at once is one entry. Without `withFilings`, filings only as accepted. */
export async function historyOf(desk: ReadingDesk, row: PromiseRow, names: Names, withFilings: boolean): Promise<PromiseView['history']> {
  const told = await eventsOf(desk, row);
  const deeds = Map.groupBy(
    withFilings ? told : told.filter(isOpen),
    ({ event }) => `${event.at.toISOString()} ${event.actor} ${event.deed}`,
  );
  return [...deeds.values()].flatMap(together => entryOf(together, row, names));
}
