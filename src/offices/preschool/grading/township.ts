import { ok, type Result, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  amount,
  count,
  type Desk,
  type Duty,
  date,
  defineRegister,
  defineVerb,
  type Fields,
  fetchRow,
  flag,
  insert,
  may,
  note,
  optional,
  type ReadingDesk,
  ref,
  rows,
  step,
  update,
  type Verb,
} from '#register/index.ts';
import { FILES, READS, SEES } from '../codes.ts';
import { says } from '../refusals.ts';
import { grading } from './patterns.ts';

/** What a township thinks of a grading before experts see it (乡镇初审); it is shown the self-assessment as it was entered. */
export const townshipReview = defineRegister({
  name: 'townshipReview',
  label: '乡镇初审',
  scope: 'organisation',
  key: ['entry'],
  title: ['kindergarten', 'askedOn'],
  columns: ['kindergarten', 'organisation', 'selfScore', 'askedOn', 'isRecommended', 'reviewedOn'],
  fields: {
    entry: ref('gradingEntry', '评级申报'),
    kindergarten: ref('organisation', '申报园'),
    organisation: ref('organisation', '初审乡镇'),
    selfScore: amount('自评总分'),
    selfMarks: grading.entry.fields.selfMarks,
    askedOn: date('送审日期'),
    isRecommended: optional(flag('同意推荐')),
    opinion: optional(note('初审意见', { longest: 2000 })),
    reviewedOn: optional(date('初审日期')),
  },
  rules: [],
  workflow: { waiting: { reviewAtTownship: { to: 'reviewed', by: FILES } }, reviewed: {} },
  states: { waiting: '待初审', reviewed: '已初审' },
  readBy: SEES,
  readAllBy: READS,
});

type Values = Readonly<Record<string, unknown>>;
type Deed = Verb<Fields, Values>;

/** Sends a self-assessment to the township that its kindergarten named, anew where it was entered again. */
async function ask(desk: Desk, entryId: string): Promise<Result<null>> {
  const its = await fetchRow(desk, grading.entry, entryId);
  if (!its.ok) return its;
  const township = (its.value as unknown as { readonly township: string | null }).township;
  if (township === null) return ok(null);
  const body = (await organisationsOf(desk)).find(one => one.id === township);
  if (body?.kind !== 'township') return refuse(says.notTownship({ name: body?.name ?? '' }, 'township'));
  const { selfScore, selfMarks, organisation: kindergarten } = its.value;
  const values = { entry: entryId, kindergarten, organisation: township, selfScore, selfMarks, askedOn: desk.today };
  const blank = { isRecommended: null, opinion: null, reviewedOn: null };
  const [before] = await rows(desk, townshipReview, { where: { entry: entryId } });
  const done =
    before === undefined
      ? await insert(desk, townshipReview, { ...values, ...blank })
      : await update(desk, townshipReview, before.id, before.version, { ...values, ...blank }, 'waiting');
  return done.ok ? ok(null) : done;
}

/** Refuses to settle what a township still has before it. */
async function townshipDone(desk: Desk, entryId: string): Promise<Result<null>> {
  const [waits] = await rows(desk, townshipReview, { where: { entry: entryId, state: 'waiting' } });
  if (waits === undefined) return ok(null);
  const township = (await organisationsOf(desk)).find(one => one.id === waits.organisation)?.name ?? '';
  return refuse(says.townshipWaits({ township }));
}

const afterwards = (deed: Deed): Deed => ({
  ...deed,
  async run(desk, input, reading) {
    const done = await deed.run(desk, input, reading);
    if (!done.ok) return done;
    const asked = await ask(desk, String(done.value.row));
    return asked.ok ? done : asked;
  },
});

const beforehand = (deed: Deed): Deed => ({
  ...deed,
  async run(desk, input, reading) {
    const free = await townshipDone(desk, String(input.row));
    return free.ok ? deed.run(desk, input, reading) : free;
  },
});

const withTownship = (deed: Deed): Deed => {
  if (['preschool.enterCampaign', 'preschool.enterAgain'].includes(deed.name)) return afterwards(deed);
  return deed.name === 'preschool.settleEntry' ? beforehand(deed) : deed;
};

const reviewAtTownship = defineVerb({
  name: 'preschool.reviewAtTownship',
  label: '填写初审意见',
  by: FILES,
  on: { register: 'townshipReview', row: 'row', step: 'reviewAtTownship' },
  input: {
    row: ref('townshipReview', '乡镇初审'),
    version: count('版次'),
    isRecommended: flag('同意推荐'),
    opinion: note('初审意见', { longest: 2000 }),
  },
  async run(desk, { row, version, isRecommended, opinion }) {
    const found = await fetchRow(desk, townshipReview, row);
    if (!found.ok) return found;
    if (desk.actor.organisation !== found.value.organisation) return refuse(says.notTownship({ name: desk.actor.name }));
    const changes = { isRecommended, opinion, reviewedOn: desk.today };
    const done = await step(desk, townshipReview, { ...found.value, version }, 'reviewAtTownship', changes);
    return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
  },
});

/** The deeds of grading, with the township's review between self-assessment and settling. */
export const gradingDeeds = [...grading.verbs.map(withTownship), reviewAtTownship] as readonly Deed[];

/** The gradings that wait for this person's township. */
export async function townshipDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const { actor } = desk;
  if (!may(actor, FILES) || actor.organisation === null) return [];
  const waits = await rows(desk, townshipReview, { where: { organisation: actor.organisation, state: 'waiting' } });
  return waits.map(one => ({
    due: null,
    title: '初审幼儿园评级申报',
    titleEnglish: 'Review a kindergarten’s grading',
    detail: `${one.askedOn}送审，自评${one.selfScore}分`,
    detailEnglish: `Sent on ${one.askedOn}, self-assessed at ${one.selfScore}`,
    path: `/ledger/townshipReview/${one.id}`,
    action: '去初审',
    actionEnglish: 'Review',
  }));
}
