import type { Placement } from './place.ts';
import type { SectionProblem } from './problem.ts';

/** What is wrong with a placement, in plain words; empty where every choice is met within the limits. Shares no code with the search. */
export function verifySections(problem: SectionProblem, { groups, of, refused }: Placement): readonly string[] {
  const { students, way, most, blocks, rooms, teachers } = problem;
  const wrong: string[] = [];
  for (const [i, group] of groups.entries()) {
    const name = group.kind ?? `${group.course} ${group.block}`;
    if (group.students.length > most) wrong.push(`${name}: ${group.students.length} of ${most}`);
    if (group.students.length === 0) wrong.push(`${name}: nobody`);
    if (new Set(group.students).size < group.students.length) wrong.push(`${name}: somebody twice`);
    for (const one of group.students) if (of[one]?.includes(i) !== true) wrong.push(`${students[one]?.id}: lists differ`);
    if (group.block !== null && (group.block < 0 || group.block >= (way === 'all' ? blocks : 1))) wrong.push(`${name}: no such block`);
  }
  for (const [one, student] of students.entries()) {
    const own = (of[one] ?? []).map(i => groups[i]!);
    if (refused.includes(one)) {
      if (own.length > 0) wrong.push(`${student.id}: refused and placed`);
      continue;
    }
    if (own.some(group => !group.students.includes(one))) wrong.push(`${student.id}: lists differ`);
    const homes = own.filter(group => group.kind !== null);
    const taken = [...own.flatMap(group => group.course ?? []), ...homes.flatMap(group => (group.kind ?? '').split('、'))];
    if ([...taken].sort().join() !== [...student.courses].sort().join()) wrong.push(`${student.id}: has ${taken.join('、')}`);
    if (homes.length !== (way === 'all' ? 0 : 1)) wrong.push(`${student.id}: ${homes.length} classes`);
    const at = own.flatMap(group => group.block ?? []);
    if (new Set(at).size < at.length) wrong.push(`${student.id}: two courses at once`);
  }
  const sections = groups.filter(group => group.course !== null);
  for (const block of new Set(sections.map(group => group.block))) {
    const now = sections.filter(group => group.block === block);
    const staying = way === 'twoFixed' ? groups.filter(group => group.kind?.split('、').length === 3).length : 0;
    if (rooms !== null && now.length + staying > rooms) wrong.push(`block ${block}: ${now.length + staying} rooms of ${rooms}`);
    for (const [course, limit] of Object.entries(teachers)) {
      const held = now.filter(group => group.course === course).length;
      if (held > limit) wrong.push(`${course} ${block}: ${held} teachers of ${limit}`);
    }
  }
  const classes = groups.filter(group => group.kind !== null);
  if (rooms !== null && classes.length > rooms) wrong.push(`${classes.length} classes in ${rooms} rooms`);
  if (way === 'packages' && problem.packages !== null && new Set(classes.map(group => group.kind)).size > problem.packages)
    wrong.push('too many combinations');
  return wrong;
}
