import type { Progress } from '#engines/balance/index.ts';
import { problems } from '#kernel/problem.ts';
import { type Books, type Errand, fetchRow, rows, update } from '#register/index.ts';
import { owedOf } from '../balance.ts';
import { standardsInForce } from '../localStandard.ts';
import { stageYear } from '../stageLines.ts';
import { noOutcome, type PassOutcome } from './outcome.ts';
import { passProblemOf } from './problem.ts';
import { type Search, startSearch } from './run.ts';
import { passScenario } from './scenario.ts';

const says = problems('pass', {
  fault: { zh: '程序出错，没有算成，请联系系统管理员。', en: 'A fault of ours; tell the administrator.' },
  missing: {
    zh: '“{name}”{stage}还缺：{figures}。缺数的学校无法测算，请先补齐。',
    en: '“{name}” has not given all figures ({figures}); fill them in first.',
  },
  nothing: { zh: '{year}年没有一所学校的数据，无从测算。', en: 'No school has figures for {year}.' },
});

/** The searches of this process: one at a time, since each takes a whole processor. */
const searches = new Map<string, Search>();

/** How far the search of a scenario has come; null where this process is not at it. */
export const progressOf = (id: string): Progress | null => searches.get(id)?.progress() ?? null;

const stateOf = (outcome: PassOutcome, wasStopped: boolean): string =>
  outcome.problems.length > 0
    ? 'passRefused'
    : outcome.cost !== null
      ? 'passFound'
      : outcome.isImpossible
        ? 'passImpossible'
        : wasStopped
          ? 'passStopped'
          : 'passRefused';

const keep = (books: Books, id: string, outcome: PassOutcome | null, state: string | null) =>
  books.write('indicators.keepPass', async desk => {
    const found = await fetchRow(desk, passScenario, id);
    if (!found.ok) return found;
    const { version } = found.value;
    const next = state ?? stateOf(outcome!, found.value.state === 'passStopping');
    return update(desk, passScenario, id, version, outcome === null ? {} : { outcome: JSON.stringify(outcome) }, next);
  });

type Scenario = Awaited<ReturnType<typeof rows<typeof passScenario.fields>>>[number];

/** Reads the county's numbers and begins; refuses a scenario whose figures are not all there. */
async function begin(books: Books, one: Scenario): Promise<void> {
  const read = await books.read(async desk => ({
    stages: await stageYear(desk, one.year),
    standard: (await standardsInForce(desk)).balancedQuality,
  }));
  const { lines, book } = read.stages;
  const owed = owedOf({ ...read.stages, silent: [] });
  const lacking = [
    ...(lines.length === 0 ? [says.nothing({ year: one.year })] : []),
    ...owed
      .slice(0, 20)
      .map(({ name, stage, figures }) => says.missing({ name, stage: stage === 'junior' ? '初中' : '小学', figures: figures.join('、') })),
  ];
  if (lacking.length > 0) {
    await keep(books, one.id, noOutcome(lacking), 'passRefused');
    return;
  }
  const { problem, assumptions } = passProblemOf(lines, book, one, read.standard);
  if (one.state === 'passWaiting') await keep(books, one.id, null, 'passSolving');
  searches.set(one.id, startSearch({ problem, standard: read.standard, seconds: one.seconds, assumptions }));
}

async function end(books: Books, id: string, search: Search): Promise<void> {
  const settled = search.settled();
  if (settled === null) return;
  searches.delete(id);
  if ('outcome' in settled) {
    await keep(books, id, settled.outcome, null);
    return;
  }
  await keep(books, id, noOutcome([says.fault()]), 'passRefused');
  throw settled.fault;
}

/** Looks after the searches: begins what waits, ends what was stopped, writes down what came of those that are over. What a restart cut short begins anew. */
export const passErrand: Errand = {
  name: 'indicators.pass',
  everySeconds: 2,
  async run(books) {
    const open = await books.read(desk =>
      rows(desk, passScenario, { where: { state: ['passWaiting', 'passSolving', 'passStopping'] }, limit: 20 }),
    );
    for (const one of open) {
      const search = searches.get(one.id);
      if (search !== undefined) {
        if (one.state === 'passStopping') search.stop();
        await end(books, one.id, search);
      } else if (one.state === 'passStopping') await keep(books, one.id, null, 'passStopped');
      else if (searches.size === 0) await begin(books, one);
    }
  },
};
