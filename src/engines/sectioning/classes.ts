import { Program, type Terms } from '../integer/index.ts';
import type { Flow, SectionPlan } from './plan.ts';
import { byChoice, type SectionProblem } from './problem.ts';
import { inOrder, type StageOptions } from './stages.ts';

const each = (columns: readonly number[]): Terms => columns.map(column => [column, 1] as const);
const kindOf = (courses: readonly string[]) => [...courses].sort().join('、');

/** 小走班: which combinations are offered, and how many classes of each. Fewest students refused, then fewest classes. */
export async function planPackages(problem: SectionProblem, options: StageOptions): Promise<SectionPlan | null> {
  const { students, most, rooms, packages } = problem;
  const program = new Program();
  const kinds = Map.groupBy(byChoice(students).values(), ([first]) => kindOf(students[first!]!.courses));
  const offers = [...kinds].map(([kind, choices]) => {
    const who = choices.flat().sort((a, b) => a - b);
    const [offered, classes, refused] = [program.column(0, 1), program.column(0), program.column(0, who.length)];
    program.row(
      [
        [refused, 1],
        [offered, who.length],
      ],
      who.length,
      Number.POSITIVE_INFINITY,
    );
    program.row(
      [
        [classes, most],
        [refused, 1],
      ],
      who.length,
      Number.POSITIVE_INFINITY,
    );
    program.row(
      [
        [classes, 1],
        [offered, -Math.ceil(who.length / most)],
      ],
      Number.NEGATIVE_INFINITY,
      0,
    );
    return { kind, who, offered, classes, refused };
  });
  if (packages !== null) program.row(each(offers.map(one => one.offered)), 0, packages);
  if (rooms !== null) program.row(each(offers.map(one => one.classes)), 0, rooms);
  const staged = await inOrder(
    program,
    [
      { terms: each(offers.map(one => one.refused)), isWhole: true },
      { terms: each(offers.map(one => one.classes)), isWhole: true },
    ],
    options,
  );
  if (staged === null) return null;
  const at = (column: number) => Math.round(staged.values[column]!);
  const flows = offers.map(({ kind, who, refused }): Flow => {
    const courses = students[who[0]!]!.courses;
    return { students: who, places: courses.map(() => 'home'), kind, count: who.length - at(refused) };
  });
  return {
    flows: flows.filter(flow => flow.count > 0),
    sections: [],
    classes: offers.map(({ kind, classes }) => ({ kind, count: at(classes) })).filter(one => one.count > 0),
    refused: offers.map(({ who, refused }) => ({ students: who, count: at(refused) })).filter(one => one.count > 0),
    ...totals(staged.reached),
  };
}

const totals = ([refused, sections]: readonly { readonly value: number; readonly bound: number }[]) => ({
  total: sections?.value ?? 0,
  bound: sections?.bound ?? 0,
  isProved: refused !== undefined && sections !== undefined && refused.bound >= refused.value && sections.bound >= sections.value,
});

/**
 * 中走班 (定二走一): a class shares its first choice and one more course, or all three; the third course is walked to, all in one block. Fewest students
 * refused, then fewest classes and sections together, then fewest who walk.
 */
export async function planTwoFixed(problem: SectionProblem, options: StageOptions): Promise<SectionPlan | null> {
  const { students, most, rooms, teachers } = problem;
  const program = new Program();
  const classes = new Map<string, { readonly column: number; readonly from: number[] }>();
  const walking = new Map<string, { readonly column: number; readonly from: number[] }>();
  const room = (of: typeof classes, key: string, limit?: number) => {
    const known = of.get(key) ?? { column: program.column(0, limit), from: [] };
    of.set(key, known);
    return known;
  };
  const choices = [...byChoice(students).values()];
  const refused = choices.map(who => program.column(0, who.length));
  const flows = choices.flatMap((who, i) => {
    const [first, second, third] = students[who[0]!]!.courses as [string, string, string];
    const ways = [
      { shared: [first, second, third], walks: null },
      { shared: [first, second], walks: third },
      { shared: [first, third], walks: second },
    ].map(({ shared, walks }) => {
      const column = program.column(0, who.length);
      const kind = kindOf(shared);
      room(classes, kind).from.push(column);
      if (walks !== null) room(walking, walks, teachers[walks]).from.push(column);
      const places = [first, second, third].map(course => (course === walks ? ('walk' as const) : ('home' as const)));
      return { students: who, places, kind, column, walks: walks !== null };
    });
    program.row([...each(ways.map(way => way.column)), [refused[i]!, 1]], who.length, who.length);
    return ways;
  });
  for (const { column, from } of [...classes.values(), ...walking.values()])
    program.row([...each(from), [column, -most]], Number.NEGATIVE_INFINITY, 0);
  const homes = [...classes.values()].map(one => one.column);
  if (rooms !== null) program.row(each(homes), 0, rooms);
  // While the third courses are walked to, classes that share all three stay in their rooms.
  const whole = new Set(choices.map(who => kindOf(students[who[0]!]!.courses)));
  const staying = [...classes].filter(([kind]) => whole.has(kind)).map(([, one]) => one.column);
  if (rooms !== null) program.row(each([...staying, ...[...walking.values()].map(one => one.column)]), 0, rooms);
  const all = each([...homes, ...[...walking.values()].map(one => one.column)]);
  program.row([...each(homes), ...each(refused)], Math.ceil(students.length / most), Number.POSITIVE_INFINITY);
  const staged = await inOrder(
    program,
    [
      { terms: each(refused), isWhole: true },
      { terms: all, isWhole: true },
      { terms: each(flows.filter(flow => flow.walks).map(flow => flow.column)), isWhole: true },
    ],
    options,
  );
  if (staged === null) return null;
  const at = (column: number) => Math.round(staged.values[column]!);
  return {
    flows: flows
      .map(({ students: who, places, kind, column }): Flow => ({ students: who, places, kind, count: at(column) }))
      .filter(flow => flow.count > 0),
    sections: [...walking].map(([course, { column }]) => ({ course, block: 0, count: at(column) })).filter(one => one.count > 0),
    classes: [...classes].map(([kind, { column }]) => ({ kind, count: at(column) })).filter(one => one.count > 0),
    refused: choices.map((who, i) => ({ students: who, count: at(refused[i]!) })).filter(one => one.count > 0),
    ...totals(staged.reached),
  };
}
