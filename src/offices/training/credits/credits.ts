import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { organisationsOf, staff } from '#offices/roster/index.ts';
import { defineView, fetchRow, masked, may, optional, type ReadingDesk, ref, rows } from '#register/index.ts';
import { categories, outcomes, READS, SEES_PEOPLE, type Tier, tiers } from '../codes.ts';
import { programme } from '../programmes/programme.ts';
import type { CreditCard, CreditsView, TeacherLine } from '../types.ts';
import { type Cycle, cycleNow, owed } from './cycle.ts';
import { trainingRecord } from './record.ts';

const says = problems('credits', {
  noCycle: { zh: '还没有设定今天所在的继续教育周期，请先设定。', en: 'No cycle of further education holds today; set one first.' },
  notYours: { zh: '只能查看本校教师的学时。', en: 'You see the hours of teachers of your own school.' },
});

const inCycle = (day: string, { startsOn, endsOn }: Cycle) => startsOn <= day && day <= endsOn;

/** Full-time teachers in service with their hours in the cycle, the farthest behind first; names masked. */
async function teachersOf(
  desk: ReadingDesk,
  cycle: Cycle,
  organisation: string | null,
): Promise<readonly (TeacherLine & { readonly school: string })[]> {
  const where = { state: 'inService', staffKind: 'fullTimeTeacher', ...(organisation === null ? {} : { organisation }) };
  const people = await rows(desk, staff, { where });
  const done = Map.groupBy(
    (await rows(desk, trainingRecord, organisation === null ? {} : { where: { teacher: people.map(one => one.id) } })).filter(
      one => one.outcome === 'passed' && inCycle(one.finishedOn, cycle),
    ),
    one => one.teacher,
  );
  const lines = people.map(one => {
    const own = done.get(one.id) ?? [];
    const hours = own.reduce((sum, record) => sum + record.hours, 0);
    const { whole, byNow } = owed(cycle, one.hiredOn, desk.today);
    return {
      id: one.id,
      school: one.organisation,
      name: String(masked(staff.fields.name, one.name)),
      post: one.post,
      hours,
      whole,
      byNow,
      short: Math.max(0, byNow - hours),
      lastOn:
        own
          .map(record => record.finishedOn)
          .toSorted()
          .at(-1) ?? null,
    };
  });
  return lines.toSorted((a, b) => b.short - a.short || a.hours - b.hours);
}

export const credits = defineView({
  name: 'training.credits',
  label: '教师学时核算',
  by: SEES_PEOPLE,
  input: { organisation: optional(ref('organisation', '单位')) },
  async run(desk, asked): Promise<Result<CreditsView>> {
    const cycle = await cycleNow(desk);
    if (cycle === null) return refuse(says.noCycle());
    const all = may(desk.actor, READS);
    if (!all && asked.organisation !== null && asked.organisation !== desk.actor.organisation) return refuse(says.notYours());
    const bounds = all ? null : desk.actor.organisation;
    const found = all || bounds !== null ? await teachersOf(desk, cycle, bounds) : [];
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const told = [...Map.groupBy(found, one => one.school)].map(([organisation, own]) => ({
      organisation,
      name: names.get(organisation) ?? '',
      teachers: own.length,
      reached: own.filter(one => one.hours >= one.whole).length,
      onPace: own.filter(one => one.short === 0 && one.hours < one.whole).length,
      behind: own.filter(one => one.short > 0).length,
      untrained: own.filter(one => one.hours === 0).length,
      meanHours: Math.round((own.reduce((sum, one) => sum + one.hours, 0) / own.length) * 10) / 10,
    }));
    const schools = told.toSorted((a, b) => b.behind - a.behind);
    const chosen = asked.organisation ?? bounds ?? schools[0]?.organisation ?? null;
    return ok({
      cycle,
      schools,
      chosen,
      teachers: found.filter(one => one.school === chosen).map(({ school: _, ...one }) => one),
    });
  },
  sheet: ({ teachers }) =>
    ok({
      title: '教师学时核算',
      headings: ['教师', '岗位', '已修学时', '至今应修', '周期应修', '还差', '最近培训'],
      rows: teachers.map(one => [one.name, one.post, one.hours, one.byNow, one.whole, one.short, one.lastOn]),
    }),
});

type Done = { readonly hours: number; readonly day: string; readonly tier: Tier; readonly category: keyof typeof categories };
const sums = <K extends string>(done: readonly Done[], labels: Readonly<Record<K, string>>, of: (one: Done) => K) =>
  Object.entries<string>(labels).map(([key, label]) => ({
    key,
    label,
    hours: done.filter(one => of(one) === key).reduce((sum, one) => sum + one.hours, 0),
  }));

export const creditCard = defineView({
  name: 'training.creditCard',
  label: '教师学分卡',
  by: SEES_PEOPLE,
  input: { teacher: ref('staff', '教师') },
  async run(desk, { teacher }): Promise<Result<CreditCard>> {
    const cycle = await cycleNow(desk);
    if (cycle === null) return refuse(says.noCycle());
    const found = await fetchRow(desk, staff, teacher);
    if (!found.ok) return found;
    const one = found.value;
    if (!may(desk.actor, READS) && one.organisation !== desk.actor.organisation) return refuse(says.notYours());
    const programmes = new Map((await rows(desk, programme)).map(training => [training.id, training]));
    const records = await rows(desk, trainingRecord, { where: { teacher }, orderBy: [['finishedOn', 'desc']] });
    const own = records.flatMap(record => {
      const training = programmes.get(record.programme);
      return training === undefined ? [] : [{ ...record, training }];
    });
    const done = own
      .filter(record => record.outcome === 'passed' && inCycle(record.finishedOn, cycle))
      .map(({ hours, finishedOn, training }) => ({ hours, day: finishedOn, tier: training.tier, category: training.category }));
    const years = [...new Set(done.map(record => record.day.slice(0, 4)))].toSorted();
    const school = (await organisationsOf(desk)).find(body => body.id === one.organisation);
    return ok({
      teacher,
      name: String(masked(staff.fields.name, one.name)),
      school: school?.name ?? '',
      post: one.post,
      cycle,
      hours: done.reduce((sum, record) => sum + record.hours, 0),
      ...owed(cycle, one.hiredOn, desk.today),
      years: years.map(year => ({
        year,
        hours: done.filter(record => record.day.startsWith(year)).reduce((sum, record) => sum + record.hours, 0),
      })),
      tiers: sums(done, tiers, record => record.tier),
      categories: sums(done, categories, record => record.category),
      records: own.map(({ id, training, hours, finishedOn, outcome }) => ({
        id,
        name: training.name,
        tier: tiers[training.tier],
        hours,
        finishedOn,
        outcome: outcomes[outcome],
        counts: outcome === 'passed' && inCycle(finishedOn, cycle),
      })),
    });
  },
});
