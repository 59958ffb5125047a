import { ok } from '#kernel/problem.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, rows } from '#register/index.ts';
import { amendOnce } from './county/amend.ts';
import { playSubPlans } from './county/cascade.ts';
import { assignBodies, fileAgain, fileRound, organisationIds, type Pairs, setCourse } from './county/keep.ts';
import { type Kept, keepingLines, planText } from './county/keeping.ts';
import { playOwn, raiseIssues, type Stage } from './county/own.ts';
import { proofs } from './county/proofs.ts';
import { review } from './county/review.ts';
import { adopt } from './drafting/adopt.ts';
import { read } from './drafting/read.ts';
import { settleFinding } from './drafting/settleFinding.ts';
import { finding } from './finding.ts';
import { releasePlan } from './publish/county.ts';
import { takeFirstSnapshot } from './tell/county.ts';
import type { Sources } from './tell/gather.ts';

const title = '玉泉市“十五五”教育事业发展规划';
const again = '“双师型”教师比例';
const decisions: readonly (readonly [code: string, holds: string, decision: string, note: string])[] = [
  ['countDiffersFromList', '四项工程', 'adopted', '“四项工程”改为“五项工程”，修订时一并改'],
  ['deadlineOutsidePlan', '新校区', 'noted', '新校区跨期建设，规划期内做到开工'],
  ['baselineMeetsTarget', '巩固率', 'notAProblem', '按保持对待，年年判定'],
];

const keepFile = (desk: DemonstrationDesk, name: string, text: string, day: string): Promise<string> =>
  desk.deed('files.keep', day, async open => {
    const mediaType = name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8';
    return ok((await open.store.keepFile(new TextEncoder().encode(text), { name, mediaType })).hash);
  });

/** Decides on the remarks that the planner could decide at once; the rest stay open. */
async function settle(planner: DemonstrationDesk, plan: string, day: string): Promise<void> {
  const found = await planner.deed('plan.look', day, async open => ok(await rows(open, finding, { where: { plan } })));
  for (const { id, version, code, sentence } of found) {
    const [, , decision, note] = decisions.find(([rule, holds]) => rule === code && sentence.includes(holds)) ?? [];
    if (decision !== undefined) await planner.perform(settleFinding, { finding: id, version, decision, note }, day);
  }
}

/** Two years of an invented plan, as its people would have gone through them: read, reviewed, adopted, assigned, filed, accepted, sent back. */
export async function county(
  open: (actor: Actor) => DemonstrationDesk,
  people: readonly DemonstrationPerson[],
  sources: Sources,
): Promise<void> {
  const planning = people.find(person => person.username === 'planner');
  if (planning === undefined) return;
  const planner = open(planning);
  const text = planText();
  const source = await keepFile(planner, '玉泉市“十五五”教育事业发展规划（送审稿）.txt', text, '2026-01-12');
  const { plan } = await planner.perform(read, { file: source, title }, '2026-01-12');
  const lines = keepingLines(text);
  const pairs = [...(await review(planner, plan, lines, '2026-01-15'))].filter(
    (pair): pair is [Kept, Pairs[number][1]] => pair[0].is === 'kept',
  );
  await settle(planner, plan, '2026-01-16');
  const issued = await keepFile(
    planner,
    '玉泉政发〔2026〕8号.txt',
    `玉泉政发〔2026〕8号\n玉泉市人民政府关于印发${title}的通知\n\n${text}`,
    '2026-03-20',
  );
  const document = { issuer: '玉泉市人民政府', documentNumber: '玉泉政发〔2026〕8号', issuedOn: '2026-03-18', file: issued };
  await planner.perform(adopt, { plan, ...document }, '2026-03-20');
  const ids = await organisationIds(planner, '2026-03-25');
  await assignBodies(planner, pairs, ids, '2026-03-25');
  await setCourse(planner, plan, pairs, '2026-04-08');
  const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
  const filers = new Map(people.filter(one => one.roles.includes('filer')).map(one => [nameOf.get(one.organisation ?? '') ?? '', one]));
  const stage: Stage = { open, planner, filers, ids, plan, pairs };
  const raised = await playYears(stage, sources);
  await playSubPlans(open, people, planner, plan);
  await playOwn(stage, raised);
  await releasePlan(open, people, plan, '2028-01-10');
}

/** Both years of filing, each at the turn of the year; between them the issues that the first year raised, which it gives. */
async function playYears(stage: Stage, sources: Sources) {
  const { open, planner, pairs, filers } = stage;
  const evidence = new Map<string, readonly string[]>();
  for (const { measure, name, text } of proofs)
    evidence.set(measure, [...(evidence.get(measure) ?? []), await keepFile(planner, name, text, '2027-12-20')]);
  await fileRound(open, planner, pairs, filers, { year: 2026, filedOn: '2026-12-29', decidedOn: '2027-01-08', evidence: new Map() });
  await takeFirstSnapshot(planner, stage.plan, sources);
  const raised = await raiseIssues(stage);
  const decree = '玉泉政发〔2027〕19号\n玉泉市人民政府关于调整“十五五”教育事业发展规划部分目标的通知';
  await amendOnce(planner, stage.plan, pairs, await keepFile(planner, '玉泉政发〔2027〕19号.txt', decree, '2027-09-20'));
  const late = pairs.find(([line]) => line.measure === again);
  const rest = pairs.filter(pair => pair !== late);
  await fileRound(open, planner, rest, filers, { year: 2027, filedOn: '2027-12-29', decidedOn: '2028-01-07', evidence });
  const filer = filers.get(late?.[0].lead ?? '');
  if (late !== undefined && filer !== undefined) await fileAgain(open(filer), planner, late[1], 47.1, evidence.get(again) ?? []);
  return raised;
}
