import { ok, problems, type Result, refuse } from '#kernel/problem.ts';

const says = problems('sitingFile', {
  notNumber: {
    zh: '第{line}行的“{text}”不是数。这里应为{wanted}。',
    en: '“{text}” in line {line} is not a number; {wanted} belongs there.',
  },
  tooShort: {
    zh: '文件不完整：应有 {wanted} 个数（{what}），只有 {found} 个。',
    en: 'The file is not whole: {wanted} numbers belong in it ({what}); it has {found}.',
  },
  badHead: { zh: '文件开头的“{text}”不对：应为{wanted}。', en: 'The head of the file, “{text}”, is not {wanted}.' },
});

export const { tooShort, badHead } = says;

/** All numbers of a file in their order; refuses the first word that is none. */
export function numbersOf(text: string, wanted: string): Result<readonly number[]> {
  const found: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    for (const word of line.trim().split(/\s+/)) {
      if (word === '') continue;
      const value = Number(word);
      if (!Number.isFinite(value)) return refuse(says.notNumber({ line: index + 1, text: word.slice(0, 30), wanted }));
      found.push(value);
    }
  }
  return ok(found);
}

/** True when a number can be a count of things in a file that is read whole into memory. */
export const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value > 0 && value <= 20_000;
