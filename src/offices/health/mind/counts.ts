import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { type Duty, defineView, may, type ReadingDesk, rows, suppress } from '#register/index.ts';
import { COUNSELS, KEEPS } from '../codes.ts';
import { LEAST_SHOWN } from '../illness/watch.ts';
import type { ScreeningCounts } from '../types.ts';
import { caseReport } from './caseReport.ts';
import { mindScreening } from './screening.ts';

/** How many were screened this school year and how many of them are looked at again, by school; no number below ten, nor one from which it follows. */
export const screeningCounts = defineView({
  name: 'health.screeningCounts',
  label: '心理测评人数',
  by: [...KEEPS, 'leader'],
  input: {},
  async run(desk) {
    const year = schoolYearOf(desk.today);
    const done = await rows(desk, mindScreening, { where: { screenedIn: year, state: 'recorded' } });
    const schools = (await organisationsOf(desk)).filter(body => done.some(one => one.organisation === body.id));
    const cells = schools.map(({ id }) => {
      const own = done.filter(one => one.organisation === id);
      const flagged = new Set(own.filter(one => one.verdict === 'again' || one.verdict === 'atOnce').map(one => one.pupil)).size;
      return [flagged, new Set(own.map(one => one.pupil)).size - flagged];
    });
    const shown = suppress({ cells }, LEAST_SHOWN);
    return ok<ScreeningCounts>({
      year,
      leastTold: LEAST_SHOWN,
      schools: schools.map(({ name }, at) => ({ name, screened: shown.rowSums[at] ?? null, flagged: shown.cells[at]?.[0] ?? null })),
      screened: schools.length === 0 ? 0 : shown.sum,
      flagged: schools.length === 0 ? 0 : (shown.columnSums[0] ?? null),
    });
  },
});

const duty = (path: string, due: string | null, words: readonly [string, string], detail: readonly [string, string]): Duty => ({
  due,
  title: words[0],
  titleEnglish: words[1],
  detail: detail[0],
  detailEnglish: detail[1],
  path,
  action: '去办理',
  actionEnglish: 'Open',
});

/** What screenings ask of a counsellor, and reports of the county: no name stands in any of it. */
export async function mindDuties(desk: ReadingDesk): Promise<readonly Duty[]> {
  const found: Duty[] = [];
  if (may(desk.actor, COUNSELS) && desk.actor.organisation !== null) {
    const own = await rows(desk, mindScreening, { where: { organisation: desk.actor.organisation, state: 'recorded' } });
    const open = own.filter(one => one.settled === null && (one.verdict === 'again' || one.verdict === 'atOnce'));
    for (const one of open)
      found.push(
        one.verdict === 'atOnce'
          ? duty(
              `/ledger/mindScreening/${one.id}`,
              one.screenedOn,
              ['立即复核一份心理测评', 'Look at a screening at once'],
              ['24小时内面谈', 'Talk within 24 hours'],
            )
          : duty(
              `/ledger/mindScreening/${one.id}`,
              null,
              ['复筛一份心理测评', 'Look at a screening again'],
              ['访谈后登记结果', 'Record what the talk came to'],
            ),
      );
  }
  if (may(desk.actor, KEEPS))
    for (const one of await rows(desk, caseReport, { where: { state: 'waiting' } }))
      found.push(
        duty(
          `/ledger/caseReport/${one.id}`,
          one.referredOn,
          ['答复学校上报的心理个案', 'Answer a case that a school referred'],
          [`${one.referredOn}上报`, `Referred on ${one.referredOn}`],
        ),
      );
  return found;
}
