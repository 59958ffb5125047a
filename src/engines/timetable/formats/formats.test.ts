import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { byLabel, checkTimetable, readInstance, solveTimetable } from '../index.ts';

const archives = join(import.meta.dirname, '../../../../../shared/bench/timetabling/xhstt');
const absent = existsSync(archives) ? false : `没有 ${archives}`;

/** What hseval.py, an evaluator of others' making, counts on the archived best solutions: hard, soft. */
const known: Readonly<Record<string, readonly [number, number]>> = {
  'AU-TE-99': [0, 20],
  'BR-SN-00': [0, 35],
  'DK-FG-12': [0, 1263],
  'FI-PB-98': [0, 0],
  'GR-PA-08': [0, 3],
  Hdtt4: [0, 0],
  'IT-I4-96': [0, 27],
  'NL-KP-03': [0, 199],
  Sudoku4x4: [0, 0],
  'ZA-LW-09': [0, 0],
};

const open = (text: string) => {
  const read = readInstance(text);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
};

describe('XHSTT', () => {
  it('counts the archived solutions as the independent evaluator does', { skip: absent }, () => {
    assert.ok(readdirSync(join(archives, 'solutions')).length > 0);
    const counted = Object.keys(known).map(name => {
      const { problem, readTimetable } = open(readFileSync(join(archives, 'instances', `${name}.xml`), 'utf8'));
      const timetable = readTimetable(readFileSync(join(archives, 'solutions', `${name}.best.xml`), 'utf8'));
      assert.ok(timetable.ok);
      const { hard, soft } = checkTimetable(problem, timetable.value);
      return [name, [hard, soft]];
    });
    assert.deepEqual(Object.fromEntries(counted), known);
  });

  it('writes a timetable that it reads back to the same costs', { skip: absent }, () => {
    const instance = open(readFileSync(join(archives, 'instances', 'Sudoku4x4.xml'), 'utf8'));
    const solved = solveTimetable(instance.problem, { seed: 1, stop: { steps: 20_000 } });
    assert.ok(solved.ok);
    const again = instance.readTimetable(instance.write(solved.value.timetable));
    assert.ok(again.ok);
    assert.deepEqual(
      byLabel(checkTimetable(instance.problem, again.value).broken),
      byLabel(checkTimetable(instance.problem, solved.value.timetable).broken),
    );
  });

  it('names the line of a reference to nothing and of a number that is none', () => {
    const text = `<HighSchoolTimetableArchive><Instances><Instance Id="a"><Times><Time Id="t"/></Times>
<Resources/><Events>
<Event Id="e"><Duration>zwei</Duration><Time Reference="never"/></Event></Events>
<Constraints><PreferDreamsConstraint/></Constraints></Instance></Instances></HighSchoolTimetableArchive>`;
    const read = readInstance(text);
    const codes = read.ok ? [] : read.problems.map(one => [one.code, /第(\d+)行/.exec(one.message)?.[1]]);
    assert.deepEqual(codes, [
      ['xhstt.badNumber', '3'],
      ['xhstt.unknownReference', '3'],
      ['xhstt.unknownRule', '4'],
    ]);
  });
});

const list = (name: string, each: string, all: readonly string[]) =>
  `<${name}>${all.map(one => `<${each}><Name>${one}</Name></${each}>`).join('')}</${name}>`;
const activity = (id: number, more: string) => `<Activity><Duration>1</Duration><Id>${id}</Id><Active>true</Active>${more}</Activity>`;
const fet = (activities: string, time: string, space = '') => `<fet version="5.44"><Institution_Name>试</Institution_Name>
${list('Days_List', 'Day', ['一', '二', '三'])}${list('Hours_List', 'Hour', ['1', '2', '3'])}${list('Teachers_List', 'Teacher', ['甲', '乙'])}
<Students_List><Year><Name>高一</Name><Group><Name>高一1</Name></Group><Group><Name>高一2</Name></Group></Year></Students_List>
<Rooms_List><Room><Name>实验室</Name><Capacity>40</Capacity></Room></Rooms_List>
<Activities_List>${activities}</Activities_List>
<Time_Constraints_List>${time}</Time_Constraints_List><Space_Constraints_List>${space}</Space_Constraints_List></fet>`;
const lock = (id: number, day: string, hour: number) =>
  `<ConstraintActivityPreferredStartingTime><Weight_Percentage>100</Weight_Percentage><Activity_Id>${id}</Activity_Id><Preferred_Day>${day}</Preferred_Day><Preferred_Hour>${hour}</Preferred_Hour></ConstraintActivityPreferredStartingTime>`;

describe('.fet', () => {
  const three = [1, 2, 3].map(id => activity(id, '<Teacher>甲</Teacher><Subject>化学</Subject><Students>高一1</Students>')).join('');

  it('counts soft conflicts as FET does: min days by the days that lack, one more where two of a day do not join, times the weight', () => {
    const apart =
      '<ConstraintMinDaysBetweenActivities><Weight_Percentage>95</Weight_Percentage><Consecutive_If_Same_Day>true</Consecutive_If_Same_Day><Number_of_Activities>3</Number_of_Activities><Activity_Id>1</Activity_Id><Activity_Id>2</Activity_Id><Activity_Id>3</Activity_Id><MinDays>1</MinDays></ConstraintMinDaysBetweenActivities>';
    const text = fet(three, `${apart}${lock(1, '一', 1)}${lock(2, '一', 3)}${lock(3, '三', 1)}`);
    const { problem, readTimetable } = open(text);
    const timetable = readTimetable(text);
    assert.ok(timetable.ok);
    assert.deepEqual(byLabel(checkTimetable(problem, timetable.value).broken), [
      { label: 'MinDaysBetweenActivities', hard: false, cost: 1.9 },
    ]);
  });

  it('lets a year clash with its groups, groups not with each other, and a room that is given be the only one', () => {
    const activities = `${activity(1, '<Students>高一</Students>')}${activity(2, '<Students>高一1</Students>')}${activity(3, '<Students>高一2</Students>')}`;
    const room =
      '<ConstraintActivityPreferredRoom><Weight_Percentage>100</Weight_Percentage><Activity_Id>2</Activity_Id><Room>实验室</Room></ConstraintActivityPreferredRoom>';
    const { problem, write, readTimetable } = open(fet(activities, '', room));
    const solved = solveTimetable(problem, { seed: 1, stop: { steps: 500 } });
    assert.ok(solved.ok);
    assert.deepEqual(
      [solved.value.hard, solved.value.timetable.lessons[1]?.holders.at(-1)],
      [0, problem.resources.findIndex(one => one.id === '实验室')],
    );
    const again = readTimetable(write(solved.value.timetable));
    assert.ok(again.ok);
    assert.deepEqual(again.value, solved.value.timetable);
  });

  it('refuses what is no .fet, a mode it does not read, and a rule it does not know', () => {
    const broken = [
      '<html></html>',
      fet(three, '').replace('<Institution_Name>', '<Mode>Terms</Mode><Institution_Name>'),
      fet(three, '<ConstraintOfTheMoon></ConstraintOfTheMoon>'),
      fet(three, '').replace('</fet>', ''),
    ];
    const codes = broken.map(text => readInstance(text)).map(read => (read.ok ? '' : read.problems[0]?.code));
    assert.deepEqual(codes, ['timetable.unknownFile', 'fet.otherMode', 'fet.unknownRule', 'xml.broken']);
  });
});
