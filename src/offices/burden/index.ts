import { ok } from '#kernel/problem.ts';
import { allGiven, givenBy } from '#offices/roster/index.ts';
import { defineOffice, defineView, flag, type Office, optional } from '#register/index.ts';
import { askedTwice, askingsOf, minutesOf } from './asking.ts';
import { measureBurden } from './measure.ts';

export { type AskedTwice, type Asking, askedTwice, askingsOf } from './asking.ts';
export type { FormBurden, KindBurden } from './measure.ts';

/** What schools are asked for (填报负担): by kind of school in a year, in fields and hours, and what is asked twice. `offices` are all of the house. */
export const burdenOffice = (offices: () => readonly Office[]): Office => {
  const view = defineView({
    name: 'burden.schoolBurden',
    label: '学校填报负担',
    by: ['leader', 'planner', 'administrator', 'enrolment'],
    input: { asIfGiven: optional(flag('按全部接收计算')) },
    async run(desk, { asIfGiven }) {
      const given = asIfGiven === true ? new Set(allGiven) : await givenBy(desk);
      return ok({
        kinds: await measureBurden(desk, offices(), given),
        askings: askingsOf(offices(), given),
        twice: askedTwice(offices(), new Set(allGiven)),
        given: [...given].sort(),
        minutes: minutesOf,
      });
    },
    sheet: value =>
      ok({
        title: '学校填报负担',
        headings: ['学校类别', '学校数', '台账', '每校每年次数', '次数依据', '每次项数', '系统已给项数', '每次分钟', '每校每年小时'],
        rows: value.kinds.flatMap(kind =>
          kind.forms.map(form => [
            kind.kind,
            kind.schools,
            form.label,
            form.times,
            form.by === 'duty' ? '按任务周期' : '按近一年报送',
            form.fields,
            form.given,
            form.minutes,
            Math.round((form.times * form.minutes) / 6) / 10,
          ]),
        ),
      }),
  });
  return defineOffice({
    name: 'burden',
    label: '填报负担',
    basis: ['教育部办公厅关于开展中小学教育教学减负工作的有关要求'],
    serves: [],
    roles: [],
    registers: [],
    verbs: [],
    views: [view],
  });
};
