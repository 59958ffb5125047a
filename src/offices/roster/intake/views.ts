import { ok } from '#kernel/problem.ts';
import { defineView, english, may, note, optional, ref, rows } from '#register/index.ts';
import type { StoredRow } from '#store/index.ts';
import { type Intake, intake, intakeMapping, type Outcome, outcomeOf, type SubjectKey } from './intake.ts';
import { withPlaces } from './mapped.ts';
import { placesOf } from './places.ts';
import type { Sight } from './sight.ts';
import type { Subject } from './subject.ts';
import { subjectsByKey } from './subjects/byKey.ts';
import { type CodeMap, guessHeadings, type HeadingMap, meaningOf } from './target.ts';
import { INTAKE, intakeOf } from './verbs.ts';

/** A file that was brought, as the list shows it. */
export interface IntakeLine {
  readonly id: string;
  readonly subject: SubjectKey;
  readonly fileName: string;
  readonly state: string;
  readonly broughtBy: string;
  readonly broughtOn: string;
  readonly lines: number | null;
  readonly done: number;
  readonly of: number | null;
  readonly day: string | null;
  readonly isWhole: boolean;
  readonly trouble: string | null;
  readonly takenOn: string | null;
  readonly outcome: Outcome;
}

const lineOf = ({
  id,
  subject,
  fileName,
  state,
  broughtBy,
  broughtOn,
  lines,
  done,
  of,
  day,
  isWhole,
  trouble,
  takenOn,
  ...row
}: StoredRow<Intake>): IntakeLine => ({
  id,
  subject,
  fileName,
  state,
  broughtBy,
  broughtOn,
  lines,
  done,
  of,
  day,
  isWhole,
  trouble,
  takenOn,
  outcome: outcomeOf(row),
});

/** The files brought lately that are this person's business, and which kinds they may bring. */
const intakes = defineView({
  name: 'roster.intakes',
  label: '系统数据接收清单',
  by: INTAKE,
  input: {},
  async run(desk) {
    const subjects = Object.values(subjectsByKey).filter(one => may(desk.actor, one.by));
    const found = await rows(desk, intake, {
      where: { subject: subjects.map(one => one.key) },
      orderBy: [['createdAt', 'desc']],
      limit: 30,
    });
    return ok({ subjects: subjects.map(({ key, system }) => ({ key, system })), intakes: found.map(lineOf) });
  },
});

const intakeStanding = defineView({
  name: 'roster.intakeStanding',
  label: '系统数据接收情况',
  by: INTAKE,
  input: { intake: ref('intake', '系统数据接收') },
  async run(desk, { intake: id }) {
    const found = await intakeOf(desk, id);
    return found.ok ? ok(lineOf(found.value.row)) : found;
  },
});

/** A target on the page of the mapping: the heading chosen for it and the words found there with their meanings. */
export interface TargetShown {
  readonly key: string;
  readonly label: string;
  readonly english: string;
  readonly isRequired: boolean;
  readonly heading: string;
  readonly isCoded: boolean;
  readonly words: readonly { readonly word: string; readonly count: number; readonly meaning: string | null }[];
  readonly choices: readonly { readonly key: string; readonly label: string; readonly english: string }[];
}

export interface IntakeSight {
  readonly fileName: string;
  readonly system: string;
  readonly sheetName: string;
  readonly headings: readonly string[];
  readonly lines: number;
  readonly targets: readonly TargetShown[];
  readonly mappings: readonly {
    readonly id: string;
    readonly system: string;
    readonly number: number;
    readonly madeBy: string;
    readonly madeOn: string;
    readonly fits: boolean;
  }[];
  readonly mapping: string | null;
  readonly codes: CodeMap;
}

const json = <T>(text: string | null, otherwise: T): T => {
  try {
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
};

function shownTargets(
  subject: Subject,
  sight: Sight,
  headings: HeadingMap,
  codes: CodeMap,
  places: Awaited<ReturnType<typeof placesOf>>,
): readonly TargetShown[] {
  return withPlaces(subject.targets, places).map(target => {
    const heading = headings[target.key] ?? '';
    const coded = target.choices !== null;
    const words = coded && heading !== '' ? (sight.words[heading] ?? []) : [];
    const shown = words.map(([word, count]) => ({
      word,
      count,
      meaning: codes[target.key]?.[word] ?? meaningOf(target, codes, word) ?? null,
    }));
    const isOpen = shown.some(one => one.meaning === null) || target.field.of === undefined;
    return {
      key: target.key,
      label: target.label,
      english: english(target.label) ?? target.label,
      isRequired: target.isRequired,
      heading,
      isCoded: coded,
      words: shown,
      choices: isOpen ? Object.entries(target.choices ?? {}).map(([key, label]) => ({ key, label, english: english(label) ?? label })) : [],
    };
  });
}

/** A saved mapping with what it does not speak of guessed, out of the columns that it leaves; nothing is taken that it leaves out on purpose. */
function completed(subject: Subject, headings: readonly string[], saved: HeadingMap): HeadingMap {
  const used = new Set(Object.values(saved));
  const open = subject.targets.filter(target => !Object.hasOwn(saved, target.key));
  return {
    ...guessHeadings(
      open,
      headings.map(heading => (used.has(heading) ? '' : heading)),
    ),
    ...saved,
  };
}

const intakeSight = defineView({
  name: 'roster.intakeSight',
  label: '系统数据对照',
  by: INTAKE,
  input: {
    intake: ref('intake', '系统数据接收'),
    mapping: optional(ref('intakeMapping', '接收对照表')),
    headings: optional(note('表头对照')),
  },
  async run(desk, { intake: id, mapping: asked, headings: chosen }) {
    const found = await intakeOf(desk, id);
    if (!found.ok) return found;
    const { row, subject } = found.value;
    const sight = JSON.parse(row.sight) as Sight;
    const saved = await rows(desk, intakeMapping, {
      where: { subject: subject.key },
      orderBy: [
        ['createdAt', 'desc'],
        ['number', 'desc'],
      ],
      limit: 50,
    });
    const fits = (headings: string) =>
      Object.values(json<HeadingMap>(headings, {})).every(heading => heading === '' || sight.headings.includes(heading));
    const latest =
      saved.find(one => one.id === (asked ?? row.mapping)) ??
      (asked === null && row.mapping === null ? saved.find(one => fits(one.headings)) : undefined);
    const codes = json<CodeMap>(latest?.codes ?? null, {});
    const told = json<HeadingMap>(chosen, {});
    const isAnew = chosen !== null && Object.keys(told).length === 0;
    const saidBefore = isAnew ? {} : json<HeadingMap>(latest?.headings ?? null, {});
    const headings = chosen === null || isAnew ? completed(subject, sight.headings, saidBefore) : told;
    return ok({
      fileName: row.fileName,
      system: latest?.system ?? subject.system,
      sheetName: sight.sheetName,
      headings: sight.headings,
      lines: sight.lines,
      targets: shownTargets(subject, sight, headings, codes, await placesOf(desk)),
      mappings: saved.map(({ id, system, number, madeBy, madeOn, headings: had }) => ({
        id,
        system,
        number,
        madeBy,
        madeOn,
        fits: fits(had),
      })),
      mapping: latest?.id ?? null,
      codes,
    } satisfies IntakeSight);
  },
});

export const intakeViews = [intakes, intakeStanding, intakeSight];
