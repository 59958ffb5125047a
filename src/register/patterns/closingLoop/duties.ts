import { addDays } from '#kernel/day.ts';
import { english } from '../../glossary.ts';
import type { Duty } from '../../office.ts';
import { may } from '../../roles.ts';
import { rows } from '../../rows.ts';
import type { ReadingDesk } from '../../verb.ts';
import { openBodies } from '../bodies.ts';
import { type LoopDeclaration, nameIn } from './declaration.ts';
import { daysLate, levelOf } from './late.ts';
import type { Issue, LoopRegisters } from './registers.ts';

/** Days in which a filed measure is to be checked: a working rule of ours. */
const CHECK_WITHIN = 7;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const pathOf = (said: LoopDeclaration, one: Issue) => `/ledger/${said.issue.name}/${one.id}`;

const toFile = (said: LoopDeclaration, one: Issue, today: string): Duty => {
  const late = daysLate(one, today);
  const back = one.state === 'returned' ? one.lastReason : null;
  return {
    due: one.deadline,
    title: `${said.labels?.fileMeasure ?? '整改'}：${one.subject}`,
    titleEnglish: `${capital(english(said.labels?.fileMeasure ?? '') ?? 'Put right')}: ${one.subject}`,
    detail: [late > 0 ? `已逾期${late}天` : '按期限填报整改和佐证', back === null ? '' : `退回：${back}`].filter(Boolean).join('；'),
    detailEnglish: [late > 0 ? `${late} days late` : 'File the measure with its proofs', back === null ? '' : `sent back: ${back}`]
      .filter(Boolean)
      .join('; '),
    path: `${pathOf(said, one)}?deed=${nameIn(said, 'fileMeasure')}`,
    action: '去填报',
    actionEnglish: 'File',
  };
};

const toCheck = (said: LoopDeclaration, one: Issue, filedOn: string, of: string): Duty => ({
  due: addDays(filedOn, CHECK_WITHIN),
  title: `${said.labels?.closeIssue ?? '复核整改'}：${one.subject}`,
  titleEnglish: `${capital(english(said.labels?.closeIssue ?? '') ?? 'Check again')}: ${one.subject}`,
  detail: `${of}，第${one.rounds}次报送，${filedOn}`,
  detailEnglish: `${of}, measure no. ${one.rounds}, filed on ${filedOn}`,
  path: pathOf(said, one),
  action: '去复核',
  actionEnglish: 'Check',
});

const toPress = (said: LoopDeclaration, one: Issue, today: string, of: string): readonly Duty[] => {
  const level = levelOf(said.levels, one, today);
  if (level === null) return [];
  const late = daysLate(one, today);
  return [
    {
      due: addDays(one.deadline, level.after),
      title: `${level.label}：${one.subject}`,
      titleEnglish: `${capital(english(level.label) ?? level.name)}: ${one.subject}`,
      detail: `${of}，逾期${late}天`,
      detailEnglish: `${of}, ${late} days past the deadline`,
      path: pathOf(said, one),
      action: '去督办',
      actionEnglish: 'See to it',
    },
  ];
};

const told = (said: LoopDeclaration, one: Issue, desk: ReadingDesk): boolean =>
  may(desk.actor, levelOf(said.levels, one, desk.today)?.tells ?? []);

/** What a loop asks of this person today: to file, to check again, to press where an issue is late. */
export async function loopDuties(desk: ReadingDesk, said: LoopDeclaration, { issue, measure }: LoopRegisters): Promise<readonly Duty[]> {
  const { actor, today } = desk;
  const answers = may(actor, said.answers) && actor.organisation !== null;
  const sees = may(actor, said.judges) || said.levels.some(level => may(actor, level.tells));
  if (!answers && !sees) return [];
  const where = { state: ['rectify', 'reported', 'returned'], ...(sees ? {} : { organisation: actor.organisation }) };
  const found = await rows(desk, issue, { where });
  const names = new Map((await openBodies(desk)).map(one => [one.id, one.name]));
  const nameOf = (one: Issue) => names.get(one.organisation) ?? '';
  const waits = (one: Issue) => one.state !== 'reported';
  const own = answers ? found.filter(one => waits(one) && one.organisation === actor.organisation) : [];
  const reported = may(actor, said.judges) ? found.filter(one => one.state === 'reported') : [];
  const last = new Map(
    (await rows(desk, measure, { where: { issue: reported.map(one => one.id), outcome: null } })).map(one => [one.issue, one]),
  );
  return [
    ...own.map(one => toFile(said, one, today)),
    ...reported
      .filter(one => last.get(one.id)?.filedBy !== actor.id)
      .map(one => toCheck(said, one, last.get(one.id)?.filedOn ?? today, nameOf(one))),
    ...found
      .filter(one => waits(one) && !own.includes(one) && told(said, one, desk))
      .flatMap(one => toPress(said, one, today, nameOf(one))),
  ];
}
