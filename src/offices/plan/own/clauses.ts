import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, type Desk, defineVerb, fetchRow, insert, ref, remove, rows, update } from '#register/index.ts';
import { says } from '../refusals.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';

const { words, points } = letterClause.fields;

/** A letter whose clauses can still be changed: not signed yet. */
async function unsigned(desk: Desk, id: string): Promise<Result<null>> {
  const found = await fetchRow(desk, letter, id);
  if (!found.ok) return found;
  return found.value.state === 'draft' ? ok(null) : refuse(says.letterIsSigned());
}

/** Adds a clause of its own words to a letter that is not signed. */
export const addClause = defineVerb({
  name: 'plan.addClause',
  label: '添加条款',
  by: ['planner'],
  input: { letter: ref('letter', '目标责任书'), words, points },
  on: { register: 'letterClause' },
  async run(desk, input) {
    const fit = await unsigned(desk, input.letter);
    if (!fit.ok) return fit;
    const last = await rows(desk, letterClause, { where: { letter: input.letter }, orderBy: [['place', 'desc']], limit: 1 });
    const done = await insert(desk, letterClause, { ...input, promise: null, place: (last[0]?.place ?? 0) + 1 });
    return done.ok ? ok({ clause: done.value.id }) : done;
  },
});

/** Changes the words or the points of a clause of a letter that is not signed. */
export const correctClause = defineVerb({
  name: 'plan.correctClause',
  label: '更正条款',
  by: ['planner'],
  input: { clause: ref('letterClause', '责任书条款'), version: count('版次'), words, points },
  on: { register: 'letterClause', row: 'clause' },
  async run(desk, { clause: id, version, ...changes }) {
    const found = await fetchRow(desk, letterClause, id);
    if (!found.ok) return found;
    const fit = await unsigned(desk, found.value.letter);
    if (!fit.ok) return fit;
    const done = await update(desk, letterClause, id, version, changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Takes a clause out of a letter that is not signed. */
export const removeClause = defineVerb({
  name: 'plan.removeClause',
  label: '删去条款',
  by: ['planner'],
  input: { clause: ref('letterClause', '责任书条款'), version: count('版次') },
  on: { register: 'letterClause', row: 'clause' },
  async run(desk, { clause: id, version }) {
    const found = await fetchRow(desk, letterClause, id);
    if (!found.ok) return found;
    const fit = await unsigned(desk, found.value.letter);
    if (!fit.ok) return fit;
    const done = await remove(desk, letterClause, id, version);
    return done.ok ? ok({ clause: id }) : done;
  },
});
