import { ok, problems, refuse } from '#kernel/problem.ts';
import { type Field, field, quoted } from '../field.ts';

const says = problems('field', {
  notAFlag: { zh: '“{label}”应填“是”或“否”，现为“{cell}”。', en: '“{label}” must be yes or no; it reads “{cell}”.' },
  notInList: { zh: '“{label}”应为：{codes}；现为“{cell}”。', en: '“{label}” must be one of: {codes}; it reads “{cell}”.' },
  notARow: { zh: '“{label}”请从列表中选择，现为“{cell}”。', en: '“{label}” must be chosen from the list; it reads “{cell}”.' },
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Yes or no: 是/否, 有/无, true/false, 1/0. */
export const flag = (label: string): Field<boolean> =>
  field('flag', label, cell => {
    const word = String(cell).trim().normalize('NFKC').toLowerCase();
    if (/^(是|有|√|true|1)$/.test(word)) return ok(true);
    if (/^(否|无|×|false|0)$/.test(word)) return ok(false);
    return refuse(says.notAFlag({ label, cell: quoted(cell) }, label));
  });

/** One key of a code table, read from the key or from its Chinese label. */
export const code = <const C extends string>(label: string, codes: Readonly<Record<C, string>>): Field<C> =>
  field<C>(
    'code',
    label,
    cell => {
      const word = String(cell).trim();
      const hit = (Object.entries(codes) as [C, string][]).find(([key, zh]) => key === word || zh === word);
      if (hit) return ok(hit[0]);
      return refuse(says.notInList({ label, codes: Object.values(codes).join('、'), cell: quoted(cell) }, label));
    },
    { codes },
  );

/** The id (UUID) of a row of another register. That the row is there is checked where the row is fetched. */
export const ref = (register: string, label: string): Field<string> =>
  field(
    'ref',
    label,
    cell => {
      const id = String(cell).trim().toLowerCase();
      return UUID.test(id) ? ok(id) : refuse(says.notARow({ label, cell: quoted(cell) }, label));
    },
    { of: register },
  );
