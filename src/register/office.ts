import type { Result } from '#kernel/problem.ts';
import type { Errand } from './errand.ts';
import type { OpenAnswer, OpenAsk } from './openly.ts';
import type { Register } from './register.ts';
import type { Actor } from './roles.ts';
import type { Desk, ReadingDesk, Verb, View } from './verb.ts';

/** A role that people may hold: `{ name: 'planner', label: '规划科' }`. */
export interface Role {
  readonly name: string;
  readonly label: string;
}

/** Something that waits for a person: shown on the home page, soonest first. */
export interface Duty {
  readonly due: string | null;
  readonly title: string;
  readonly titleEnglish: string;
  readonly detail: string;
  readonly detailEnglish: string;
  /** The page to open, `/plan/promises/…`. */
  readonly path: string;
  readonly action: string;
  readonly actionEnglish: string;
}

/** One office of the bureau: what it keeps, what it does, which sentences of a plan it serves. */
export interface Office {
  readonly name: string;
  readonly label: string;
  /** The documents that give this office its duties. */
  readonly basis: readonly string[];
  /** Mechanisms served end to end, `01.01`. */
  readonly serves: readonly string[];
  readonly roles: readonly Role[];
  // biome-ignore lint/suspicious/noExplicitAny: a list of registers of different rows
  readonly registers: readonly Register<any>[];
  // biome-ignore lint/suspicious/noExplicitAny: a list of verbs of different inputs
  readonly verbs: readonly Verb<any, any, any>[];
  // biome-ignore lint/suspicious/noExplicitAny: a list of views of different inputs
  readonly views: readonly View<any, any>[];
  /** What waits for this actor today. */
  duties?(desk: ReadingDesk): Promise<readonly Duty[]>;
  /** Whether this actor may be given a file of the office, by the hash of its content; null for a file that the office does not know. */
  mayHave?(desk: ReadingDesk, hash: string): Promise<boolean | null>;
  /** What the office shows to everyone, without signing in, under /public; null for an address that is not its own. The desk's actor is `nobody`. */
  openly?(desk: ReadingDesk, ask: OpenAsk): Promise<OpenAnswer | null>;
  /** What the office does by itself, without anyone asking. */
  readonly errands?: readonly Errand[];
  /** Puts the office's rows into the demonstration county. Offices come in the order of app.ts: roster, accounts, then the rest. */
  county?(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void>;
  /** What the office does in the demonstration once all the others have their rows: the snapshots and reports that draw on them. */
  countyAfter?(open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void>;
}

/** A person of the demonstration county who has an account: `people.find(person => person.username === 'planner')`. */
export interface DemonstrationPerson extends Actor {
  readonly username: string;
}

/** Runs the office's own verbs as a named person, the way a person would, on a chosen day. */
export interface DemonstrationDesk {
  // biome-ignore lint/suspicious/noExplicitAny: any verb of the office
  perform<O>(verb: Verb<any, O, any>, input: Readonly<Record<string, unknown>>, day: string): Promise<O>;
  deed<T>(name: string, day: string, work: (desk: Desk) => Promise<Result<T>>): Promise<T>;
}

export const defineOffice = (office: Office): Office => Object.freeze(office);
