import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import {
  amount,
  code,
  count,
  type DrawDeclaration,
  date,
  defineRegister,
  defineVerb,
  defineView,
  draws,
  fetchRow,
  file,
  insert,
  list,
  note,
  optional,
  ref,
  rows,
  text,
  year,
} from '#register/index.ts';
import { checkTopics, checkVerdicts, KEEPS, routines, SEES } from '../codes.ts';
import { programme } from '../programmes/programme.ts';
import type { ChecksView } from '../types.ts';

const says = problems('spotCheck', {
  notDrawn: { zh: '“{number}”不在这次抽中的名单里。', en: '“{number}” was not drawn.' },
  emptyFrame: { zh: '{year}年没有可以抽查的培训项目。', en: 'There is no training of {year} to draw from.' },
  dayAhead: { zh: '检查日期{day}还没有到。', en: '{day} is yet to come.' },
});

/** Draws of what is looked at: the list is closed first, the seed comes later and from outside; anybody draws it again. */
export const drawSaid: DrawDeclaration = {
  office: 'training',
  draw: { name: 'trainingDraw', label: '研训抽查抽签' },
  lists: KEEPS,
  draws: KEEPS,
};
export const lots = draws(drawSaid);

const frames = { trainingFrame: '年度培训项目', routineFrame: '学校教学常规' } as const;

/** Closes a list that is made of the books: the year's trainings, or every school with every routine. Numbers and names of schools alone. */
export const closeFrame = defineVerb({
  name: 'training.closeFrame',
  label: '按台账确定抽查名单',
  by: KEEPS,
  on: { register: 'trainingDraw' },
  input: {
    occasion: lots.draw.fields.occasion,
    frame: code('抽查范围', frames),
    year: year('年度'),
    places: lots.draw.fields.places,
  },
  async run(desk, { occasion, frame, year: of, places }) {
    const trainings = (await rows(desk, programme, { where: { year: of } })).filter(one => one.state !== 'dropped').map(one => one.name);
    const schools = (await organisationsOf(desk)).filter(one => one.state === 'open' && one.kind === 'school').map(one => one.name);
    const routine = schools.flatMap(school => Object.values(routines).map(one => `${school}·${one}`));
    const candidates = frame === 'trainingFrame' ? trainings : routine;
    if (candidates.length === 0) return refuse(says.emptyFrame({ year: of }, 'frame'));
    const close = lots.verbs.find(verb => verb.name === 'training.closeList')!;
    return close.run(desk, { occasion, candidates, places }, undefined);
  },
});

/** What was found at a place of the sample. */
export const spotCheck = defineRegister({
  name: 'spotCheck',
  label: '抽查记录',
  scope: 'bureau',
  key: ['draw', 'number'],
  title: ['number', 'checkedOn'],
  columns: ['draw', 'number', 'organisation', 'topic', 'checkedOn', 'score', 'verdict'],
  fields: {
    draw: ref('trainingDraw', '研训抽查抽签'),
    number: text('抽中编号', { longest: 60 }),
    organisation: ref('organisation', '被查单位'),
    topic: code('检查内容', checkTopics),
    checkedOn: date('检查日期'),
    score: optional(amount('检查得分', { least: 0, most: 100, unit: '分' })),
    findings: note('检查发现', { longest: 2000 }),
    verdict: code('检查结论', checkVerdicts),
    proofs: list('检查佐证', file('检查佐证'), { most: 10 }),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

export const recordCheck = defineVerb({
  name: 'training.recordCheck',
  label: '登记抽查结果',
  by: KEEPS,
  on: { register: 'spotCheck' },
  input: spotCheck.fields,
  async run(desk, input) {
    const draw = await fetchRow(desk, lots.draw, input.draw);
    if (!draw.ok) return draw;
    if (!draw.value.drawn.includes(input.number)) return refuse(says.notDrawn({ number: input.number }, 'number'));
    if (input.checkedOn > desk.today) return refuse(says.dayAhead({ day: input.checkedOn }, 'checkedOn'));
    const added = await insert(desk, spotCheck, input);
    return added.ok ? ok({ row: added.value.id }) : added;
  },
});

/** Every draw with what was found at the places drawn; null where nobody has been yet. */
export const checks = defineView({
  name: 'training.checks',
  label: '抽查进展',
  by: SEES,
  input: { most: optional(count('最近几次', { least: 1, most: 50 })) },
  async run(desk, { most }) {
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const found = Map.groupBy(await rows(desk, spotCheck), one => one.draw);
    const recent = (await rows(desk, lots.draw)).toReversed().slice(0, most ?? 10);
    const lines = recent.map(one => ({
      id: one.id,
      occasion: one.occasion,
      candidates: one.candidates.length,
      places: one.places,
      listedOn: one.listedOn,
      drawnOn: one.drawnOn,
      seed: one.seed,
      seedSource: one.seedSource,
      witness: one.witness,
      drawn: one.drawn.map(number => {
        const check = (found.get(one.id) ?? []).find(record => record.number === number);
        return {
          number,
          check:
            check === undefined
              ? null
              : {
                  id: check.id,
                  organisation: names.get(check.organisation) ?? '',
                  checkedOn: check.checkedOn,
                  verdict: check.verdict,
                  label: checkVerdicts[check.verdict],
                  findings: check.findings,
                },
        };
      }),
    }));
    return ok<ChecksView>({ draws: lines });
  },
  sheet: ({ draws: all }) =>
    ok({
      title: '抽查进展',
      headings: ['抽签事由', '抽中编号', '被查单位', '检查日期', '检查结论', '检查发现'],
      rows: all.flatMap(one =>
        one.drawn.map(({ number, check }) => [
          one.occasion,
          number,
          check?.organisation ?? null,
          check?.checkedOn ?? null,
          check?.label ?? '未查',
          check?.findings ?? null,
        ]),
      ),
    }),
});
