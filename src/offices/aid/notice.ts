import { addDays } from '#kernel/day.ts';
import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf, pupil } from '#offices/roster/index.ts';
import {
  count,
  date,
  defineRegister,
  defineVerb,
  escaped,
  type Fields,
  fetchRow,
  insertAll,
  list,
  type OpenAnswer,
  type OpenAsk,
  openPage,
  type ReadingDesk,
  ref,
  rows,
  text,
  type Verb,
} from '#register/index.ts';
import { KEEPS, PAYS, READS, SCHOOL } from './codes.ts';
import { aidByRule, aidSaid } from './patterns.ts';

const says = problems('aid', {
  shownAlready: { zh: '这份名册正在公示，到{until}为止。', en: 'This roster is on show until {until}.' },
});

/** A roster on show (公示): by school, surnames alone, for so many days; never why somebody is entitled, nor to how much. */
export const aidNotice = defineRegister({
  name: 'aidNotice',
  label: '资助公示',
  scope: 'organisation',
  key: ['programme', 'period', 'organisation', 'shownFrom'],
  title: ['programme', 'period', 'organisation'],
  columns: ['programme', 'period', 'organisation', 'persons', 'shownFrom', 'shownUntil'],
  fields: {
    programme: ref(aidSaid.programme.name, aidSaid.programme.label),
    period: text('享受期次', { longest: 12 }),
    organisation: ref('organisation', '学校'),
    persons: count('人数', { unit: '人' }),
    names: list('公示姓名', text('公示姓名', { longest: 20 }), { most: 5000 }),
    shownFrom: date('公示起始日'),
    shownUntil: date('公示截止日'),
  },
  rules: [],
  workflow: {},
  readBy: [...KEEPS, ...SCHOOL, ...PAYS, ...READS],
  readAllBy: [...KEEPS, ...PAYS, ...READS],
});

/** A name as it is shown: the surname and a star for each further sign. */
export const maskedName = (name: string): string => {
  const signs = [...name];
  return signs.length === 0 ? '' : `${signs[0]}${'*'.repeat(Math.max(1, signs.length - 1))}`;
};

const showRoster = defineVerb({
  name: 'aid.showRoster',
  label: '公示名册',
  by: KEEPS,
  on: { register: aidNotice.name },
  input: {
    programme: aidNotice.fields.programme,
    period: aidNotice.fields.period,
    days: count('公示天数', { least: 5, most: 30, unit: '天' }),
  },
  async run(desk, { programme, period, days }) {
    const its = await fetchRow(desk, aidByRule.programme, programme);
    if (!its.ok) return its;
    const before = (await rows(desk, aidNotice, { where: { programme, period } })).find(one => one.shownUntil >= desk.today);
    if (before !== undefined) return refuse(says.shownAlready({ until: before.shownUntil }));
    const confirmed = await rows(desk, aidByRule.right, { where: { programme, period, state: 'confirmed' } });
    const names = new Map((await rows(desk, pupil)).map(one => [one.id, one.name]));
    const from = desk.today;
    const lines = [...Map.groupBy(confirmed, one => one.organisation)].map(([organisation, own]) => ({
      programme,
      period,
      organisation,
      persons: own.length,
      names: own.map(one => maskedName(names.get(one.person) ?? '')).sort((a, b) => a.localeCompare(b, 'zh')),
      shownFrom: from,
      shownUntil: addDays(from, days),
    }));
    const added = await insertAll(desk, aidNotice, lines);
    return added.ok ? ok({ schools: lines.length, persons: confirmed.length, until: addDays(from, days) }) : added;
  },
});

export const noticeDeeds = [showRoster] as readonly Verb<Fields, unknown>[];

const words = {
  zh: {
    title: '学生资助公示',
    none: '现在没有正在公示的名册。',
    until: '公示至',
    persons: '人',
    note: '只公示姓氏，不公示家庭情况和金额。有异议的，请在公示期内向教育局反映。',
  },
  en: {
    title: 'Student aid on public notice',
    none: 'No roster is on show now.',
    until: 'Until',
    persons: 'persons',
    note: 'Surnames alone are shown, neither circumstances nor amounts. Objections go to the bureau while it is on show.',
  },
} as const;

/** What everyone sees under /public/aid: the rosters on show today. */
export async function openly(desk: ReadingDesk, ask: OpenAsk): Promise<OpenAnswer | null> {
  if (ask.path !== 'aid') return null;
  const say = words[ask.query.lang === 'en' ? 'en' : 'zh'];
  const shown = (await rows(desk, aidNotice)).filter(one => one.shownFrom <= desk.today && desk.today <= one.shownUntil);
  const programmes = new Map((await rows(desk, aidByRule.programme)).map(one => [one.id, one.name]));
  const schools = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
  const parts = [...Map.groupBy(shown, one => `${programmes.get(one.programme) ?? ''} ${one.period}`)].map(([name, own]) => {
    const lines = own.map(
      one =>
        `<tr><th scope="row">${escaped(schools.get(one.organisation) ?? '')}</th><td>${one.persons} ${say.persons}</td><td>${escaped(one.names.join('、'))}</td></tr>`,
    );
    return `<h2>${escaped(name)}</h2><p class="note">${say.until} ${own[0]!.shownUntil}</p><table>${lines.join('')}</table>`;
  });
  return openPage(ask, say.title, `<p class="note">${say.note}</p>${parts.length === 0 ? `<p>${say.none}</p>` : parts.join('')}`);
}
