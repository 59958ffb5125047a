import { ok, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  type Desk,
  defineVerb,
  fetchRow,
  insert,
  list,
  noSuchRow,
  note,
  optional,
  ref,
  remove,
  rows,
  stepAll,
} from '#register/index.ts';
import { promise } from '../promise.ts';
import { says as said } from '../refusals.ts';
import type { ChangeRow } from '../rowTypes.ts';
import { amendmentChange } from './amendmentChange.ts';
import { type Amended, differencesBetween, valuesOf } from './fields.ts';
import { draftAmendment } from './openDraft.ts';
import { says } from './refusals.ts';

const verdicts = { accept: '采纳', reject: '不采纳' } as const;

/** Changes of one amendment that is being drawn up, each with the version that was seen. */
async function chosen(desk: Desk, ids: readonly string[], versions: readonly number[]) {
  if (ids.length !== versions.length) return refuse(said.versionsDoNotFit({}, '所见版次'));
  const found = new Map((await rows(desk, amendmentChange, { where: { id: [...ids] } })).map(row => [row.id, row]));
  const held = ids.flatMap((id, i): readonly ChangeRow[] => {
    const row = found.get(id);
    return row === undefined ? [] : [{ ...row, version: versions[i] as number }];
  });
  if (held.length < ids.length) return noSuchRow(amendmentChange);
  const drafts = new Set(held.map(row => row.amendment));
  if (drafts.size > 1) return refuse(said.notOfThisPlan());
  const open = await draftAmendment(desk, (held[0] as ChangeRow).amendment);
  return open.ok ? ok(held) : open;
}

/** Decides on proposed changes: those accepted happen when the amendment is adopted. */
export const decideChanges = defineVerb({
  name: 'plan.decideChanges',
  label: '核定修订事项',
  by: ['planner'],
  input: {
    changes: list('修订事项', ref('amendmentChange', '修订事项'), { least: 1, most: 6000 }),
    versions: list('所见版次', count('版次')),
    verdict: code('核定', verdicts),
    why: optional(note('事由', { longest: 500 })),
  },
  async run(desk, { changes, versions, verdict, why }) {
    const held = await chosen(desk, changes, versions);
    if (!held.ok) return held;
    const done = await stepAll(desk, amendmentChange, held.value, verdict, why === null ? {} : { why });
    return done.ok ? ok({ decided: done.value.length }) : done;
  },
});

/** Takes a change out of an amendment that is drawn up by form. */
export const removeChange = defineVerb({
  name: 'plan.removeChange',
  label: '删去修订事项',
  by: ['planner'],
  input: { change: ref('amendmentChange', '修订事项'), version: count('版次') },
  async run(desk, { change, version }) {
    const held = await chosen(desk, [change], [version]);
    if (!held.ok) return held;
    const row = held.value[0] as ChangeRow;
    const open = await draftAmendment(desk, row.amendment);
    if (!open.ok) return open;
    if (open.value.amendment.way === 'text') return refuse(says.otherWay());
    const done = await remove(desk, amendmentChange, change, version);
    return done.ok ? ok({ change }) : done;
  },
});

/** Pairs by hand a promise that the machine took for ended with one that it took for new: they are one promise, reworded. */
export const pairChanges = defineVerb({
  name: 'plan.pairChanges',
  label: '配对修订事项',
  by: ['planner'],
  input: {
    ended: ref('amendmentChange', '修订事项'),
    endedVersion: count('版次'),
    added: ref('amendmentChange', '修订事项'),
    addedVersion: count('版次'),
  },
  async run(desk, { ended, endedVersion, added, addedVersion }) {
    const held = await chosen(desk, [ended, added], [endedVersion, addedVersion]);
    if (!held.ok) return held;
    const [old, fresh] = held.value as [ChangeRow, ChangeRow];
    if (old.act !== 'end' || fresh.act !== 'add' || old.promise === null || fresh.mark === null) return refuse(says.notAPair());
    const row = await fetchRow(desk, promise, old.promise);
    if (!row.ok) return row;
    const values = valuesOf(fresh.differences);
    if (!values.ok) return values;
    for (const one of [old, fresh]) {
      const gone = await remove(desk, amendmentChange, one.id, one.version);
      if (!gone.ok) return gone;
    }
    const differences = differencesBetween(row.value, values.value as Partial<Amended>);
    const { plan, amendment, mark } = fresh;
    const pair = { plan, amendment, act: 'change' as const, promise: old.promise, mark, likeness: null, differences, why: null };
    const done = await insert(desk, amendmentChange, pair);
    return done.ok ? ok({ change: done.value.id, version: done.value.version }) : done;
  },
});
