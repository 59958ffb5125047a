import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { note } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import type { Fields, RowOf } from '../../register.ts';
import { fetchRow, insert, rows, update } from '../../rows.ts';
import { adding } from '../../usual.ts';
import { type Desk, defineVerb } from '../../verb.ts';
import { bodyFor, filesKept, notAhead } from '../bodies.ts';
import { type Deed, proofs, rolesOf, rowDeed, seenVersion, told, type Values, why } from '../deeds.ts';
import { criteriaLines } from './criteria.ts';
import type { CampaignDeclaration } from './declaration.ts';
import {
  type CampaignFields,
  type CampaignRegisters,
  type CampaignRow,
  campaignFields,
  type EntryFields,
  marks,
  type ReviewFields,
} from './registers.ts';
import { checkMarks, totalOf } from './scoring.ts';

const says = problems('campaign', {
  notEntering: { zh: '“{name}”现在不接受申报（{from}至{to}）。', en: '“{name}” takes no entries now ({from} to {to}).' },
  notAsked: { zh: '“{name}”不面向这一类单位。', en: '“{name}” is not for organisations of this kind.' },
  ownOrganisation: { zh: '专家不评本单位，请回避。', en: 'An expert does not review their own organisation.' },
  notUnderReview: { zh: '这份申报现在不在评审中。', en: 'This entry is not under review.' },
});

type Marks = RowOf<EntryFields>['selfMarks'];
type EntryChanges = Partial<RowOf<EntryFields>>;

/** The self-assessment: complete, within the points, its proofs kept. */
async function assessed(desk: Desk, campaign: CampaignRow, given: Values): Promise<Result<EntryChanges>> {
  const selfMarks = given.selfMarks as Marks;
  const wrong = checkMarks(campaign, selfMarks, 'selfMarks');
  if (wrong.length > 0) return refuse(...wrong);
  const kept = await filesKept(
    desk,
    '得分佐证',
    selfMarks.flatMap(mark => mark.proofs ?? []),
    'selfMarks',
  );
  if (!kept.ok) return kept;
  return ok({ ...(given as EntryChanges), selfScore: totalOf(selfMarks), enteredOn: desk.today, enteredBy: desk.actor.id });
}

const entering = (said: CampaignDeclaration, { campaign, entry }: CampaignRegisters): Deed =>
  defineVerb({
    name: `${said.office}.enterCampaign`,
    label: '自评申报',
    by: said.enters,
    on: { register: said.entry.name },
    input: {
      campaign: entry.fields.campaign,
      organisation: entry.fields.organisation,
      selfMarks: criteriaLines(said, marks('自评得分'), { campaign: 'campaign' }),
      statement: entry.fields.statement,
      ...said.more,
    } as Fields,
    async run(desk, input) {
      const its = await fetchRow(desk, campaign, String(input.campaign));
      if (!its.ok) return its;
      const { name, opensOn: from, closesOn: to, state, kinds } = its.value;
      if (state !== 'entering' || desk.today < from || desk.today > to) return refuse(says.notEntering({ name, from, to }, 'campaign'));
      const body = await bodyFor(desk, String(input.organisation), []);
      if (!body.ok) return body;
      if (!(kinds as readonly string[]).includes(body.value.kind)) return refuse(says.notAsked({ name }, 'campaign'));
      const changes = await assessed(desk, its.value, input);
      if (!changes.ok) return changes;
      const blank = Object.fromEntries(Object.keys(entry.fields).map(key => [key, null]));
      return told(await insert(desk, entry, { ...blank, ...changes.value } as RowOf<EntryFields>));
    },
  });

/** An expert's points for an entry; filed again they take the place of the former ones, as long as it is under review. */
const reviewing = (said: CampaignDeclaration, { campaign, entry, review }: CampaignRegisters): Deed =>
  defineVerb({
    name: `${said.office}.fileReview`,
    label: '评审打分',
    by: said.reviews,
    on: { register: said.entry.name, row: 'entry', step: 'fileReview' },
    input: {
      entry: review.fields.entry,
      version: seenVersion,
      marks: criteriaLines(said, marks('评审打分'), { entry: 'entry' }),
      opinion: review.fields.opinion,
    } as Fields,
    async run(desk, { version: _, ...input }) {
      const its = await fetchRow(desk, entry, String(input.entry));
      if (!its.ok) return its;
      if (its.value.state !== 'entered') return refuse(says.notUnderReview());
      if (its.value.organisation === desk.actor.organisation) return refuse(says.ownOrganisation());
      const of = await fetchRow(desk, campaign, its.value.campaign);
      if (!of.ok) return of;
      const given = input.marks as RowOf<ReviewFields>['marks'];
      const wrong = checkMarks(of.value, given, 'marks');
      if (wrong.length > 0) return refuse(...wrong);
      const by = { expert: desk.actor.id, expertName: desk.actor.name, points: totalOf(given), reviewedOn: desk.today };
      const written = { ...(input as RowOf<ReviewFields>), ...by };
      const [before] = await rows(desk, review, { where: { entry: its.value.id, expert: desk.actor.id } });
      return told(
        before === undefined ? await insert(desk, review, written) : await update(desk, review, before.id, before.version, written),
      );
    },
  });

/** The deeds up to the reviews, in the order in which they are met. */
export function enteringDeeds(said: CampaignDeclaration, registers: CampaignRegisters): readonly Deed[] {
  const { campaign, entry } = registers;
  const { office, decides } = said;
  return [
    defineVerb({
      ...adding<CampaignFields>(campaign, { name: `${office}.setCampaign`, label: '设立评选', by: decides }),
      input: campaignFields(said) as Fields,
      run: async (desk, input) =>
        told(await insert(desk, campaign, { ...input, shownOn: null, shownUntil: null } as RowOf<CampaignFields>)),
    }),
    rowDeed(
      campaign,
      { name: `${office}.changeCampaign`, label: '修改评选', by: decides, step: 'changeCampaign', input: campaignFields(said) },
      async (_, __, given) => ok(given as Partial<RowOf<CampaignFields>>),
    ),
    rowDeed(campaign, { name: `${office}.openCampaign`, label: '开放申报', by: decides, step: 'openCampaign' }),
    entering(said, registers),
    rowDeed(
      entry,
      { name: `${office}.returnEntry`, label: '退回申报', by: decides, step: 'returnEntry', input: { why } },
      async (_, __, given) => ok({ lastReason: String(given.why) }),
    ),
    rowDeed(
      entry,
      {
        name: `${office}.enterAgain`,
        label: '修改后再申报',
        by: said.enters,
        step: 'enterAgain',
        ownUnless: [],
        input: {
          selfMarks: criteriaLines(said, marks('自评得分'), { entry: 'row' }),
          statement: entry.fields.statement,
          ...said.more,
        } as Fields,
      },
      async (desk, row, given) => {
        const its = await fetchRow(desk, campaign, row.campaign);
        return its.ok ? assessed(desk, its.value, given) : its;
      },
    ),
    reviewing(said, registers),
    rowDeed(
      entry,
      {
        name: `${office}.fileVisit`,
        label: '登记实地考察',
        by: rolesOf(decides, said.reviews),
        step: 'fileVisit',
        input: { visitedOn: date('考察日期'), visitNote: note('考察意见', { longest: 4000 }), visitProofs: proofs('考察佐证') },
      },
      async (desk, row, given) => {
        if (row.organisation === desk.actor.organisation) return refuse(says.ownOrganisation());
        const past = notAhead(desk, '考察日期', String(given.visitedOn), 'visitedOn');
        if (!past.ok) return past;
        const kept = await filesKept(desk, '考察佐证', given.visitProofs as readonly string[], 'visitProofs');
        return kept.ok ? ok(given as EntryChanges) : kept;
      },
    ),
  ];
}
