import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Field, field } from '../field.ts';

const says = problems('field', {
  notText: { zh: '“{label}”应为文字。', en: '“{label}” must be text.' },
  tooLong: {
    zh: '“{label}”最多{longest}字，现有{length}字，请缩短。',
    en: '“{label}” takes at most {longest} characters; there are {length}.',
  },
  controlCharacter: {
    zh: '“{label}”里有看不见的控制字符，请删去后重新填写。',
    en: '“{label}” holds invisible control characters; type it again without them.',
  },
});

// Tab, line feed and carriage return are text; the other control characters are not, and PostgreSQL keeps no NUL.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function readText(label: string, longest: number, cell: unknown): Result<string> {
  if (typeof cell === 'object' || typeof cell === 'boolean') return refuse(says.notText({ label }, label));
  const value = String(cell).trim();
  if (CONTROL.test(value)) return refuse(says.controlCharacter({ label }, label));
  if (value.length > longest) return refuse(says.tooLong({ label, longest, length: value.length }, label));
  return ok(value);
}

/** One line of text, trimmed, line breaks made blanks; at most `longest` characters (200). */
export const text = (label: string, { longest = 200 } = {}): Field<string> =>
  field('text', label, cell => readText(label, longest, typeof cell === 'string' ? cell.replace(/\s*[\r\n]+\s*/g, ' ') : cell));

/** Text of many lines, trimmed; at most `longest` characters (20,000). */
export const note = (label: string, { longest = 20_000 } = {}): Field<string> =>
  field('note', label, cell => readText(label, longest, cell));
