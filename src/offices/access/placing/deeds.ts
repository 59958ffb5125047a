import { addDays } from '#kernel/day.ts';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import {
  count,
  type Demand,
  type Desk,
  date,
  defineVerb,
  type Fields,
  fetchRow,
  insert,
  note,
  ref,
  rows,
  step,
  type Verb,
} from '#register/index.ts';
import { KEEPS, SCHOOL } from '../codes.ts';
import { knowsSchool, notAhead, ownPupil } from '../own.ts';
import { says } from '../refusals.ts';
import { homeLesson, type Placement, placement } from './placement.ts';

type Values = Readonly<Record<string, unknown>>;
const { fields } = placement;
/** Days after which a placement is looked at anew: once a school year. */
const REVIEW_DAYS = 365;

const lacksHours = (values: Values) => values.placementWay === 'homeTeaching' && values.hoursPerMonth === null;

const asked = {
  placementWay: fields.placementWay,
  hoursPerMonth: fields.hoursPerMonth,
  disability: fields.disability,
  plan: fields.plan,
};

/** Proposes how a child of one's own school is to learn. */
export const proposePlacement = defineVerb({
  name: 'access.proposePlacement',
  label: '提出安置建议',
  by: SCHOOL,
  within: ['pupil.organisation', 'pupil.homeroom'],
  on: { register: 'placement' },
  input: { pupil: fields.pupil, ...asked },
  async run(desk, input) {
    const child = await ownPupil(desk, input.pupil);
    if (!child.ok) return child;
    if (lacksHours(input)) return refuse(says.noPlan({}, 'hoursPerMonth'));
    const where = { pupil: input.pupil, state: ['proposed', 'sentBack', 'placed'] };
    if ((await rows(desk, placement, { where, limit: 1 })).length > 0) return refuse(says.placedAlready({}, 'pupil'));
    const blank = { decidedOn: null, reviewOn: null, opinion: null, endedOn: null };
    const added = await insert(desk, placement, {
      ...input,
      ...blank,
      organisation: child.value.organisation,
      proposedOn: desk.today,
    });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

const placementDeed = (
  way: string,
  label: string,
  by: Demand,
  input: Fields,
  work: (desk: Desk, row: Placement, given: Values) => Promise<Result<Values>>,
): Verb<Fields, Values> =>
  defineVerb({
    name: `access.${way}`,
    label,
    by,
    within: ['row.organisation'],
    on: { register: 'placement', row: 'row', step: way },
    input: { row: ref('placement', '残疾儿童安置'), version: count('版次'), ...input } as Fields,
    async run(desk, { row: id, version, ...given }) {
      const found = await fetchRow(desk, placement, String(id));
      if (!found.ok) return found;
      if (!knowsSchool(desk.actor, found.value.organisation)) return refuse(says.notYourPupil());
      const changes = await work(desk, found.value, given);
      if (!changes.ok) return changes;
      const done = await step(desk, placement, { ...found.value, version: Number(version) }, way, changes.value);
      return done.ok ? ok({ row: done.value.id, version: done.value.version, state: done.value.state }) : done;
    },
  });

const opinion = note('专家委员会意见', { longest: 4000 });
const deciding = async (desk: Desk, given: Values): Promise<Result<Values>> =>
  lacksHours(given)
    ? refuse(says.noPlan({}, 'hoursPerMonth'))
    : ok({ ...given, decidedOn: desk.today, reviewOn: addDays(desk.today, REVIEW_DAYS) });
const decided = { placementWay: fields.placementWay, hoursPerMonth: fields.hoursPerMonth, opinion };

const decidePlacement = placementDeed('decidePlacement', '决定安置', KEEPS, decided, (desk, _, given) => deciding(desk, given));
const reviewPlacement = placementDeed('reviewPlacement', '复评调整', KEEPS, decided, (desk, _, given) => deciding(desk, given));
const returnProposal = placementDeed('returnProposal', '退回补充', KEEPS, { opinion }, async (_, __, given) => ok(given));
const proposeAgain = placementDeed('proposeAgain', '重新提出', SCHOOL, asked, async (desk, _, given) =>
  lacksHours(given) ? refuse(says.noPlan({}, 'hoursPerMonth')) : ok({ ...given, proposedOn: desk.today }),
);
const endPlacement = placementDeed('endPlacement', '终止安置', SCHOOL, { endedOn: date('终止日期') }, async (desk, _, { endedOn }) => {
  const passed = notAhead(desk, '终止日期', String(endedOn), 'endedOn');
  return passed.ok ? ok({ endedOn }) : passed;
});

/** Records a lesson at a child's home. */
export const recordLesson = defineVerb({
  name: 'access.recordLesson',
  label: '登记送教',
  by: SCHOOL,
  within: ['placement.organisation'],
  on: { register: 'homeLesson' },
  input: {
    placement: homeLesson.fields.placement,
    heldOn: homeLesson.fields.heldOn,
    lessonHours: homeLesson.fields.lessonHours,
    teachers: homeLesson.fields.teachers,
    content: homeLesson.fields.content,
    photos: homeLesson.fields.photos,
  },
  async run(desk, input) {
    const found = await fetchRow(desk, placement, input.placement);
    if (!found.ok) return found;
    const { organisation, pupil, state, placementWay } = found.value;
    if (organisation !== desk.actor.organisation) return refuse(says.notYourPupil());
    if (state !== 'placed' || placementWay !== 'homeTeaching') return refuse(says.notAtHome({}, 'placement'));
    const passed = notAhead(desk, '送教日期', input.heldOn, 'heldOn');
    if (!passed.ok) return passed;
    const added = await insert(desk, homeLesson, { ...input, organisation, pupil });
    return added.ok ? ok({ homeLesson: added.value.id }) : added;
  },
});

/** The deeds upon placements. */
export const placementDeeds = [
  proposePlacement,
  decidePlacement,
  returnProposal,
  proposeAgain,
  reviewPlacement,
  endPlacement,
  recordLesson,
];
