import type { Problem } from '#kernel/problem.ts';
import { Failure, request } from './api.ts';

interface Described {
  readonly offices: readonly {
    readonly verbs: readonly { readonly name: string; readonly input: readonly { readonly name: string; readonly label: string }[] }[];
  }[];
}

let described: Promise<Described> | null = null;
const describe = (): Promise<Described> => {
  described ??= request<Described>('/describe').catch((thrown: unknown) => {
    described = null;
    throw thrown;
  });
  return described;
};

/** The box that a problem speaks of: the server names it by its label, `里程碑 · 2027`, the form by its key. */
const boxOf = (labels: ReadonlyMap<string, string>, { at }: Problem): string | undefined =>
  at === undefined ? undefined : (labels.get(at) ?? labels.get(at.split(/[·.[（(\s]/)[0]!) ?? at);

/** The same failure with its problems at the boxes of the form. */
export async function atBoxes(deed: string, failure: Failure): Promise<Failure> {
  if (failure.kind !== 'refused' || failure.problems.every(problem => problem.at === undefined)) return failure;
  try {
    const verbs = (await describe()).offices.flatMap(office => office.verbs);
    const labels = new Map(verbs.find(verb => verb.name === deed)?.input.map(field => [field.label, field.name]) ?? []);
    const problems = failure.problems.map(problem => {
      const at = boxOf(labels, problem);
      return at === undefined ? problem : { ...problem, at };
    });
    return new Failure(failure.kind, problems, failure.fault, failure.current);
  } catch {
    return failure;
  }
}
