import { schoolYearOf } from '#kernel/day.ts';
import { ok } from '#kernel/problem.ts';
import { homeroom, organisationsOf } from '#offices/roster/index.ts';
import { adding, correcting, count, defineRegister, defineView, may, ref, rows, year } from '#register/index.ts';
import { READS, SCHOOL } from '../codes.ts';
import type { SportView } from '../types.ts';

/** Minutes of sport at school that every day is to have. */
export const DAILY_MINUTES = 60;

const minutes = (label: string) => count(label, { most: 300, unit: '分钟' });

/** A class's week of sport as its timetable has it: minutes day by day, and how many pupils master two sports. */
export const sportWeek = defineRegister({
  name: 'sportWeek',
  label: '班级体育活动',
  scope: 'organisation',
  key: ['homeroom', 'schoolYearFirstYear'],
  title: ['homeroom', 'schoolYearFirstYear'],
  columns: ['organisation', 'homeroom', 'schoolYearFirstYear', 'monday', 'friday', 'skilledPupils', 'classPupils'],
  fields: {
    organisation: ref('organisation', '学校'),
    homeroom: ref('homeroom', '班级'),
    schoolYearFirstYear: year('学年（起始年）'),
    monday: minutes('周一体育活动'),
    tuesday: minutes('周二体育活动'),
    wednesday: minutes('周三体育活动'),
    thursday: minutes('周四体育活动'),
    friday: minutes('周五体育活动'),
    classPupils: count('班级学生数', { least: 1, most: 100, unit: '人' }),
    skilledPupils: count('掌握两项技能人数', { most: 100, unit: '人' }),
  },
  rules: [
    {
      code: 'withinClass',
      says: '掌握两项技能人数不能多于班级学生数。',
      english: 'No more pupils can master two sports than the class has.',
      holds: row => row.skilledPupils <= row.classPupils,
    },
  ],
  workflow: {},
  readBy: [...SCHOOL, 'schoolLead'],
  readAllBy: READS,
  importBy: SCHOOL,
});

export const sportDeeds = [
  adding(sportWeek, { name: 'health.addSportWeek', label: '填报班级体育活动', by: SCHOOL }),
  correcting(sportWeek, { name: 'health.correctSportWeek', label: '更正班级体育活动', by: SCHOOL }),
];

/** Which classes have an hour of sport on every school day, and how many pupils master two sports. */
export const sportHours = defineView({
  name: 'health.sportHours',
  label: '每天一小时核对',
  by: [...READS, ...SCHOOL, 'schoolLead'],
  input: {},
  async run(desk) {
    const of = schoolYearOf(desk.today);
    const where = may(desk.actor, READS) ? {} : { organisation: desk.actor.organisation };
    const weeks = await rows(desk, sportWeek, { where: { ...where, schoolYearFirstYear: of } });
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const ids = weeks.map(one => one.homeroom);
    const rooms = new Map((ids.length === 0 ? [] : await rows(desk, homeroom, { where: { id: ids } })).map(one => [one.id, one.name]));
    const lines = weeks.map(one => {
      const least = Math.min(one.monday, one.tuesday, one.wednesday, one.thursday, one.friday);
      const named = { organisation: one.organisation, name: names.get(one.organisation) ?? '', room: rooms.get(one.homeroom) ?? '' };
      return { ...named, least, isMet: least >= DAILY_MINUTES, skilled: one.skilledPupils, pupils: one.classPupils };
    });
    const sum = (key: 'skilled' | 'pupils') => lines.reduce((all, one) => all + one[key], 0);
    const met = lines.filter(one => one.isMet).length;
    return ok<SportView>({ year: of, lines, met, skillCoverage: lines.length === 0 ? null : sum('skilled') / sum('pupils') });
  },
  sheet: ({ year: of, lines }) =>
    ok({
      title: `每天一小时核对 ${of}–${of + 1}学年`,
      headings: ['学校', '班级', '最少一天分钟数', '是否达标', '掌握两项技能人数', '班级学生数'],
      rows: lines.map(one => [one.name, one.room, one.least, one.isMet ? '达标' : '不达标', one.skilled, one.pupils]),
    }),
});
