import { ok, type Result, refuse } from '#kernel/problem.ts';
import { code, type Desk, defineVerb, ref, rows, year } from '#register/index.ts';
import { insertUnlessTaken } from '../drafting/insertUnlessTaken.ts';
import { isInForce } from '../plan.ts';
import type { PlanRow } from '../rowTypes.ts';
import { standingFor } from '../views/maySee.ts';
import { changesBetween } from './changes.ts';
import { isBehind, isKept, type SnapshotContent, type SnapshotKind } from './content.ts';
import { canonicalOf, thaw } from './frozen.ts';
import { gather, type Sources } from './gather.ts';
import { says } from './refusals.ts';
import { type Snapshot, snapshot, snapshotKinds } from './snapshot.ts';

type Asked = { readonly kind: SnapshotKind; readonly year: number };

/** Whether a snapshot of this year may be taken of the plan as it stands. */
function check(plan: PlanRow, { kind, year: of }: Asked, today: string): Result<null> {
  const { title, fromYear: from, toYear: to } = plan;
  if (!isInForce(plan)) return refuse(says.stillADraft({ title }));
  if (of < from || of > to) return refuse(says.yearOutside({ year: of, title, from, to }, '年份'));
  if (of > Number(today.slice(0, 4))) return refuse(says.yearNotBegun({ year: of, today }, '年份'));
  return kind === 'final' && of !== to ? refuse(says.finalBeforeTheEnd({ year: of, to }, '年份')) : ok(null);
}

/** The content with what changed since the snapshot taken last before it. */
async function sinceBefore(
  desk: Desk,
  content: SnapshotContent,
  last: (Snapshot & { readonly id: string }) | undefined,
): Promise<SnapshotContent> {
  if (last === undefined) return content;
  const { kind, year: of, takenOn, file: hash } = last;
  return { ...content, before: { kind, year: of, takenOn, hash }, changes: changesBetween(await thaw(desk, last), content) };
}

/** Freezes a plan as of today for the report on a year: only accepted figures, kept under the hash of its content. */
export const takeSnapshot = (sources: Sources) =>
  defineVerb({
    name: 'plan.takeSnapshot',
    label: '生成监测快照',
    by: ['planner'],
    input: { plan: ref('plan', '规划'), year: year('年份'), kind: code('快照类别', snapshotKinds) },
    async run(desk, { plan: id, ...asked }) {
      const found = await standingFor(desk, id);
      if (!found.ok) return found;
      const checked = check(found.value.plan, asked, desk.today);
      if (!checked.ok) return checked;
      const taken = await rows(desk, snapshot, { where: { plan: id } });
      const round = taken.filter(one => one.kind === asked.kind && one.year === asked.year).length + 1;
      const last = taken
        .filter(one => one.year < asked.year)
        .toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
        .at(-1);
      const content = await sinceBefore(desk, await gather(desk, found.value, asked, sources), last);
      const name = `${found.value.plan.title} ${asked.year}年${snapshotKinds[asked.kind]}快照.json`;
      const kept = await desk.store.keepFile(new TextEncoder().encode(canonicalOf(content)), { name, mediaType: 'application/json' });
      const { promises } = content;
      const row: Snapshot = {
        ...{ plan: id, ...asked, round, takenOn: desk.today, takenBy: desk.actor.id, file: kept.hash, before: last?.id ?? null },
        promises: promises.length,
        kept: promises.filter(isKept).length,
        late: promises.filter(isBehind).length,
        unknown: content.counts.na,
      };
      const saved = await insertUnlessTaken(desk, snapshot, [row], says.takenMeanwhile());
      return saved.ok ? ok({ snapshot: saved.value[0]?.id as string, file: kept.hash, round }) : saved;
    },
  });
