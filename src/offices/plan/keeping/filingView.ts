import { ok } from '#kernel/problem.ts';
import { code, defineView, optional, type ReadingDesk, ref, rows, year } from '#register/index.ts';
import { rounds } from '../codes.ts';
import { leadOf } from '../drafting/mark.ts';
import { plan } from '../plan.ts';
import { unitOf } from '../standing/question.ts';
import { targetSaid, titleSaid } from '../standing/said.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standingOf.ts';
import { gatheringOf } from '../standing/yearFigures.ts';
import type { FileLink } from '../types.ts';
import { evidenceOf, lastBefore, milestoneOf } from './filedLines.ts';
import { type Moment, momentsOf, type Wanted, wantedAt } from './filingRounds.ts';
import { filingDayFor } from './periods.ts';
import type { FilingLine, FilingView } from './types.ts';

/** The plans in force under which an organisation answers for promises: the county's, then its own. */
async function plansOf(desk: ReadingDesk, organisation: string): Promise<readonly Standing[]> {
  const county = await rows(desk, plan, { where: { parent: null } });
  const own = await rows(desk, plan, { where: { organisation } });
  const found: Standing[] = [];
  for (const row of [...county.toSorted((a, b) => b.fromYear - a.fromYear), ...own.filter(its => its.parent !== null)]) {
    if (row.state !== 'adopted') continue;
    const standing = await standingOf(desk, row.id);
    if (standing.ok && momentsOf(standing.value, organisation).length > 0) found.push(standing.value);
  }
  return found;
}

function lineOf(standing: Standing, one: Wanted, organisation: string, files: readonly FileLink[]): FilingLine {
  const { row, period, filed } = one;
  const target = targetSaid(row, standing.plan);
  const lead = leadOf(standing, row);
  return {
    promise: row.id,
    number: standing.numbers.get(row.mark) ?? 0,
    title: titleSaid(row),
    place: row.place,
    role: one.role,
    lead: lead === null ? '' : (standing.names.get(lead) ?? ''),
    part: period.part,
    method: row.method,
    gathering: gatheringOf(row),
    unit: row.method === 'state' ? null : unitOf(row),
    target: target.zh,
    targetEnglish: target.en,
    milestone: milestoneOf(standing, row, period),
    last: lastBefore(standing, row, period),
    evidenceAsked: row.evidenceAsked,
    state: one.state,
    mayFile: lead !== null && one.state !== 'accepted' && !(filed?.state === 'filed' && filed.organisation !== organisation),
    filed: filed === null ? null : filedOf(standing, filed, files),
  };
}

const filedOf = (standing: Standing, filed: NonNullable<Wanted['filed']>, files: readonly FileLink[]): FilingLine['filed'] => ({
  id: filed.id,
  version: filed.version,
  value: filed.value,
  taskStatus: filed.taskStatus,
  note: filed.note,
  organisation: standing.names.get(filed.organisation) ?? '',
  why: filed.why,
  evidence: files,
});

const none: FilingView = { plans: [], plan: null, rounds: [], year: null, round: null, due: null, lines: [] };

/** All that the person's own organisation files at one moment of a year, in one table; by default the newest moment that still wants something. */
export const filing = defineView({
  name: 'plan.filing',
  label: '年度填报',
  by: ['filer', 'planner'],
  input: { plan: optional(ref('plan', '规划')), year: optional(year('年份')), round: optional(code('报送时点', rounds)) },
  async run(desk, wanted) {
    const { organisation } = desk.actor;
    if (organisation === null) return ok(none);
    const standings = await plansOf(desk, organisation);
    const standing = standings.find(one => one.plan.id === wanted.plan) ?? standings[0];
    if (standing === undefined) return ok(none);
    const moments = momentsOf(standing, organisation);
    const asked = moments.find(one => one.year === wanted.year && one.round === (wanted.round ?? 'whole'));
    const moment = asked ?? moments.find(one => one.owed > 0) ?? moments.find(one => one.isOver) ?? (moments[0] as Moment);
    const lines = wantedAt(standing, organisation, moment);
    const files = await evidenceOf(
      desk,
      lines.flatMap(one => one.filed ?? []),
    );
    const nameOf = (one: Standing) => ({ id: one.plan.id, title: one.plan.title });
    const view: FilingView = {
      plans: standings.map(nameOf),
      plan: nameOf(standing),
      rounds: moments.map(({ year: of, round, owed }) => ({ year: of, round, owed })),
      year: moment.year,
      round: moment.round,
      due: filingDayFor({ year: moment.year, part: moment.round }),
      lines: lines.map(one => lineOf(standing, one, organisation, files.get(one.filed?.id ?? '') ?? [])),
    };
    return ok(view);
  },
});
