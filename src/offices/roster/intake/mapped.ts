import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { RawRow } from '#register/index.ts';
import type { Places } from './places.ts';
import type { Sight } from './sight.ts';
import type { FileLine, Subject } from './subject.ts';
import { type CodeMap, type HeadingMap, readTarget, type Target } from './target.ts';

const says = problems('intake', {
  headingsMissing: {
    zh: '还没有说明这些内容在哪一列：{labels}。',
    en: 'It is not said yet in which column these stand: {labels}.',
  },
  headingGone: { zh: '文件里没有“{heading}”这一列，请改选。', en: 'The file has no column “{heading}”; choose another.' },
});

/** The targets of a subject with the organisations of this county as the meanings of columns of schools. */
export const withPlaces = (targets: readonly Target[], places: Places): readonly Target[] =>
  targets.map(target =>
    target.field.of === 'organisation'
      ? { ...target, choices: Object.fromEntries(places.nameOf), guess: word => places.byWord.get(word) ?? null }
      : target,
  );

/** Where each target stands in the file; refuses a mapping that leaves out what must be there or names a column that is not. */
export function placesIn(
  targets: readonly Target[],
  headings: HeadingMap,
  sight: Pick<Sight, 'headings'>,
): Result<ReadonlyMap<string, number>> {
  const lacking = targets.filter(target => target.isRequired && !headings[target.key]);
  const gone = Object.values(headings).filter(heading => heading !== '' && !sight.headings.includes(heading));
  const found = [
    ...(lacking.length > 0 ? [says.headingsMissing({ labels: lacking.map(target => target.label).join('、') })] : []),
    ...gone.map(heading => says.headingGone({ heading })),
  ];
  if (found.length > 0) return refuse(...found);
  return ok(
    new Map(
      targets.flatMap(target => (headings[target.key] ? [[target.key, sight.headings.indexOf(headings[target.key]!)] as const] : [])),
    ),
  );
}

/** The reader of lines for a mapping. */
export const lineReader =
  (targets: readonly Target[], columns: ReadonlyMap<string, number>, codes: CodeMap) =>
  (raw: RawRow): FileLine => {
    const values: Record<string, unknown> = {};
    const wrong = targets.flatMap(target => {
      const place = columns.get(target.key);
      if (place === undefined) return [];
      const read = readTarget(target, codes, raw.cells[place]);
      values[target.key] = read.value;
      return read.wrong;
    });
    return { line: raw.line, values, wrong };
  };

/** Fields of registers that a mapping gives, each once. */
export const givenBy = (subject: Subject, headings: HeadingMap): readonly string[] => [
  ...new Set(Object.keys(headings).flatMap(key => (headings[key] ? (subject.gives[key] ?? []) : []))),
];
