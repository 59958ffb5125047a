import type { Day } from '#kernel/day.ts';
import { type Happening, inOrder, type Standing, type Standings, type Wrong } from './happening.ts';

/** The end of time: all that is known today. */
export const ALWAYS: Day = '9999-12-31';

type State = Map<string, Standing>;

const change = (state: State, id: string, to: Partial<Standing>): void => {
  const before = state.get(id);
  if (before !== undefined) state.set(id, { ...before, ...to });
};

const openMembers = (state: State, id: string): readonly Standing[] => [...state.values()].filter(one => one.isOpen && one.parent === id);

/** Takes one entry's effect upon the organisations. */
function apply(state: State, one: Happening): void {
  const { organisation: id, name, type, parent, heirs = [] } = one;
  if (one.kind === 'opened') state.set(id, { organisation: id, name: name ?? '', type: type ?? '', parent: parent ?? null, isOpen: true });
  else if (one.kind === 'renamed') change(state, id, { name: name ?? '' });
  else if (one.kind === 'reparented') change(state, id, { parent: parent ?? null });
  else if (one.kind === 'reclassified') change(state, id, { type: type ?? '' });
  else if (!heirs.includes(id)) {
    // Those under an organisation that merges go with it.
    if (one.kind === 'merged')
      for (const member of openMembers(state, id)) change(state, member.organisation, { parent: heirs[0] ?? null });
    change(state, id, { isOpen: false });
  }
}

const isOpen = (state: State, id: string): boolean => state.get(id)?.isOpen === true;

const isUnder = (state: State, id: string, above: string): boolean => {
  for (let at: string | null = id; at !== null; at = state.get(at)?.parent ?? null) if (at === above) return true;
  return false;
};

const isNameTaken = (state: State, id: string, name: string | null | undefined): boolean =>
  [...state.values()].some(one => one.isOpen && one.organisation !== id && one.name === name);

function wrongAbout(state: State, one: Happening): Wrong | null {
  const { organisation: id, kind, parent = null, heirs = [] } = one;
  if (kind === 'opened' ? state.has(id) : !isOpen(state, id)) return kind === 'opened' ? 'knownAlready' : 'notOpen';
  if ((kind === 'opened' || kind === 'renamed') && isNameTaken(state, id, one.name)) return 'nameTaken';
  if ((kind === 'opened' || kind === 'reparented') && parent !== null) {
    if (!isOpen(state, parent)) return 'parentNotOpen';
    if (isUnder(state, parent, id)) return 'underItself';
  }
  if (kind === 'split' || kind === 'merged') {
    if (heirs.length === 0 || heirs.some(heir => !isOpen(state, heir))) return 'heirNotOpen';
    if (kind === 'merged' && heirs.some(heir => isUnder(state, heir, id))) return 'underItself';
  }
  const ends = kind === 'closed' || (kind === 'split' && !heirs.includes(id));
  return ends && openMembers(state, id).length > 0 ? 'hasOpenMembers' : null;
}

/** The organisations as they stood at the end of `day`, by what was known at the end of `knownOn`. */
export function asOf(log: readonly Happening[], day: Day, knownOn: Day = ALWAYS): Standings {
  const state: State = new Map();
  for (const one of inOrder(log, knownOn)) if (one.day <= day) apply(state, one);
  return state;
}

/** The first entry of all that is known now that cannot be, and why; null for a log in which each entry can follow those before it. */
export function firstWrong(log: readonly Happening[]): { readonly happening: Happening; readonly why: Wrong } | null {
  const state: State = new Map();
  for (const happening of inOrder(log, ALWAYS)) {
    const why = wrongAbout(state, happening);
    if (why !== null) return { happening, why };
    apply(state, happening);
  }
  return null;
}
