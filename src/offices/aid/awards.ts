import { award } from '#engines/entitlement/index.ts';
import { ok, problems, refuse } from '#kernel/problem.ts';
import { pupil } from '#offices/roster/index.ts';
import {
  adding,
  amount,
  type Change,
  code,
  count,
  defineRegister,
  defineVerb,
  type Fields,
  fetchRow,
  insert,
  money,
  note,
  optional,
  ref,
  rows,
  sensitive,
  step,
  text,
  updateAll,
  type Verb,
  year,
} from '#register/index.ts';
import { KEEPS, PAYS, READS, SCHOOL } from './codes.ts';
import { aidLaw } from './hardship.ts';

const says = problems('aid', {
  roundClosed: { zh: '“{round}”已经评定，不能再申报。', en: '“{round}” is decided; nobody can be entered any more.' },
  nobodyEntered: { zh: '“{round}”还没有人申报。', en: 'Nobody is entered for “{round}” yet.' },
  pupilsOfOthers: { zh: '只能申报本校的学生。', en: 'You enter pupils of your own school alone.' },
});

/** A round of grants or scholarships out of a fixed sum (政府助学金、奖学金). */
export const awardRound = defineRegister({
  name: 'aidAwardRound',
  label: '助学金奖学金批次',
  scope: 'bureau',
  key: ['name', 'year'],
  title: ['name', 'year'],
  columns: ['name', 'year', 'kind', 'yuan', 'budget', 'perSchool'],
  fields: {
    name: text('批次名称', { longest: 80 }),
    year: year('年度'),
    kind: code('奖助类别', { grant: '助学金', scholarship: '奖学金' }),
    yuan: money('每人金额'),
    budget: money('资金总额'),
    perSchool: optional(count('每校名额上限', { least: 1, most: 5000, unit: '人' })),
    basis: text('评定依据', { longest: 300 }),
  },
  rules: [],
  workflow: { openRound: { decideAwards: { to: 'concluded', by: KEEPS } }, concluded: {} },
  states: { openRound: '申报中', concluded: '已评定' },
  readBy: [...KEEPS, ...SCHOOL, ...PAYS, ...READS],
});

/** A pupil who is entered for a round, with the score by which the school ranks. */
export const awardEntry = defineRegister({
  name: 'aidAwardEntry',
  label: '助学金奖学金申报',
  scope: 'organisation',
  key: ['round', 'person'],
  title: ['person', 'round'],
  columns: ['person', 'organisation', 'round', 'score', 'rank', 'outcome'],
  fields: {
    round: ref('aidAwardRound', '助学金奖学金批次'),
    person: ref('pupil', '学生'),
    organisation: ref('organisation', '学校'),
    score: amount('评定分值', { least: 0 }),
    grounds: optional(sensitive('family', note('申报理由', { longest: 2000 }))),
    rank: optional(count('名次')),
    outcome: optional(text('评定说明', { longest: 80 })),
  },
  rules: [],
  workflow: {
    enteredForAward: {},
    awarded: {},
    notAwarded: {},
  },
  states: { enteredForAward: '已申报', awarded: '已获得', notAwarded: '未获得' },
  readBy: [...KEEPS, ...SCHOOL, ...PAYS],
  readAllBy: [...KEEPS, ...PAYS],
  revealTo: { family: [...KEEPS, ...SCHOOL] },
  person: 'person',
  ...aidLaw,
});

const outcomes = {
  awarded: '在资金和名额之内',
  quota: '超出学校名额',
  budget: '超出资金总额',
  tied: '与同分者一并超出资金总额',
} as const;

const enterAward = defineVerb({
  name: 'aid.enterAward',
  label: '申报助学金奖学金',
  by: SCHOOL,
  on: { register: 'aidAwardEntry' },
  input: {
    round: awardEntry.fields.round,
    person: awardEntry.fields.person,
    score: awardEntry.fields.score,
    grounds: awardEntry.fields.grounds,
  },
  async run(desk, input) {
    const [round, child] = [await fetchRow(desk, awardRound, input.round), await fetchRow(desk, pupil, input.person)];
    if (!round.ok) return round;
    if (!child.ok) return child;
    if (round.value.state !== 'openRound') return refuse(says.roundClosed({ round: round.value.name }, 'round'));
    if (child.value.organisation !== desk.actor.organisation) return refuse(says.pupilsOfOthers({}, 'person'));
    const added = await insert(desk, awardEntry, { ...input, organisation: child.value.organisation, rank: null, outcome: null });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

/** Decides a round: by score, within the sum and the schools' quotas; equal scores are treated alike. */
const decideAwards = defineVerb({
  name: 'aid.decideAwards',
  label: '评定',
  by: KEEPS,
  on: { register: 'aidAwardRound', row: 'row', step: 'decideAwards' },
  input: { row: ref('aidAwardRound', '助学金奖学金批次'), version: count('版次') },
  async run(desk, { row, version }) {
    const found = await fetchRow(desk, awardRound, row);
    if (!found.ok) return found;
    const round = found.value;
    const entries = await rows(desk, awardEntry, { where: { round: row } });
    if (entries.length === 0) return refuse(says.nobodyEntered({ round: round.name }));
    const quota = round.perSchool === null ? new Map() : new Map(entries.map(one => [one.organisation, round.perSchool!]));
    const cents = Math.round(round.yuan * 100);
    const given = award(
      entries.map(one => ({ id: one.id, score: one.score, place: one.organisation, cents })),
      { budget: Math.round(round.budget * 100), quota },
    );
    const byId = new Map(given.map(one => [one.id, one]));
    const changes = entries.map((entry): Change<typeof awardEntry.fields> => {
      const { outcome, rank } = byId.get(entry.id)!;
      return { row: entry, changes: { rank, outcome: outcomes[outcome] }, state: outcome === 'awarded' ? 'awarded' : 'notAwarded' };
    });
    const changed = await updateAll(desk, awardEntry, changes);
    if (!changed.ok) return changed;
    const done = await step(desk, awardRound, { ...round, version }, 'decideAwards');
    if (!done.ok) return done;
    const awarded = given.filter(one => one.outcome === 'awarded').length;
    return ok({ awarded, notAwarded: given.length - awarded, yuan: (awarded * cents) / 100 });
  },
});

export const awardDeeds = [
  adding(awardRound, { name: 'aid.openAwardRound', label: '设立批次', by: KEEPS }),
  enterAward,
  decideAwards,
] as readonly Verb<Fields, unknown>[];
