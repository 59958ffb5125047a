import { ok, refuse } from '#kernel/problem.ts';
import { defineView, fetchRow, type ReadingDesk, ref, rows } from '#register/index.ts';
import { planEvaluation2018 } from '#standards/planEvaluation/2018.ts';
import { amendmentsOf } from '../amend/ofPromise.ts';
import { markOf } from '../drafting/mark.ts';
import { linkTo } from '../drafting/wording.ts';
import { evidence } from '../evidence.ts';
import { callNames, type PeopleOf } from '../people.ts';
import { promise } from '../promise.ts';
import { says } from '../refusals.ts';
import type { EvidenceRow, FiledRow, PromiseRow } from '../rowTypes.ts';
import { summaryOf } from '../standing/counts.ts';
import { timeOf } from '../standing/question.ts';
import { keptOf, type Standing } from '../standing/standing.ts';
import { yearFigures } from '../standing/yearFigures.ts';
import { relativesOf } from '../succeed/relatives.ts';
import type { Actual, FileLink, PromiseView } from '../types.ts';
import { periodOf, periodsOwed } from './boardRow.ts';
import { historyOf } from './history.ts';
import { maySeeFilings, standingFor } from './maySee.ts';
import { verbsFor } from './mayUse.ts';

const linksOf = async (desk: ReadingDesk, held: readonly EvidenceRow[]): Promise<readonly FileLink[]> => {
  const links: FileLink[] = [];
  for (const one of held) {
    const link = await linkTo(desk, one.file);
    if (link !== null) links.push(link);
  }
  return links;
};

async function actualsOf(desk: ReadingDesk, filed: readonly FiledRow[], nameOf: (id: string) => string): Promise<readonly Actual[]> {
  const held = filed.length === 0 ? [] : await rows(desk, evidence, { where: { actual: filed.map(one => one.id) } });
  const shown: Actual[] = [];
  for (const one of filed)
    shown.push({
      id: one.id,
      version: one.version,
      year: one.year,
      part: one.part,
      value: one.value,
      taskStatus: one.taskStatus,
      note: one.note,
      proof: one.proof,
      state: one.state as Actual['state'],
      filedBy: nameOf(one.filedBy),
      filedOn: one.filedOn,
      decidedBy: one.decidedBy === null ? null : nameOf(one.decidedBy),
      decidedOn: one.decidedOn,
      why: one.why,
      evidence: await linksOf(
        desk,
        held.filter(file => file.actual === one.id),
      ),
    });
  return shown;
}

/** What everyone may know of filings: those that were accepted and which body filed them. Persons, reasons and evidence are left out. */
const openOf = (filed: readonly FiledRow[], bodies: ReadonlyMap<string, string>): readonly Actual[] =>
  filed
    .filter(one => one.state === 'accepted')
    .map(({ id, version, year, part, value, taskStatus, note, proof, organisation, filedOn, decidedOn }) => ({
      ...{
        id,
        version,
        year,
        part,
        value,
        taskStatus,
        note,
        proof,
        state: 'accepted' as const,
        filedBy: bodies.get(organisation) ?? '',
        filedOn,
      },
      ...{ decidedBy: null, decidedOn, why: null, evidence: [] },
    }));

/** What the judge says, as the page shows it; a fact or a dropped row is not judged. */
function judgementOf(standing: Standing, row: PromiseRow): PromiseView['judgement'] {
  const judged = standing.judgements.get(row.id);
  const { value: rule, en } = planEvaluation2018.rules[row.method];
  if (judged === undefined)
    return {
      status: 'na',
      lapsed: false,
      progress: null,
      timeProgress: 0,
      ratio: null,
      reason: '现状和已剔除的条目不判定。',
      reasonEnglish: 'Facts and dropped rows are not judged.',
      because: [],
      outlook: null,
      rule,
      ruleEnglish: en,
      limits: null,
    };
  const { status, lapsed, progress, timeProgress, ratio, reason, because, outlook } = judged;
  const { judging } = standing;
  const limits = judging === null ? null : { number: judging.number, effectiveOn: judging.effectiveOn };
  const said = { reason: reason.zh, reasonEnglish: reason.en, rule, ruleEnglish: en, limits };
  return { status, lapsed, progress, timeProgress, ratio, because, outlook, ...said };
}

/** Neighbours in the order of the numbers. */
function neighbours(standing: Standing, row: PromiseRow): Pick<PromiseView, 'previous' | 'next'> {
  const ordered = standing.inSight.toSorted((a, b) => (standing.numbers.get(a.mark) ?? 0) - (standing.numbers.get(b.mark) ?? 0));
  const at = ordered.indexOf(row);
  return { previous: at > 0 ? (ordered[at - 1]?.id ?? null) : null, next: at < 0 ? null : (ordered[at + 1]?.id ?? null) };
}

/** Everything about one promise: sentence, restatements, bodies, milestones against actuals, evidence, status with its reason, history. */
export const promiseView = (peopleOf: PeopleOf, labels: () => ReadonlyMap<string, string>) =>
  defineView({
    name: 'plan.promise',
    label: '承诺详情',
    by: 'signedIn',
    input: { promise: ref('promise', '承诺') },
    async run(desk, input) {
      const found = await fetchRow(desk, promise, input.promise);
      if (!found.ok) return found;
      const stood = await standingFor(desk, found.value.plan);
      if (!stood.ok) return stood;
      const standing = stood.value;
      const row = standing.promises.find(one => one.id === input.promise);
      if (row === undefined) return refuse(says.noSuchPromise({ count: 1 }));
      const kept = keptOf(standing, row);
      const { names } = standing;
      const nameOf = await callNames(desk, peopleOf);
      const filed = standing.actuals.get(kept.id) ?? [];
      const seesFilings = maySeeFilings(desk.actor, standing, kept);
      const view: PromiseView = {
        plan: summaryOf(standing),
        promise: {
          ...markOf(standing, row, names),
          method: row.method,
          cycle: row.cycle,
          gathering: row.gathering,
          evidenceAsked: row.evidenceAsked,
          baseline: row.baseline,
          baselineYear: row.baselineYear,
          fromYear: timeOf(row, standing.plan).from,
          toYear: timeOf(row, standing.plan).to,
          bodiesNamed: row.bodiesNamed,
        },
        bodies: (standing.bodies.get(kept.id) ?? []).map(({ organisation, part }) => ({
          organisation,
          name: names.get(organisation) ?? '',
          part,
        })),
        restatements: standing.promises
          .filter(one => one !== row && keptOf(standing, one) === kept && one.state !== 'dropped')
          .map(one => markOf(standing, one, names)),
        milestones: (standing.milestones.get(kept.id) ?? []).map(({ year, value }) => ({ year, value })),
        actuals: seesFilings ? await actualsOf(desk, filed, nameOf) : openOf(filed, names),
        figures: yearFigures(
          kept,
          filed.filter(one => one.state === 'accepted'),
        ),
        judgement: judgementOf(standing, kept),
        history: await historyOf(desk, kept, { bodies: names, deeds: labels(), person: nameOf }, seesFilings),
        amendments: await amendmentsOf(desk, standing, kept),
        ...(await relativesOf(desk, kept)),
        ...neighbours(standing, kept),
        may: verbsFor(desk.actor, standing, row, filed),
        collectedYear: standing.collected,
        collectedPeriod: periodsOwed(standing, kept)[0] ?? periodOf(standing, kept),
      };
      return ok(view);
    },
  });
