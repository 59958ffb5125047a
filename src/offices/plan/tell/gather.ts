import { organisationsOf } from '#offices/roster/index.ts';
import { type ReadingDesk, rows } from '#register/index.ts';
import { planEvaluation2018 } from '#standards/planEvaluation/2018.ts';
import { amendment } from '../amend/amendment.ts';
import { leadOf } from '../drafting/mark.ts';
import { evidence } from '../evidence.ts';
import { timeProgressOf } from '../keeping/filingYears.ts';
import { callNames, type PeopleOf } from '../people.ts';
import type { FiledRow, PromiseRow } from '../rowTypes.ts';
import { chapterOf, chaptersOf } from '../standing/chapters.ts';
import { countsOf, meanOf } from '../standing/counts.ts';
import { targetOf, timeOf, unitOf } from '../standing/question.ts';
import { actualSaid, targetSaid, titleSaid } from '../standing/said.ts';
import { keptOf, type Standing } from '../standing/standing.ts';
import { asOfYear } from './asOfYear.ts';
import type { AcceptedFigure, PromiseThen, SnapshotContent, SnapshotKind } from './content.ts';
import { issuesOf, practicesOf } from './onTheBooks.ts';
import type { ProjectsOf } from './sources.ts';

/** What a snapshot is taken with. */
export interface Sources {
  readonly peopleOf: PeopleOf;
  readonly projectsOf: ProjectsOf | null;
}

type Proofs = ReadonlyMap<string, AcceptedFigure['evidence']>;

/** The names of the files that prove each actual. */
async function proofsOf(desk: ReadingDesk, plan: string): Promise<Proofs> {
  const held = await rows(desk, evidence, { where: { plan } });
  const names = new Map<string, string>();
  for (const hash of new Set(held.map(one => one.file))) names.set(hash, (await desk.store.file(hash))?.name ?? '');
  return new Map(
    [...Map.groupBy(held, one => one.actual)].map(([actual, files]) => [
      actual,
      files.map(one => ({ hash: one.file, name: names.get(one.file) ?? '' })).toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    ]),
  );
}

function promiseThen(standing: Standing, row: PromiseRow, proofs: Proofs, nameOf: (id: string) => string): PromiseThen {
  const { plan, names } = standing;
  const lead = leadOf(standing, row);
  const accepted = standing.actuals.get(row.id) ?? [];
  const judged = standing.judgements.get(row.id);
  const { from, to } = timeOf(row, plan);
  const figure = (one: FiledRow): AcceptedFigure => ({
    ...{ year: one.year, part: one.part, value: one.value, taskStatus: one.taskStatus, note: one.note },
    said: actualSaid(row, [one])?.zh ?? '',
    organisation: names.get(one.organisation) ?? '',
    filedBy: nameOf(one.filedBy),
    filedOn: one.filedOn,
    decidedBy: one.decidedBy === null ? null : nameOf(one.decidedBy),
    decidedOn: one.decidedOn,
    evidence: proofs.get(one.id) ?? [],
  });
  return {
    id: row.id,
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    ...{ quote: row.quote, place: row.place, chapter: chapterOf(standing, row)?.place ?? '文首', nature: row.nature, method: row.method },
    target: targetSaid(row, plan).zh,
    targetValue: targetOf(row, plan),
    unit: unitOf(row),
    ...{ from, to, baseline: row.baseline, baselineYear: row.baselineYear },
    lead: lead === null ? null : (names.get(lead) ?? null),
    support: (standing.bodies.get(row.id) ?? []).filter(one => one.part === 'support').map(one => names.get(one.organisation) ?? ''),
    milestones: (standing.milestones.get(row.id) ?? []).map(({ year, value }) => ({ year, value })),
    actuals: accepted.map(figure),
    figure: actualSaid(row, accepted)?.zh ?? null,
    status: judged?.status ?? 'na',
    ...(judged?.lapsed ? { lapsed: true as const } : {}),
    progress: judged?.progress ?? null,
    timeProgress: judged?.timeProgress ?? 0,
    ratio: judged?.ratio ?? null,
    reason: judged?.reason.zh ?? '',
    because: (judged?.because ?? []).map(({ label, formula, value }) => ({ label, formula, value })),
    outlook: judged?.outlook ?? null,
    rule: planEvaluation2018.rules[row.method].value,
  };
}

/** The leading bodies, the most promises first; promises without one under 未落实. */
function bodiesThen(standing: Standing, promises: readonly PromiseThen[]): SnapshotContent['bodies'] {
  const rowOf = new Map(standing.inSight.map(row => [row.id, row]));
  return [...Map.groupBy(promises, one => one.lead ?? '未落实')]
    .toSorted(([a, held], [b, other]) => other.length - held.length || (a < b ? -1 : 1))
    .map(([name, held]) => ({
      name,
      counts: countsOf(
        standing,
        held.flatMap(one => rowOf.get(one.id) ?? []),
      ),
      missing: held.filter(one => one.figure === null).length,
    }));
}

/** Facts and restatements, in the order of the text. */
const besides = (standing: Standing): SnapshotContent['besides'] =>
  standing.promises
    .filter(row => row.state !== 'dropped' && !standing.inSight.includes(row))
    .map(row => {
      const kept = keptOf(standing, row);
      const { place, quote, year, valueText } = row;
      return { place, quote, year, valueText, restates: kept === row ? null : (standing.numbers.get(kept.mark) ?? null) };
    });

const adoptedAmendments = async (desk: ReadingDesk, plan: string): Promise<SnapshotContent['amendments']> =>
  (await rows(desk, amendment, { where: { plan } }))
    .filter(one => one.state === 'adopted' && (one.adoptedOn ?? '') <= desk.today)
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, reason, issuer, documentNumber, issuedOn }) => ({ number, reason, issuer, documentNumber, issuedOn }));

/** The bureau's own name; null where the roster has none. */
const bureauOf = async (desk: ReadingDesk): Promise<string | null> =>
  (await organisationsOf(desk)).find(one => one.kind === 'bureau' && one.state === 'open')?.name ?? null;

const planThen = ({ plan, adoption }: Standing): SnapshotContent['plan'] => ({
  ...{ id: plan.id, title: plan.title, fromYear: plan.fromYear, toYear: plan.toYear },
  ...{ issuer: adoption?.issuer ?? null, documentNumber: adoption?.documentNumber ?? null, issuedOn: adoption?.issuedOn ?? null },
});

/** All that a report on a year needs, as the books stand today; without what changed since the snapshot before. */
export async function gather(
  desk: ReadingDesk,
  today: Standing,
  asked: { readonly kind: SnapshotKind; readonly year: number },
  sources: Sources,
): Promise<SnapshotContent> {
  const standing = asOfYear(today, asked.year);
  const { plan } = standing;
  const proofs = await proofsOf(desk, plan.id);
  const nameOf = await callNames(desk, sources.peopleOf);
  const promises = standing.inSight
    .map(row => promiseThen(standing, row, proofs, nameOf))
    .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  const { projectsOf } = sources;
  const ids = promises.map(one => one.id);
  return {
    format: 1,
    ...asked,
    takenOn: desk.today,
    isExample: desk.store.county.startsWith('99'),
    bureau: await bureauOf(desk),
    plan: planThen(standing),
    amendments: await adoptedAmendments(desk, plan.id),
    judging: standing.judging === null ? null : { number: standing.judging.number, effectiveOn: standing.judging.effectiveOn },
    counts: countsOf(standing, standing.inSight),
    meanProgress: meanOf(standing, standing.inSight),
    timeProgress: timeProgressOf(`${asked.year + 1}-01-01`, plan),
    chapters: chaptersOf(standing, standing.inSight),
    bodies: bodiesThen(standing, promises),
    promises,
    besides: besides(standing),
    toReview: standing.inSight.filter(row => row.state === 'proposed').length,
    issues: await issuesOf(desk, plan.id, standing.names),
    practices: await practicesOf(desk, plan.id, standing.names),
    projects: projectsOf === null ? null : (await projectsOf(desk, ids)).map(thin),
    before: null,
    changes: [],
  };
}

type Project = NonNullable<SnapshotContent['projects']>[number];

/** What a report says of a project; what else the other office tells stays there. */
const thin = (one: Project): Project => ({
  ...{ id: one.id, name: one.name, stageLabel: one.stageLabel, promise: one.promise, organisation: one.organisation, areaSqm: one.areaSqm },
  ...{ budgetYuan: one.budgetYuan, plannedYuan: one.plannedYuan, arrivedYuan: one.arrivedYuan, spentYuan: one.spentYuan },
  ...{ progress: one.progress, plannedFinish: one.plannedFinish, expectedFinish: one.expectedFinish },
  ...{ actualFinish: one.actualFinish, delayedDays: one.delayedDays },
});
