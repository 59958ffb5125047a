import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Timetable, TimetableProblem } from '../problem.ts';
import { readFet } from './fet/read.ts';
import { readFetTimetable, writeFet } from './fet/solution.ts';
import { readXhstt } from './xhstt/read.ts';
import { readXhsttTimetable, writeXhstt } from './xhstt/solution.ts';

const says = problems('timetable', {
  unknownFile: {
    zh: '这既不是 .fet 文件，也不是 XHSTT 文件。请选择 FET 保存的 .fet 或 XHSTT 的 .xml。',
    en: 'This is neither a .fet nor an XHSTT file. Choose a .fet saved by FET or an XHSTT .xml.',
  },
});

/** A file of either kind, read; `write` gives the same file with a timetable in it, `readTimetable` the one that a file of that kind holds. */
export interface Instance {
  readonly format: 'fet' | 'xhstt';
  readonly problem: TimetableProblem;
  readonly readTimetable: (text: string) => Result<Timetable>;
  readonly write: (timetable: Timetable) => string;
}

/** Reads a `.fet` or an XHSTT archive, whichever it is. */
export function readInstance(text: string): Result<Instance> {
  const head = text.slice(0, 2000);
  if (/<fet[\s>]/.test(head)) {
    const read = readFet(text);
    if (!read.ok) return read;
    const problem = read.value;
    return ok({
      format: 'fet',
      problem,
      readTimetable: held => readFetTimetable(held, problem),
      write: timetable => writeFet(text, problem, timetable),
    });
  }
  if (!/<HighSchoolTimetableArchive[\s>]/.test(head)) return refuse(says.unknownFile());
  const read = readXhstt(text);
  if (!read.ok) return read;
  const problem = read.value;
  return ok({
    format: 'xhstt',
    problem,
    readTimetable: held => readXhsttTimetable(held, problem),
    write: timetable => writeXhstt(text, problem, timetable),
  });
}
