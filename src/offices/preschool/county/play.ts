import { ok } from '#kernel/problem.ts';
import type { Actor, DemonstrationDesk, DemonstrationPerson, Fields, Verb } from '#register/index.ts';
import { checkDrift } from '../drift/check.ts';
import { drift } from '../drift/loop.ts';
import { forumDeeds } from '../exchange/forum.ts';
import { postingDeeds } from '../exchange/posting.ts';
import { pairs } from '../grading/patterns.ts';
import { gradingDeeds } from '../grading/township.ts';
import { upgradeDeeds } from '../grading/upgradePlan.ts';
import { goodsDeeds, invoiceDeeds } from '../inclusive/invoice.ts';
import { recognitionDeeds } from '../inclusive/recognition.ts';
import { subsidyDeeds } from '../inclusive/subsidyDeeds.ts';
import { rateDeeds } from '../inclusive/supportRate.ts';
import { paperDeeds } from '../papers/printing.ts';
import { purchaseDeeds } from '../purchase/purchase.ts';
import { figureDeeds } from '../reach/figures.ts';
import { populationDeeds } from '../reach/population.ts';

const money = [...recognitionDeeds, ...rateDeeds, ...invoiceDeeds, ...subsidyDeeds, ...goodsDeeds, ...purchaseDeeds];
const others = [...figureDeeds, ...populationDeeds, ...forumDeeds, ...postingDeeds, ...paperDeeds, checkDrift];
const deeds = [...gradingDeeds, ...upgradeDeeds, ...pairs.verbs, ...drift.verbs, ...money, ...others] as unknown as readonly Verb<
  Fields,
  unknown
>[];

type Input = Readonly<Record<string, unknown>>;
export interface Told {
  readonly row: string;
  readonly version: number;
}

/** The stage of the demonstration: its people by their names for signing in, its organisations by name. */
export interface Stage {
  who(username: string): DemonstrationPerson;
  at(username: string): DemonstrationDesk;
  body(name: string): string;
  /** Does a deed of the office as a person, on a day. */
  does(username: string, deed: string, day: string, input: Input): Promise<Told>;
  /** Keeps a small file and gives its hash. */
  proof(username: string, day: string, name: string): Promise<string>;
}

/** Sets the stage; null where the county has no office of preschool. */
export function stageOf(
  open: (actor: Actor) => DemonstrationDesk,
  people: readonly DemonstrationPerson[],
  bodies: ReadonlyMap<string, string>,
): Stage {
  const who = (username: string) => people.find(person => person.username === username)!;
  const at = (username: string) => open(who(username));
  return {
    who,
    at,
    body: name => bodies.get(name)!,
    does: (username, deed, day, input) =>
      at(username).perform(deeds.find(one => one.name === `preschool.${deed}`)!, input, day) as Promise<Told>,
    proof: (username, day, name) =>
      at(username).deed('files.keep', day, async desk =>
        ok((await desk.store.keepFile(new TextEncoder().encode(name), { name: `${name}.txt`, mediaType: 'text/plain' })).hash),
      ),
  };
}
