import { type Result, refuse } from '#kernel/problem.ts';
import { organisation } from '#offices/roster/index.ts';
import {
  type Desk,
  defineVerb,
  fetchRow,
  file,
  may,
  note,
  optional,
  type ReadBooks,
  readDocument,
  ref,
  rows,
  text,
  year,
} from '#register/index.ts';
import { isTaken } from '#store/index.ts';
import type { Draught, Wording } from '../drafting/draught.ts';
import { lodge } from '../drafting/lodge.ts';
import { plan } from '../plan.ts';
import { says } from '../refusals.ts';
import { atTheTable, draught, yearsGiven } from '../standing/readingRoom.ts';

const whose = {
  parent: ref('plan', '上级规划'),
  organisation: optional(ref('organisation', '编制单位')),
  fromYear: optional(year('起始年')),
  toYear: optional(year('截止年')),
};

/** Reads a text; one that does not say its years has those of the county's plan. */
async function readUnder(open: ReadBooks, parent: string, wording: Wording): Promise<Result<Draught>> {
  const first = await draught(wording);
  if (first.ok || !first.problems.some(problem => problem.code === 'plan.noYears')) return first;
  const above = await open(desk => fetchRow(desk, plan, parent));
  if (!above.ok) return above;
  const { fromYear, toYear } = above.value;
  return draught({ ...wording, years: { fromYear, toYear } });
}

/** Keeps a text as the draft of an organisation's plan: one open plan an organisation, under an adopted plan of the county. */
async function lodgeUnder(desk: Desk, draft: Draught, source: string | null, asked: { parent: string; organisation: string | null }) {
  const above = await fetchRow(desk, plan, asked.parent);
  if (!above.ok) return above;
  const { title } = above.value;
  if (above.value.parent !== null || above.value.state !== 'adopted') return refuse(says.notACountyPlan({ title }, '上级规划'));
  const its = may(desk.actor, ['planner']) ? (asked.organisation ?? desk.actor.organisation) : desk.actor.organisation;
  if (its === null) return refuse(says.whosePlan({}, '编制单位'));
  if (asked.organisation !== null && asked.organisation !== its) return refuse(says.planOfAnother({}, '编制单位'));
  const body = await fetchRow(desk, organisation, its);
  if (!body.ok) return body;
  if (body.value.state !== 'open') return refuse(says.closedOrganisation({ name: body.value.name }, '编制单位'));
  const [there] = await rows(desk, plan, { where: { parent: asked.parent, organisation: its }, limit: 1 });
  if (there !== undefined) return refuse(says.subPlanThere({ name: body.value.name, title: there.title }));
  const taken = says.subPlanThere({ name: body.value.name, title: draft.title });
  try {
    return await lodge(desk, draft, source, { parent: asked.parent, organisation: its });
  } catch (cause) {
    // The database lets an organisation have one plan: of two people who put it in at once the second is told.
    if (isTaken(cause)) return refuse(taken);
    throw cause;
  }
}

/** Reads the uploaded plan of a school or department, by its own people or by the planner for it. */
export const readSubPlan = defineVerb({
  name: 'plan.readSubPlan',
  label: '读入单位规划',
  by: ['filer', 'planner'],
  input: { ...whose, file: file('规划文件'), title: optional(text('规划名称', { longest: 120 })) },
  prepare: (open, input) =>
    atTheTable(async (): Promise<Result<Draught>> => {
      const source = await open(async desk => {
        const kept = await desk.store.file(input.file);
        return kept === null ? null : { name: kept.name, mediaType: kept.mediaType, bytes: await kept.read() };
      });
      if (source === null) return refuse(says.fileNotHere());
      const document = await readDocument(source.bytes, source);
      if (!document.ok) return document;
      if (document.value.text.trim() === '') return refuse(says.noText({ name: source.name }));
      const years = yearsGiven(input.fromYear, input.toYear);
      return readUnder(open, input.parent, { title: input.title, text: document.value.text, fileName: source.name, years });
    }),
  run: (desk, input, draft) => lodgeUnder(desk, draft, input.file, input),
});

/** Reads the pasted plan of a school or department. */
export const pasteSubPlan = defineVerb({
  name: 'plan.pasteSubPlan',
  label: '粘贴单位规划',
  by: ['filer', 'planner'],
  input: { ...whose, title: text('规划名称', { longest: 120 }), text: note('规划文本', { longest: 5_000_000 }) },
  prepare: (open, { parent, title, text: words, fromYear, toYear }) =>
    atTheTable(() => readUnder(open, parent, { title, text: words, fileName: null, years: yearsGiven(fromYear, toYear) })),
  run: (desk, input, draft) => lodgeUnder(desk, draft, null, input),
});
