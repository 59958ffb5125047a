import { ok } from '#kernel/problem.ts';
import type { Actor, DemonstrationDesk, DemonstrationPerson, Fields, Verb } from '#register/index.ts';
import { printTitles } from './circular.ts';
import { activities, duties, entered, items, partners, rounds } from './countyRows.ts';
import { moralDeeds } from './moral.ts';
import { parents, titles } from './patterns.ts';

const deeds = [...titles.verbs, ...moralDeeds, ...parents.verbs, printTitles] as unknown as readonly Verb<Fields, unknown>[];

type Input = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<'row' | 'version', string>> & Readonly<Record<string, string>>;

interface Stage {
  who(username: string): DemonstrationPerson;
  does(username: string, deed: string, day: string, input: Input): Promise<Told>;
  proof(username: string, day: string, name: string): Promise<string>;
}

const at = ({ row, version }: Told) => ({ row, version });
const marksOf = (criteria: readonly { readonly item: string }[], points: readonly number[]) =>
  criteria.map(({ item }, place) => ({ item, points: points[place] ?? 0, ground: '见创建报告', proofs: null }));

/** The rounds of titles: concluded with a title that runs out soon, on public notice, taking entries. */
async function playTitles(stage: Stage): Promise<void> {
  for (const { entries, criteria, shownOn, concludedOn, ...said } of rounds) {
    const set = await stage.does('moral', 'setCampaign', said.opensOn, { ...said, items: criteria });
    const round = await stage.does('moral', 'openCampaign', said.opensOn, at(set));
    for (const { who, on, self, given } of entries) {
      const entry = { campaign: round.row, organisation: stage.who(who).organisation, selfMarks: marksOf(criteria, self), statement: null };
      const one = await stage.does(who, 'enterCampaign', on, entry);
      for (const [place, points] of given.entries())
        await stage.does(`expert${place + 1}`, 'fileReview', on, { entry: one.row, marks: marksOf(criteria, points), opinion: null });
      if (given.length >= said.leastReviews) await stage.does('moral', 'settleEntry', on, at(one));
    }
    if (shownOn === null) continue;
    const shown = await stage.does('moral', 'showResults', shownOn, at(round));
    if (concludedOn === null) continue;
    await stage.does('moral', 'concludeCampaign', concludedOn, at(shown));
    await stage.does('moral', 'printTitles', concludedOn, { cultureRound: round.row });
  }
}

/** The catalogue, the partners, and what schools held in the autumn. */
async function playMoral(stage: Stage): Promise<void> {
  const [catalogue, known] = [new Map<string, string>(), new Map<string, string>()];
  for (const item of items) catalogue.set(item.name, (await stage.does('moral', 'addItem', '2027-08-26', item)).moralItem!);
  for (const one of partners) known.set(one.name, (await stage.does('moral', 'addPartner', '2027-08-27', one)).moralPartner!);
  for (const { who, item, heldOn, grades, attended, partner } of activities) {
    const held = { organisation: stage.who(who).organisation, item: catalogue.get(item), heldOn, grades, attended, proofs: [] };
    const together = partner === null ? null : known.get(partner);
    await stage.does(who, 'addActivity', heldOn, { ...held, partner: together, record: '按目录开展，过程材料存学校德育处。' });
  }
}

/** Parent schools: a lesson every term, filed by some. */
async function playParents(stage: Stage): Promise<void> {
  const { parentDuty } = await stage.does('moral', 'setDuty', '2027-08-28', {
    ...duties,
    only: entered.map(({ who }) => stage.who(who).organisation),
  });
  for (const { who, heldOn, lesson, households, came } of entered) {
    if (heldOn === null) continue;
    const proofs = [await stage.proof(who, heldOn, '家长学校签到表')];
    const filed = {
      duty: parentDuty,
      organisation: stage.who(who).organisation,
      period: '2027-2028-1',
      proofs,
      heldOn,
      lesson,
      households,
      came,
      summary: null,
    };
    await stage.does(who, 'fileDuty', heldOn, filed);
  }
}

/** Moral education and campus culture in the invented county. */
export async function county(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> {
  const office = people.find(person => person.roles.includes('moralOffice'));
  if (office === undefined) return;
  const who = (username: string) => people.find(person => person.username === username)!;
  const stage: Stage = {
    who,
    does: (username, deed, day, input) =>
      open(who(username)).perform(deeds.find(one => one.name === `character.${deed}`)!, input, day) as Promise<Told>,
    proof: (username, day, name) =>
      open(who(username)).deed('files.keep', day, async desk =>
        ok((await desk.store.keepFile(new TextEncoder().encode(name), { name: `${name}.txt`, mediaType: 'text/plain' })).hash),
      ),
  };
  await playTitles(stage);
  await playMoral(stage);
  await playParents(stage);
}
