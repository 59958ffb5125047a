import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Student } from './problem.ts';

const says = problems('sectioning.file', {
  empty: {
    zh: '没有数据行。第一行应为表头（student,combo 或 学号,选科），其后每名学生一行。',
    en: 'There is no row of data. The first line holds the headings (student,combo), then one line a student.',
  },
  noColumn: { zh: '表头缺“{wanted}”。现有：{has}。', en: 'The headings lack “{wanted}”. They are: {has}.' },
  badRow: { zh: '第{row}行缺学号或选科。', en: 'Line {row} has no student or no choice.' },
  unknownCourse: {
    zh: '第{row}行的选科“{choice}”里“{part}”不认得。可写 物化生，或 物理、化学、生物。',
    en: '“{part}” in the choice “{choice}” of line {row} is not known. Write 物化生, or names with 、 between.',
  },
});

/** Headings that a column goes by. */
const headings = {
  id: ['student', 'id', '学号', '学生', '考号', '姓名'],
  choice: ['combo', 'choice', '选科', '选科组合', '组合', '科目'],
  sex: ['sex', '性别'],
  formerClass: ['class', '班级', '原班级', '行政班'],
  score: ['score', '成绩', '总分'],
} as const;

/** One character of a combination, as schools write it, and the subject it stands for. */
const short: Readonly<Record<string, string>> = { 物: '物理', 史: '历史', 化: '化学', 生: '生物', 政: '政治', 地: '地理' };
const males = new Set(['男', 'male', 'm', 'M']);
const females = new Set(['女', 'female', 'f', 'F']);

/** Reads a table of choices: comma, tab or semicolon between columns; a choice as 物化生 or as names with 、 + / or spaces between. */
export function readChoices(text: string): Result<readonly Student[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = [',', '\t', ';'].find(one => lines[0]?.includes(one)) ?? ',';
  const cells = (line: string) => line.split(separator).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'));
  const head = cells(lines[0] ?? '').map(cell => cell.toLowerCase());
  const rows = lines.slice(1).flatMap((line, i) => (line.trim() === '' ? [] : [{ row: i + 2, cells: cells(line) }]));
  if (rows.length === 0) return refuse(says.empty({}));
  const place = (names: readonly string[]) => head.findIndex(cell => names.includes(cell));
  const at = {
    id: place(headings.id),
    choice: place(headings.choice),
    sex: place(headings.sex),
    formerClass: place(headings.formerClass),
    score: place(headings.score),
  };
  for (const wanted of ['id', 'choice'] as const)
    if (at[wanted] < 0) return refuse(says.noColumn({ wanted: headings[wanted].join(' / '), has: head.join('、') }));
  const found: Problem[] = [];
  const students: Student[] = [];
  for (const { row, cells: own } of rows) {
    const [id, choice] = [own[at.id] ?? '', own[at.choice] ?? ''];
    if (id === '' || choice === '') {
      found.push(says.badRow({ row }));
      continue;
    }
    const courses = coursesOf(choice);
    const unknown = courses.find(course => course.length === 1);
    if (unknown !== undefined) found.push(says.unknownCourse({ row, choice, part: unknown }));
    const [sex, formerClass, score] = [own[at.sex] ?? '', own[at.formerClass] ?? '', own[at.score] ?? ''];
    students.push({
      id,
      courses,
      ...(males.has(sex) ? { sex: 'male' as const } : females.has(sex) ? { sex: 'female' as const } : {}),
      ...(formerClass === '' ? {} : { formerClass }),
      ...(score === '' || Number.isNaN(Number(score)) ? {} : { score: Number(score) }),
    });
  }
  return found.length > 0 ? refuse(...found.slice(0, 50)) : ok(students);
}

function coursesOf(choice: string): readonly string[] {
  const parts = choice.split(/[、，+/|\s]+/).filter(part => part !== '');
  const split = parts.length === 1 && [...choice].every(letter => letter in short) ? [...choice] : parts;
  return split.map(part => short[part] ?? part);
}
