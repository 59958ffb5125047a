import { addDays } from '#kernel/day.ts';
import type { Duty } from '../../office.ts';
import { may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import type { ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { dutyAt } from '../deeds.ts';
import type { CampaignDeclaration } from './declaration.ts';
import type { CampaignRegisters } from './registers.ts';

/** Days before the end of a title from which its re-check is asked for: a working rule of ours. */
const RECHECK_WITHIN = 90;

/** What a campaign asks of a person today: to enter, to enter again, to review, to settle, to answer, to conclude, to check again. */
export async function campaignDuties(desk: ReadingDesk, said: CampaignDeclaration, registers: CampaignRegisters): Promise<readonly Duty[]> {
  const { actor, today } = desk;
  const { campaign, entry, review, objection } = registers;
  const [enters, reviews, decides] = [
    may(actor, said.enters) && actor.organisation !== null,
    may(actor, said.reviews),
    may(actor, said.decides),
  ];
  if (!enters && !reviews && !decides) return [];
  const rounds = await rows(desk, campaign, { where: { state: ['entering', 'onShow'] } });
  const entries = await rows(desk, entry, enters && !reviews && !decides ? { where: { organisation: actor.organisation } } : {});
  const kind = enters ? (await openBodies(desk)).find(one => one.id === actor.organisation)?.kind : undefined;
  const own = entries.filter(one => one.organisation === actor.organisation);
  const open = rounds.filter(one => one.state === 'entering' && one.opensOn <= today && today <= one.closesOn);
  const toEnter = enters
    ? open.filter(one => (one.kinds as readonly string[]).includes(kind ?? '') && !own.some(mine => mine.campaign === one.id))
    : [];
  const reviewed = new Set(reviews ? (await rows(desk, review, { where: { expert: actor.id } })).map(one => one.entry) : []);
  const toReview = reviews
    ? entries.filter(one => one.state === 'entered' && one.organisation !== actor.organisation && !reviewed.has(one.id))
    : [];
  const unanswered = decides ? await rows(desk, objection, { where: { state: 'received' } }) : [];
  return [
    ...toEnter.map(one =>
      dutyAt(
        said.entry,
        null,
        one.closesOn,
        [`申报：${one.name}`, `Enter: ${one.name}`],
        ['自评并附佐证', 'Assess yourselves, with proofs'],
        ['去申报', 'Enter'],
      ),
    ),
    ...own
      .filter(one => enters && one.state === 'returned')
      .map(one =>
        dutyAt(
          said.entry,
          one.id,
          null,
          ['申报被退回', 'An entry was sent back'],
          [`退回：${one.lastReason ?? ''}`, `Sent back: ${one.lastReason ?? ''}`],
          ['去修改', 'Correct it'],
        ),
      ),
    ...toReview.map(one =>
      dutyAt(
        said.entry,
        one.id,
        null,
        ['评审申报', 'Review an entry'],
        [`自评${one.selfScore}分`, `Self-assessed at ${one.selfScore}`],
        ['去评审', 'Review'],
      ),
    ),
    ...unanswered.map(one =>
      dutyAt(
        said.objection,
        one.id,
        addDays(one.receivedOn, 7),
        ['答复评选异议', 'Answer an objection'],
        [`${one.receivedOn}受理`, `Received on ${one.receivedOn}`],
        ['去答复', 'Answer'],
      ),
    ),
    ...rounds
      .filter(one => decides && one.state === 'onShow' && (one.shownUntil ?? '') < today)
      .map(one =>
        dutyAt(
          said.campaign,
          one.id,
          one.shownUntil,
          [`命名：${one.name}`, `Give the titles: ${one.name}`],
          ['公示期已满', 'The time on show is over'],
          ['去办理', 'Conclude'],
        ),
      ),
    ...entries
      .filter(one => decides && one.state === 'titled' && one.titleUntil !== null && one.titleUntil <= addDays(today, RECHECK_WITHIN))
      .map(one =>
        dutyAt(
          said.entry,
          one.id,
          one.titleUntil,
          ['复核命名', 'Check a title again'],
          [`有效期到${one.titleUntil}`, `Held until ${one.titleUntil}`],
          ['去复核', 'Check'],
        ),
      ),
  ];
}
