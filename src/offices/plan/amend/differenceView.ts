import { ok, type Result, refuse } from '#kernel/problem.ts';
import { count, defineView, optional, type ReadingDesk, ref, rows, type Sheet } from '#register/index.ts';
import { changeActs } from '../codes.ts';
import { summaryOf } from '../standing/counts.ts';
import { amendmentChange } from './amendmentChange.ts';
import { bodyDifferences } from './bodies.ts';
import { changeLine } from './changeLine.ts';
import type { VersionPromise } from './content.ts';
import { differencesBetween, whole } from './fields.ts';
import { says } from './refusals.ts';
import type { ChangeAct, ChangeLine, DifferenceView, VersionLine } from './types.ts';
import { contentOfVersion, type Versions, versionLine, versionsOf } from './versions.ts';

const isKept = (one: VersionPromise) => one.state === 'accepted';

/** The two versions of one promise as a line; none where nothing of it changed. */
function lineOf(
  before: VersionPromise | undefined,
  after: VersionPromise | undefined,
  names: ReadonlyMap<string, string>,
  why: string | null,
): readonly ChangeLine[] {
  const [was, is] = [before !== undefined && isKept(before) ? before : undefined, after !== undefined && isKept(after) ? after : undefined];
  const one = is ?? was;
  if (one === undefined) return [];
  const act: ChangeAct = was === undefined ? 'add' : is === undefined ? 'end' : 'change';
  const differences =
    was !== undefined && is !== undefined
      ? [...differencesBetween(was, is), ...bodyDifferences(was, is)]
      : is === undefined
        ? []
        : whole(is);
  if (act === 'change' && differences.length === 0) return [];
  const base = {
    ...{ id: one.id, version: null, act, state: 'accepted' as const, promise: one.id, promiseVersion: null, number: one.number },
    ...{ kind: one.kind, isRestatement: one.restates !== null, place: one.place, likeness: null, why },
    lead: one.lead === null ? null : (names.get(one.lead) ?? null),
  };
  return [changeLine({ base, named: one, before: was?.quote ?? null, after: is?.quote ?? null, differences }, names)];
}

/** The two versions asked for: by default the one in force and the one before it. */
export function stepOf(versions: Versions, from: number | null, to: number | null): Result<{ readonly from: number; readonly to: number }> {
  const last = to ?? versions.last;
  const first = from ?? Math.max(1, last - 1);
  const wrong = [first, last].find(number => number < 1 || number > versions.last);
  return wrong === undefined ? ok({ from: first, to: last }) : refuse(says.noSuchVersion({ number: wrong }));
}

const sheetOf = (view: DifferenceView): Sheet => ({
  title: `${view.plan.title}：第${view.from.number}版与第${view.to.number}版对照`,
  headings: ['项号', '承诺', '位置', '责任单位', '变动', '原文', '新文', '项目改动', '事由', '依据'],
  rows: view.lines.map(line =>
    [
      line.number,
      line.title,
      line.place,
      line.lead,
      changeActs[line.act],
      line.before,
      line.after,
      line.act === 'change'
        ? line.fields.map(one => `${one.label}：${one.before ?? '空'} → ${one.after ?? '空'}`).join('；') || null
        : null,
      line.why,
      view.amendments.map(one => one.documentNumber).join('、') || null,
    ].map(cell => (typeof cell === 'string' && /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell)),
  ),
});

/** Why a promise changed: what its change says, else what its amendment says. */
async function reasons(desk: ReadingDesk, amendments: readonly VersionLine[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const one of amendments) {
    if (one.amendment === null) continue;
    for (const change of await rows(desk, amendmentChange, { where: { amendment: one.amendment, state: 'accepted' } }))
      if (change.promise !== null) found.set(change.promise, change.why ?? one.reason ?? '');
  }
  return found;
}

/** What two versions of a plan differ in, promise by promise: old, new, reason, document. */
export const differenceView = defineView({
  name: 'plan.difference',
  label: '版本对照',
  by: 'signedIn',
  input: { plan: ref('plan', '规划'), from: optional(count('原版本')), to: optional(count('新版本')) },
  async run(desk, input) {
    const found = await versionsOf(desk, input.plan);
    if (!found.ok) return found;
    const step = stepOf(found.value, input.from, input.to);
    if (!step.ok) return step;
    const [before, after] = [
      await contentOfVersion(desk, found.value, step.value.from),
      await contentOfVersion(desk, found.value, step.value.to),
    ];
    if (!before.ok) return before;
    if (!after.ok) return after;
    const { standing } = found.value;
    const amendments: VersionLine[] = [];
    for (let number = step.value.from + 1; number <= step.value.to; number++) amendments.push(await versionLine(desk, found.value, number));
    const why = await reasons(desk, amendments);
    const old = new Map(before.value.promises.map(one => [one.id, one]));
    const fresh = new Map(after.value.promises.map(one => [one.id, one]));
    const general = amendments.at(-1)?.reason ?? null;
    const ids = [...new Set([...old.keys(), ...fresh.keys()])];
    const lines = ids.flatMap(id => lineOf(old.get(id), fresh.get(id), standing.names, why.get(id) ?? general));
    const view: DifferenceView = {
      plan: summaryOf(standing),
      from: await versionLine(desk, found.value, step.value.from),
      to: await versionLine(desk, found.value, step.value.to),
      amendments,
      lines,
      counts: {
        change: lines.filter(one => one.act === 'change').length,
        add: lines.filter(one => one.act === 'add').length,
        end: lines.filter(one => one.act === 'end').length,
      },
    };
    return ok(view);
  },
  sheet: view => ok(sheetOf(view)),
});
