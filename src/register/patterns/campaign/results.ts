import { ok, problems, refuse } from '#kernel/problem.ts';
import { flag } from '../../fields/choice.ts';
import { note } from '../../fields/text.ts';
import type { Fields } from '../../register.ts';
import { fetchRow, insert, rows, step, updateAll } from '../../rows.ts';
import { defineVerb } from '../../verb.ts';
import { filesKept } from '../bodies.ts';
import { type Deed, proofs, rowDeed, told, why } from '../deeds.ts';
import { lastWeekday } from '../weekdays.ts';
import type { CampaignDeclaration } from './declaration.ts';
import type { CampaignRegisters } from './registers.ts';
import { outcomeOf } from './scoring.ts';

const says = problems('campaign', {
  fewReviews: { zh: '要{least}名专家评审，现有{count}名。', en: '{least} reviews are needed; there are {count}.' },
  notVisited: { zh: '这项评选须实地考察，这一家还没有考察。', en: 'This campaign needs a visit; there was none yet.' },
  unsettled: { zh: '还有{count}份申报没有评定。', en: '{count} entries are not settled yet.' },
  nothingEntered: { zh: '没有单位申报，不能公示。', en: 'Nobody entered; there is nothing to show.' },
  stillEntering: { zh: '申报截止日是{to}，现在不能公示。', en: 'Entries close on {to}; results cannot be shown yet.' },
  notOnShow: { zh: '这项评选不在公示中，不能登记异议。', en: 'The results are not on show; no objection can be entered.' },
  stillOnShow: { zh: '公示到{until}，期满后才能命名。', en: 'The results are on show until {until}.' },
  unanswered: { zh: '还有{count}条异议没有答复。', en: '{count} objections are not answered yet.' },
});

const settling = (said: CampaignDeclaration, { campaign, entry, review }: CampaignRegisters): Deed =>
  rowDeed(entry, { name: `${said.office}.settleEntry`, label: '评定等次', by: said.decides, step: 'settleEntry' }, async (desk, row) => {
    const its = await fetchRow(desk, campaign, row.campaign);
    if (!its.ok) return its;
    const reviews = await rows(desk, review, { where: { entry: row.id } });
    const { leastReviews: least, needsVisit } = its.value;
    if (reviews.length < least) return refuse(says.fewReviews({ least, count: reviews.length }));
    if (needsVisit && row.visitedOn === null) return refuse(says.notVisited());
    return ok({ ...outcomeOf(its.value, reviews), settledOn: desk.today });
  });

/** Puts the results on show for the weekdays that the round says. */
const showing = (said: CampaignDeclaration, { campaign, entry }: CampaignRegisters): Deed =>
  rowDeed(
    campaign,
    { name: `${said.office}.showResults`, label: '公示评选结果', by: said.decides, step: 'showResults' },
    async (desk, row) => {
      if (desk.today <= row.closesOn) return refuse(says.stillEntering({ to: row.closesOn }));
      const entries = await rows(desk, entry, { where: { campaign: row.id } });
      const open = entries.filter(one => one.state !== 'settled').length;
      if (entries.length === 0) return refuse(says.nothingEntered());
      if (open > 0) return refuse(says.unsettled({ count: open }));
      return ok({ shownOn: desk.today, shownUntil: lastWeekday(desk.today, row.showDays) });
    },
  );

const objecting = (said: CampaignDeclaration, { campaign, entry, objection }: CampaignRegisters): Deed =>
  defineVerb({
    name: `${said.office}.receiveObjection`,
    label: '登记评选异议',
    by: said.decides,
    on: { register: said.objection.name },
    input: { entry: objection.fields.entry, channel: objection.fields.channel, objectionText: objection.fields.objectionText } as Fields,
    async run(desk, input) {
      const its = await fetchRow(desk, entry, String(input.entry));
      if (!its.ok) return its;
      const of = await fetchRow(desk, campaign, its.value.campaign);
      if (!of.ok) return of;
      if (of.value.state !== 'onShow') return refuse(says.notOnShow());
      const given = { entry: its.value.id, channel: String(input.channel), objectionText: String(input.objectionText) };
      return told(await insert(desk, objection, { ...given, receivedOn: desk.today, isUpheld: null, reply: null, repliedOn: null }));
    },
  });

/** Answers an objection; one that is upheld puts the entry back under review in the same deed. */
const answering = (said: CampaignDeclaration, { entry, objection }: CampaignRegisters): Deed =>
  rowDeed(
    objection,
    {
      name: `${said.office}.answerObjection`,
      label: '答复评选异议',
      by: said.decides,
      step: 'answerObjection',
      input: { isUpheld: flag('异议是否成立'), reply: note('异议答复', { longest: 2000 }) },
    },
    async (desk, row, given) => {
      const its = await fetchRow(desk, entry, row.entry);
      if (!its.ok) return its;
      if (given.isUpheld === true && its.value.state === 'settled') {
        const blank = { score: null, vetoed: null, level: null, settledOn: null };
        const again = await step(desk, entry, its.value, 'reopenEntry', { ...blank, lastReason: String(given.reply) });
        if (!again.ok) return again;
      }
      return ok({ isUpheld: given.isUpheld === true, reply: String(given.reply), repliedOn: desk.today });
    },
  );

const yearsLater = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace('-02-29', '-02-28');

/** After the last day on show and the last answer: who reached a level is given the title, the others are passed over. */
const concluding = (said: CampaignDeclaration, { campaign, entry, objection }: CampaignRegisters): Deed =>
  rowDeed(
    campaign,
    { name: `${said.office}.concludeCampaign`, label: '命名', by: said.decides, step: 'concludeCampaign' },
    async (desk, row) => {
      const until = row.shownUntil ?? '';
      if (desk.today <= until) return refuse(says.stillOnShow({ until }));
      const entries = await rows(desk, entry, { where: { campaign: row.id } });
      const waits = (await rows(desk, objection, { where: { state: 'received', entry: entries.map(one => one.id) } })).length;
      if (waits > 0) return refuse(says.unanswered({ count: waits }));
      const open = entries.filter(one => one.state !== 'settled').length;
      if (open > 0) return refuse(says.unsettled({ count: open }));
      const title = { titleFrom: desk.today, titleUntil: yearsLater(desk.today, row.validYears) };
      const done = await updateAll(
        desk,
        entry,
        entries.map(one =>
          one.level === null ? { row: one, changes: {}, state: 'untitled' } : { row: one, changes: title, state: 'titled' },
        ),
      );
      return done.ok ? ok({}) : done;
    },
  );

/** The re-check of a title: kept for the years of its round anew, or withdrawn. */
const rechecking = (said: CampaignDeclaration, { campaign, entry }: CampaignRegisters): readonly Deed[] => {
  const input = { why, proofs: proofs('复核佐证') };
  return [
    rowDeed(
      entry,
      { name: `${said.office}.keepTitle`, label: '复核保留命名', by: said.decides, step: 'keepTitle', input },
      async (desk, row, given) => {
        const its = await fetchRow(desk, campaign, row.campaign);
        if (!its.ok) return its;
        const kept = await filesKept(desk, '复核佐证', given.proofs as readonly string[], 'proofs');
        if (!kept.ok) return kept;
        const visitProofs = [...(row.visitProofs ?? []), ...(given.proofs as readonly string[])];
        const titleUntil = yearsLater(desk.today, its.value.validYears);
        return ok({ recheckedOn: desk.today, titleUntil, visitProofs, lastReason: String(given.why) });
      },
    ),
    rowDeed(
      entry,
      { name: `${said.office}.withdrawTitle`, label: '撤销命名', by: said.decides, step: 'withdrawTitle', input: { why } },
      async (desk, _, given) => ok({ recheckedOn: desk.today, titleUntil: desk.today, lastReason: String(given.why) }),
    ),
  ];
};

/** The deeds from the reviews on, in the order in which they are met. */
export const resultDeeds = (said: CampaignDeclaration, registers: CampaignRegisters): readonly Deed[] => [
  settling(said, registers),
  showing(said, registers),
  objecting(said, registers),
  answering(said, registers),
  concluding(said, registers),
  ...rechecking(said, registers),
];
