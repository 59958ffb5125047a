import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeChoice, readChoices, type SectionProblem, sectionStudents, verifySections } from '#engines/sectioning/index.ts';
import { randomOf } from '#kernel/random.ts';

const folder = join(process.env.YUHENG_BENCH ?? join(import.meta.dirname, '../../shared/bench'), 'timetabling', 'zouban');
const now = () => performance.now() / 1000;
const round = (value: number) => Math.round(value * 10) / 10;

/** `npm run bench -- sectioning`: choices of synthetic schools to teaching classes, with 55, 50 and 45 students at most, and late changes. */
export async function run(): Promise<void> {
  if (!existsSync(folder)) {
    console.log(`跳过：没有 ${folder}。skipped: the choices are not there.`);
    return;
  }
  const rows: { isProved: boolean; refused: number; wrong: number; [name: string]: unknown }[] = [];
  for (const file of readdirSync(folder).filter(name => name.endsWith('.students.csv')))
    for (const most of [55, 50, 45]) {
      const students = readChoices(readFileSync(join(folder, file), 'utf8'));
      if (!students.ok) throw new Error(students.problems.map(problem => problem.english).join(' '));
      const problem: SectionProblem = { students: students.value, way: 'all', most, blocks: 3, rooms: null, teachers: {}, packages: null };
      const began = now();
      const solved = await sectionStudents(problem, { seconds: 60, now });
      if (!solved.ok || solved.value === null) throw new Error(`${file}: nothing found`);
      const { total, bound, isProved, refused, groups } = solved.value;
      const sizes = groups.map(group => group.students.length);
      const took = now() - began;
      const random = randomOf(1);
      const changes = Array.from({ length: 50 }, () => {
        const student = random.below(problem.students.length);
        const start = now();
        const moves = changeChoice(problem, solved.value!, student, problem.students[random.below(problem.students.length)]!.courses);
        return { took: now() - start, placed: moves !== null };
      });
      rows.push({
        file: file.replace('.students.csv', ''),
        students: problem.students.length,
        most,
        sections: total,
        bound,
        isProved,
        refused: refused.length,
        wrong: verifySections(problem, solved.value).length,
        sizes: `${Math.min(...sizes)}–${Math.max(...sizes)}`,
        seconds: round(took),
        'late changes placed': `${changes.filter(one => one.placed).length}/50`,
        'slowest ms': round(1000 * Math.max(...changes.map(one => one.took))),
      });
    }
  console.table(rows);
  process.exitCode = rows.every(row => row.isProved && row.refused === 0 && row.wrong === 0) ? 0 : 1;
}
