import { ok, type Result, refuse } from '#kernel/problem.ts';
import { type Desk, defineVerb, file, insert, insertAll, inThread, optional, rows, text, year } from '#register/index.ts';
import { MOST } from '../drafting/draught.ts';
import { lodge } from '../drafting/lodge.ts';
import { milestone } from '../milestone.ts';
import { promise } from '../promise.ts';
import { says as planSays } from '../refusals.ts';
import { atTheTable, yearsGiven } from '../standing/readingRoom.ts';
import type { Element } from './element.ts';
import { exchange } from './exchange.ts';
import { bounds, type Parsed } from './parse.ts';
import { says } from './refusals.ts';
import { type Taken, takeUp } from './takeUp.ts';
import { writeStratml } from './write.ts';

/** A document that was read, with how often what was set aside because StratML has no place for it. */
export interface ReadDocument {
  readonly document: Element;
  readonly setAside: Readonly<Record<string, number>>;
}

/** Reads an XML file in a thread of its own, within limits of size, depth, time and memory; refuses what is not StratML. */
export async function documentFrom(bytes: Uint8Array, name: string): Promise<Result<ReadDocument>> {
  const named = { file: name, megabytes: bounds.bytes >> 20 };
  if (bytes.length > bounds.bytes) return refuse(says.tooLarge(named));
  const read = await inThread<Parsed>(new URL('./worker.ts', import.meta.url), bytes, { milliseconds: 30_000, megabytes: 768 });
  if ('overrun' in read) return refuse(says.tooSlow(named));
  return 'unread' in read.answer ? refuse(says[read.answer.unread](named)) : ok(read.answer);
}

interface Prepared {
  readonly read: ReadDocument;
  readonly taken: Taken;
}

/** Keeps the document itself and which promise each of its indicators became, and the course that its targets lay. */
async function keepDocument(desk: Desk, plan: string, { read, taken }: Prepared): Promise<Result<null>> {
  const kept = await desk.store.keepFile(new TextEncoder().encode(writeStratml(read.document)), {
    name: `${taken.title}.xml`,
    mediaType: 'application/xml',
  });
  const lodged = await insert(desk, exchange, { plan, file: kept.hash, places: taken.places });
  if (!lodged.ok) return lodged;
  const idOf = new Map((await rows(desk, promise, { where: { plan } })).map(row => [row.mark, row.id]));
  const course = taken.milestones.map(({ mark, year: in_, value }) => ({ plan, promise: idOf.get(mark)!, year: in_, value }));
  const laid = await insertAll(desk, milestone, course);
  return laid.ok ? ok(null) : laid;
}

/** Reads a plan in StratML (Part 1 or 2) into a draft: goals as headings, indicators as proposed promises, their targets as milestones. */
export const readStratml = defineVerb({
  name: 'plan.readStratml',
  label: '读入 StratML',
  by: ['planner'],
  input: {
    file: file('规划文件'),
    title: optional(text('规划名称', { longest: 120 })),
    fromYear: optional(year('起始年')),
    toYear: optional(year('截止年')),
  },
  prepare: (open, input) =>
    atTheTable(async (): Promise<Result<Prepared>> => {
      const source = await open(async desk => {
        const kept = await desk.store.file(input.file);
        if (kept === null || kept.bytes > bounds.bytes) return kept === null ? null : { name: kept.name, bytes: null };
        return { name: kept.name, bytes: await kept.read() };
      });
      if (source === null) return refuse(planSays.fileNotHere());
      if (source.bytes === null) return refuse(says.tooLarge({ file: source.name, megabytes: bounds.bytes >> 20 }));
      const read = await documentFrom(source.bytes, source.name);
      if (!read.ok) return read;
      const taken = takeUp(read.value.document);
      const count = taken.promises.length;
      return count > MOST ? refuse(says.tooMany({ title: taken.title, count, most: MOST })) : ok({ read: read.value, taken });
    }),
  async run(desk, input, prepared) {
    const years = yearsGiven(input.fromYear, input.toYear) ?? prepared.taken.years;
    if (years === null) return refuse(planSays.noYears());
    const title = input.title ?? prepared.taken.title;
    const lodged = await lodge(desk, { ...prepared.taken, title, years }, input.file);
    if (!lodged.ok) return lodged;
    const kept = await keepDocument(desk, lodged.value.plan, prepared);
    if (!kept.ok) return kept;
    return ok({ plan: lodged.value.plan, promises: prepared.taken.promises.length, setAside: prepared.read.setAside });
  },
});
