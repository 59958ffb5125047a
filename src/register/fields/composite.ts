import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import { type Field, field, quoted } from '../field.ts';
import { type FieldSet, type ReadOf, readRow } from '../readRow.ts';

const says = problems('field', {
  notAList: { zh: '“{label}”应为若干项，现为“{cell}”。', en: '“{label}” must be a list; it reads “{cell}”.' },
  tooFew: { zh: '“{label}”至少{least}项，现有{length}项。', en: '“{label}” needs at least {least}; there are {length}.' },
  tooMany: { zh: '“{label}”最多{most}项，现有{length}项。', en: '“{label}” takes at most {most}; there are {length}.' },
  notAGroup: { zh: '“{label}”应有：{parts}；现为“{cell}”。', en: '“{label}” must have: {parts}; it reads “{cell}”.' },
});

const inItem = (place: string, found: readonly Problem[]): readonly Problem[] =>
  found.map(p => ({ ...p, at: p.at === undefined ? place : `${place} · ${p.at}` }));

/** Members of a list: an array, or one cell with 、 ， ； or line breaks between them. */
const membersOf = (cell: unknown): readonly unknown[] | null => {
  if (Array.isArray(cell)) return cell;
  if (typeof cell !== 'string') return null;
  return cell
    .split(/[、，,；;\n]+/)
    .map(member => member.trim())
    .filter(member => member !== '');
};

/** Many values of one field, in order; an empty list is a list unless `least` says otherwise. At most 10,000. */
export const list = <T>(label: string, item: Field<T>, { least = 0, most = 10_000 } = {}): Field<readonly T[]> =>
  field<readonly T[]>(
    'list',
    label,
    cell => {
      const members = membersOf(cell);
      if (members === null) return refuse(says.notAList({ label, cell: quoted(cell) }, label));
      if (members.length < least) return refuse(says.tooFew({ label, least, length: members.length }, label));
      if (members.length > most) return refuse(says.tooMany({ label, most, length: members.length }, label));
      const found: Problem[] = [];
      const values: T[] = [];
      members.forEach((member, place) => {
        const read: Result<T> = item.read(member);
        if (read.ok) values.push(read.value);
        else found.push(...inItem(`${label}第${place + 1}项`, read.problems));
      });
      return found.length > 0 ? refuse(...found) : ok(values);
    },
    { item: item as Field<unknown> },
  );

/** Several named values that belong together: `group('段落', { start: count('起'), end: count('止') })`. */
export const group = <const F extends FieldSet>(label: string, parts: F): Field<ReadOf<F>> =>
  field<ReadOf<F>>(
    'group',
    label,
    cell => {
      if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) {
        const names = Object.values(parts).map(part => part.label);
        return refuse(says.notAGroup({ label, parts: names.join('、'), cell: quoted(cell) }, label));
      }
      return readRow(parts, cell as Readonly<Record<string, unknown>>);
    },
    { parts: parts as Readonly<Record<string, Field<unknown>>> },
  );
