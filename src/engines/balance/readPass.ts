import { ok, type Problem, problems, type Result, refuse } from '#kernel/problem.ts';
import { measures } from './county.ts';
import type { PassProblem } from './passProblem.ts';

const says = problems('balance.file', {
  notJson: { zh: '不是 JSON 文件：{why}。', en: 'This is not JSON: {why}.' },
  wrongKind: { zh: '{at} 应为{wanted}，现为 {value}。', en: '{at} should be {wanted}; it is {value}.' },
});

type Kind = 'text' | 'number' | 'truth' | 'amount' | 'texts' | 'numbers';
type Shape = Readonly<Record<string, Kind | `${Kind}?`>>;

const words: Readonly<Record<Kind, string>> = {
  text: 'text',
  number: 'number',
  truth: 'true | false',
  amount: 'number | decimal text | null',
  texts: 'list of text',
  numbers: '{id: number}',
};
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: value => typeof value === 'string' && value !== '',
  number: value => typeof value === 'number',
  truth: value => typeof value === 'boolean',
  amount: value => value === null || typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)),
  texts: value => Array.isArray(value) && value.every(one => typeof one === 'string'),
  numbers: value => isRecord(value) && Object.values(value).every(one => typeof one === 'number'),
};

const price: Shape = { once: 'number', yearly: 'number' };
const lists: Readonly<Record<string, Shape>> = {
  parts: { id: 'text', name: 'text', stage: 'text', pupils: 'number', isTeachingPoint: 'truth?' },
  teachers: { part: 'text', subject: 'text', qualified: 'truth', backbone: 'truth', count: 'number', movable: 'number?' },
  staffing: { part: 'text', subject: 'text', least: 'number', most: 'number' },
  roads: { from: 'text', to: 'text', km: 'number' },
  bands: { ...price, upTo: 'number' },
  purchases: { ...price, part: 'text', measure: 'text', step: 'number', most: 'number' },
  years: { year: 'number' },
  alternatives: { ...price, name: 'text', pupils: 'numbers' },
};
const amounts: Shape = Object.fromEntries(measures.map(measure => [measure, 'amount']));
const facilities = measures.slice(3) as readonly string[];

/** Reads a county's numbers from JSON in the shape of `PassProblem`; lists left out are empty, what is left out of the rest is refused by name. */
export function readPassJson(text: string): Result<PassProblem> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return refuse(says.notJson({ why: error instanceof Error ? error.message : String(error) }));
  }
  const found: Problem[] = [];
  const wrong = (at: string, wanted: string, value: unknown) =>
    void found.push(says.wrongKind({ at, wanted, value: String(JSON.stringify(value) ?? '—').slice(0, 40) }));
  if (!isRecord(root)) return refuse(says.wrongKind({ at: 'JSON', wanted: '{…}', value: text.slice(0, 20) }));
  const file = root;
  const check = (at: string, value: unknown, shape: Shape) => {
    if (!isRecord(value)) return wrong(at, '{…}', value);
    for (const [name, kind] of Object.entries(shape)) {
      const isOptional = kind.endsWith('?');
      const wanted = (isOptional ? kind.slice(0, -1) : kind) as Kind;
      if (!(isOptional && value[name] === undefined) && !fits[wanted](value[name])) wrong(`${at}.${name}`, words[wanted], value[name]);
    }
  };
  const rowsOf = (name: string): readonly Record<string, unknown>[] => {
    const rows = file[name] ?? [];
    if (!Array.isArray(rows)) wrong(name, '[…]', rows);
    else for (const [i, row] of rows.entries()) check(`${name}[${i}]`, row, lists[name]!);
    return Array.isArray(rows) ? rows.filter(isRecord) : [];
  };
  const rows = Object.fromEntries(Object.keys(lists).map(name => [name, rowsOf(name)]));
  for (const [i, part] of rows.parts!.entries()) {
    check(`parts[${i}].amounts`, part.amounts, amounts);
    if (part.stage !== 'primary' && part.stage !== 'junior') wrong(`parts[${i}].stage`, '"primary" | "junior"', part.stage);
  }
  for (const [i, one] of rows.purchases!.entries())
    if (!facilities.includes(String(one.measure))) wrong(`purchases[${i}].measure`, facilities.join(' | '), one.measure);
  for (const [i, { budget = null }] of rows.years!.entries())
    if (budget !== null && typeof budget !== 'number') wrong(`years[${i}].budget`, 'number | null', budget);
  const { upgrade = null, recruit = null, mostLeaving = 1, peArtsSubjects = ['体育', '音乐', '美术', '艺术'] } = file;
  if (upgrade !== null) check('upgrade', upgrade, { ...price, most: 'number' });
  if (recruit !== null) check('recruit', recruit, { ...price, most: 'number', subjects: 'texts' });
  check('JSON', { mostLeaving, peArtsSubjects }, { mostLeaving: 'number', peArtsSubjects: 'texts' });
  if (found.length > 0) return refuse(...found);
  const years = rows.years!.map(one => ({ ...one, budget: one.budget ?? null }));
  return ok({ ...rows, years, upgrade, recruit, mostLeaving, peArtsSubjects } as unknown as PassProblem);
}
