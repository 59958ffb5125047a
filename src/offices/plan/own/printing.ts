import type { Day } from '#kernel/day.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Desk, defineVerb, fetchRow, type Paper, ref, rows, step, update, writePaper, year } from '#register/index.ts';
import { each } from '../drafting/chosen.ts';
import { namesOf } from '../names.ts';
import { plan } from '../plan.ts';
import { says } from '../refusals.ts';
import { ofThatBody } from './chosen.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import { circularPaper, letterPaper, type Signing } from './letterPaper.ts';
import { rankedLetters } from './ranking.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Invented counties have division codes that begin with 99. */
const isExample = (county: string) => county.startsWith('99');

/** Writes a paper into the county's files. */
export async function printed(desk: Desk, name: string, paper: Paper): Promise<{ readonly file: string; readonly name: string }> {
  const kept = await desk.store.keepFile(await writePaper(paper), { name: `${name}.docx`, mediaType: DOCX });
  return { file: kept.hash, name: kept.name };
}

/** How the bureau signs its papers. */
export async function signing(desk: Desk, date: Day = desk.today): Promise<Signing> {
  const bureau = (await organisationsOf(desk)).find(one => one.kind === 'bureau');
  return { signer: bureau?.name ?? '教育局', date, isExample: isExample(desk.store.county) };
}

/** Prints a letter as .docx: for the planner and for the body itself. */
export const printLetter = defineVerb({
  name: 'plan.printLetter',
  label: '打印责任书',
  by: ['planner', 'filer'],
  input: { letter: ref('letter', '目标责任书') },
  async run(desk, { letter: id }) {
    const found = await fetchRow(desk, letter, id);
    if (!found.ok) return found;
    const its = found.value;
    const theirs = ofThatBody(desk, its.organisation);
    if (!theirs.ok) return theirs;
    const of = await fetchRow(desk, plan, its.plan);
    if (!of.ok) return of;
    const body = (await organisationsOf(desk)).find(one => one.id === its.organisation)?.name ?? '';
    const clauses = (await rows(desk, letterClause, { where: { letter: id } })).toSorted((a, b) => a.place - b.place);
    const paper = letterPaper(its, { plan: of.value.title, body }, clauses, await signing(desk));
    const done = await printed(desk, `${its.year}年${body}目标责任书`, paper);
    if (its.printed.includes(done.file)) return ok(done);
    const kept = await update(desk, letter, id, its.version, { printed: [...its.printed, done.file].slice(-5) });
    return kept.ok ? ok(done) : kept;
  },
});

/** Circulates the scored letters of a year: every body sees the ranking from then on, and the circular is printed. */
export const circulateLetters = defineVerb({
  name: 'plan.circulateLetters',
  label: '通报责任书考核',
  by: ['planner'],
  input: { plan: ref('plan', '规划'), year: year('年份') },
  async run(desk, { plan: id, year: of }): Promise<Result<{ readonly file: string; readonly name: string; readonly letters: number }>> {
    const its = await fetchRow(desk, plan, id);
    if (!its.ok) return its;
    const ranked = await rankedLetters(desk, id, of);
    const unscored = ranked.filter(one => one.reviewed === null).length;
    if (ranked.length === 0 || unscored > 0) return refuse(says.lettersNotScored({ year: of, count: unscored }));
    const names = await namesOf(desk);
    const lines = ranked.map(one => ({ ...one, body: names.get(one.letter.organisation) ?? '' }));
    const done = await printed(
      desk,
      `${of}年目标责任书考核通报`,
      circularPaper(lines, { plan: its.value.title, year: of }, await signing(desk)),
    );
    const open = ranked.filter(one => one.letter.state === 'scored');
    const kept = await each(open, one =>
      step(desk, letter, one.letter, 'circulateLetters', { printed: [...one.letter.printed, done.file] }),
    );
    return kept.ok ? ok({ ...done, letters: ranked.length }) : kept;
  },
});
