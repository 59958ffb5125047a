import { children, type Element, textOf } from '../xml.ts';

/** The students of a .fet: the smallest sets that always go together, and which of them every named set holds. */
export interface Students {
  readonly leaves: readonly string[];
  /** Indexes into `leaves` by the name of a year, group or subgroup. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  /** Students in a named set; null where the file gives none. */
  readonly sizes: ReadonlyMap<string, number | null>;
}

/** Years without groups and groups without subgroups are leaves themselves; a subgroup named in several groups is one leaf. */
export function readStudents(list: Element | null): Students {
  const leaves: string[] = [];
  const members = new Map<string, number[]>();
  const sizes = new Map<string, number | null>();
  const leaf = (name: string) => {
    const found = leaves.indexOf(name);
    return found >= 0 ? found : leaves.push(name) - 1;
  };
  const note = (name: string, element: Element, inside: readonly number[]) => {
    const all = [...new Set([...(members.get(name) ?? []), ...inside])];
    members.set(name, all);
    const size = textOf(element, 'Number_of_Students');
    if (!sizes.has(name)) sizes.set(name, size === null ? null : Number(size));
    return all;
  };
  const walk = (element: Element, below: readonly string[]): readonly number[] => {
    const name = textOf(element, 'Name') ?? '';
    const [next, ...rest] = below;
    const inner = next === undefined ? [] : children(element, next);
    return note(name, element, inner.length === 0 ? [leaf(name)] : inner.flatMap(one => walk(one, rest)));
  };
  for (const year of children(list, 'Year')) walk(year, ['Group', 'Subgroup']);
  return { leaves, members, sizes };
}
