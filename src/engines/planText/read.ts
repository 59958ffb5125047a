import type { TableBlock } from './block.ts';
import { blocksOf } from './blocks.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import type { Draft } from './draft.ts';
import { nameOf } from './ids.ts';
import { timed } from './inherit.ts';
import type { Marked } from './marked.ts';
import { rawSpan } from './marked.ts';
import { normalise } from './normalise.ts';
import { outlineOf } from './outline.ts';
import { draftsOf } from './paragraph.ts';
import type { Commitment, PlanReading, When } from './reading.ts';
import { linkRestatements } from './restates.ts';
import { tableOf } from './rows.ts';
import { wholeOf } from './scopes.ts';
import { inSections, rememberLead, type Section, turnAhead } from './sections.ts';
import { subjectOf } from './subjects.ts';
import { titleOf } from './title.ts';

/** What the caller knows of the text. */
export interface ReadOptions {
  /** Name under which the reading is filed. */
  readonly document?: string;
  /** The plan's title, where the text itself does not open with it. */
  readonly title?: string;
}

/** Reads a plan: its outline and every promise and fact in it. Never throws on any text; offsets count UTF-16 units. */
export function readPlan(text: string, options: ReadOptions = {}): PlanReading {
  const blocks = blocksOf(text);
  const outline = outlineOf(text, blocks);
  const title = options.title ?? titleOf(text, blocks);
  const calendar = calendarOf(title, text);
  const whole = wholeOf(title, text);
  const commitments: Commitment[] = [];
  const seen = new Map<string, number>();
  const goals: Frame['goals'] = { due: null };
  for (const { block, section } of inSections(blocks, outline, calendar, title)) {
    const frame = { calendar, whole, seen, section, planTitle: title, goals };
    if (block.is === 'table') for (const one of fromTable(text, block, frame)) commitments.push(one);
    if (block.is !== 'prose') continue;
    const marked = normalise(text, block.spans);
    turnAhead(section, marked.text, calendar);
    const drafts = draftsOf(marked.text, { calendar, role: section.role });
    for (const draft of drafts) commitments.push(commitmentOf(text, quotedSpan(marked, draft), draft, frame));
    rememberLead(section, marked.text);
    if (section.role === 'goals') goals.due = section.lead.deadline ?? goals.due;
  }
  return {
    schema: 'yuheng-plan-gold/1',
    ...(options.document === undefined ? {} : { document: options.document }),
    chars: text.length,
    annotatedRanges: [[0, text.length]],
    outline,
    commitments: linkRestatements(commitments),
    text,
  };
}

interface Frame {
  readonly calendar: Calendar;
  readonly whole: string;
  readonly seen: Map<string, number>;
  readonly section: Section;
  readonly planTitle: string;
  /** The year that the chapter of goals says, once it has been read. */
  readonly goals: { due: number | null };
}

/** What a table says: rows of indicators by their columns, cells of prose by the grammar of sentences. */
function fromTable(raw: string, block: TableBlock, frame: Frame): Commitment[] {
  const { drafts, prose } = tableOf(block.rows, frame.calendar);
  const found = drafts.map(draft => commitmentOf(raw, [draft.start, draft.end], draft, frame));
  for (const { cell, bodies, due } of prose) {
    const marked = normalise(raw, [[cell.start, cell.end]]);
    for (const draft of draftsOf(marked.text, { calendar: frame.calendar, role: frame.section.role })) {
      const when = Object.keys(draft.when).length === 0 ? due : draft.when;
      found.push(
        commitmentOf(
          raw,
          quotedSpan(marked, draft),
          { ...draft, when, responsible: draft.responsible.length > 0 ? draft.responsible : bodies },
          frame,
        ),
      );
    }
  }
  return found;
}

const quotedSpan = (marked: Marked, draft: Draft) => rawSpan(marked, ...trimmedSpan(marked.text, draft.start, draft.end));

function commitmentOf(
  raw: string,
  [start, end]: readonly [number, number],
  draft: Draft,
  { calendar, whole, seen, section, planTitle, goals }: Frame,
): Commitment {
  const key = `${normalise(raw, [[start, end]]).text}|${draft.measure}|${draft.valueText ?? ''}`;
  const occurrence = seen.get(key) ?? 0;
  seen.set(key, occurrence + 1);
  const { when, timeInherited } = timed(draft, section, calendar, goals.due);
  return {
    id: nameOf(`${key}|${occurrence}`),
    kind: draft.kind,
    quote: raw.slice(start, end),
    start,
    end,
    section: section.path.map(item => `${item.number}${item.title}`),
    subject: subjectOf(draft.words, draft.theme, section.titles, planTitle),
    measure: draft.measure,
    comparator: draft.comparator,
    valueText: draft.valueText,
    value: draft.value,
    unit: draft.unit,
    ...(draft.scale === 1 || typeof draft.value !== 'number' ? {} : { valueBase: Number((draft.value * draft.scale).toPrecision(12)) }),
    scope: draft.scopeHint ?? whole,
    ...when,
    timeInherited,
    responsible: draft.responsible.length === 0 ? null : draft.responsible,
    ...(draft.nature === undefined ? {} : { nature: draft.nature }),
    ...(section.role === 'review' && !isToCome(draft.when, calendar) ? { looksBack: true as const } : {}),
  };
}

/** Whether a time is said that lies after the year the plan starts from. */
const isToCome = ({ year, deadline, to }: When, { base }: Calendar): boolean => base !== null && (deadline ?? to ?? year ?? base) > base;

function trimmedSpan(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && /[\s,、:;]/.test(text[from] as string)) from++;
  while (to > from && /[\s,、:;]/.test(text[to - 1] as string)) to--;
  return [from, to];
}
