import { ok, problems, refuse } from '#kernel/problem.ts';
import { defineView, ref } from '#register/index.ts';
import type { Happening } from '../timeline/happening.ts';
import { logOf } from './record.ts';

const says = problems('roster', {
  noStory: { zh: '沿革里没有这个单位。', en: 'The log knows no such organisation.' },
});

/** One organisation along its life: its names from which day on, the day it was opened and, where it ended, the day and how. */
export interface StoryLine {
  readonly id: string;
  readonly names: readonly { readonly name: string; readonly from: string }[];
  readonly from: string;
  readonly to: string | null;
  readonly ended: 'closed' | 'split' | 'merged' | null;
}

/** A division or merger: on a day, from one organisation to those that stand for it. */
export interface StoryLink {
  readonly day: string;
  readonly kind: 'split' | 'merged';
  readonly from: string;
  readonly to: readonly string[];
}

export interface Story {
  readonly lines: readonly StoryLine[];
  readonly links: readonly StoryLink[];
  readonly today: string;
}

const linksIn = (log: readonly Happening[]): readonly StoryLink[] =>
  log.flatMap(({ kind, day, organisation, heirs = [] }) =>
    kind === 'split' || kind === 'merged' ? [{ day, kind, from: organisation, to: heirs.filter(heir => heir !== organisation) }] : [],
  );

/** All organisations that splits and mergers bind to one, near or far. */
function related(links: readonly StoryLink[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { from, to } of links)
      if (found.has(from) || to.some(one => found.has(one))) for (const one of [from, ...to]) found.add(one);
  }
  return found;
}

function lineOf(log: readonly Happening[], id: string): StoryLine {
  const own = log.filter(one => one.organisation === id);
  const opened = own.find(one => one.kind === 'opened');
  const end = own.find(
    one => one.kind === 'closed' || ((one.kind === 'split' || one.kind === 'merged') && !(one.heirs ?? []).includes(id)),
  );
  return {
    id,
    names: own.flatMap(one => (one.kind === 'opened' || one.kind === 'renamed' ? [{ name: one.name ?? '', from: one.day }] : [])),
    from: opened?.day ?? own[0]?.day ?? '',
    to: end?.day ?? null,
    ended: end === undefined ? null : (end.kind as 'closed' | 'split' | 'merged'),
  };
}

/** The story of one organisation by what is known now: those it was divided from or into, merged with or into, with their names. */
export const storyOf = (log: readonly Happening[], id: string, today: string): Story => {
  const known = log.filter(one => one.withdrawnOn === null).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const links = linksIn(known);
  const ids = related(links, id);
  const lines = [...ids].map(one => lineOf(known, one)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { lines, links: links.filter(link => ids.has(link.from)), today };
};

export const organisationStory = defineView({
  name: 'roster.organisationStory',
  label: '单位来历',
  by: 'signedIn',
  input: { organisation: ref('organisation', '单位') },
  async run(desk, { organisation: id }) {
    const log = await logOf(desk);
    return log.some(one => one.organisation === id) ? ok(storyOf(log, id, desk.today)) : refuse(says.noStory());
  },
});
