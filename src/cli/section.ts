import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readChoices, type Sectioning, type SectionProblem, sectionStudents, verifySections, type Way } from '#engines/sectioning/index.ts';
import { type Out, refused } from './out.ts';

const USAGE =
  'yuheng section solve 选科表.csv [--way all|twoFixed|packages] [--most 55] [--blocks 3] [--rooms N] [--packages N] [--seconds 60] [--seed 1] [--out 文件] [--json]\n' +
  '  大走班 all · 中走班（定二走一）twoFixed · 小走班（套餐）packages；写出每名学生的班 · writes the classes of every student';

/** `yuheng section solve CSV`: from choices to teaching classes, with the proof that fewer will not do. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      way: { type: 'string', default: 'all' },
      most: { type: 'string', default: '55' },
      blocks: { type: 'string', default: '3' },
      rooms: { type: 'string' },
      packages: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [verb, path] = positionals;
  const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
  const known = ['all', 'twoFixed', 'packages'].includes(values.way);
  if (values.help || verb !== 'solve' || path === undefined || !known || !(seconds > 0) || !Number.isInteger(seed)) {
    out.message(USAGE);
    return values.help ? 0 : 2;
  }
  if (!existsSync(path)) {
    out.message(`没有“${path}”。请检查文件名。`, `There is no “${path}”.`);
    return 1;
  }
  const students = readChoices(readFileSync(path, 'utf8'));
  if (!students.ok) return refused(out, students.problems);
  const numberOf = (value: string | undefined) => (value === undefined ? null : Number(value));
  const problem: SectionProblem = {
    students: students.value,
    way: values.way as Way,
    most: Number(values.most),
    blocks: Number(values.blocks),
    rooms: numberOf(values.rooms),
    packages: numberOf(values.packages),
    teachers: {},
  };
  const now = () => performance.now() / 1000;
  const began = now();
  const solved = await sectionStudents(problem, { seconds, now, seed });
  if (!solved.ok) return refused(out, solved.problems);
  if (solved.value === null) {
    out.message('在限定时间内没有分出来。请延长时间（--seconds）。', 'Nothing was found in the time. Give it longer (--seconds).');
    return 1;
  }
  return tell(problem, solved.value, { took: now() - began, target: values.out ?? null }, out);
}

interface Told {
  readonly took: number;
  readonly target: string | null;
}

function tell(problem: SectionProblem, sectioning: Sectioning, { took, target }: Told, out: Out): number {
  const { groups, of, refused: left, total, bound, isProved } = sectioning;
  const wrong = verifySections(problem, sectioning);
  const nameOf = (i: number) => {
    const { course, block, kind, number } = groups[i]!;
    return kind === null ? `${course}${number}班@${block! + 1}` : `${kind} ${number}班`;
  };
  const sizes = groups.map(group => group.students.length);
  const result = {
    ...{ total, bound, isProved, refused: left.map(one => problem.students[one]!.id), wrong },
    seconds: Math.round(took * 10) / 10,
    sizes: { least: Math.min(...sizes), most: Math.max(...sizes) },
    groups: groups.map(({ course, block, kind, students }, i) => ({
      name: nameOf(i),
      course,
      block: block === null ? null : block + 1,
      kind,
      students: students.length,
    })),
    students: problem.students.map(({ id, courses }, one) => ({ student: id, courses, groups: of[one]!.map(nameOf) })),
  };
  if (target !== null) writeFileSync(target, `${JSON.stringify(result)}\n`);
  const { students: _, ...short } = result;
  out.result(
    target === null ? result : short,
    `${problem.students.length} 人 students  ${total} 个班 sections >= ${bound}${isProved ? '（已证明最少 proved）' : ''}  ${result.sizes.least}–${result.sizes.most} 人  未满足 refused ${left.length}  ${result.seconds} s`,
  );
  return wrong.length === 0 ? 0 : 1;
}
