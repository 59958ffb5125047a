import { type Block, blocksOf, type HeadingBlock, type TableBlock } from './blocks.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type Role, roleOf } from './context.ts';
import type { Draft } from './draft.ts';
import { nameOf } from './ids.ts';
import type { Marked } from './marked.ts';
import { rawSpan } from './marked.ts';
import { normalise } from './normalise.ts';
import { outlineOf, rankOf } from './outline.ts';
import { draftsOf } from './paragraph.ts';
import type { Commitment, OutlineItem, PlanReading, When } from './reading.ts';
import { linkRestatements } from './restates.ts';
import { tableOf } from './rows.ts';
import { wholeOf } from './scopes.ts';
import { subjectOf } from './subjects.ts';
import { titleOf } from './title.ts';

/** What the caller knows of the text. */
export interface ReadOptions {
  /** Name under which the reading is filed. */
  readonly document?: string;
  /** The plan's title, where the text itself does not open with it. */
  readonly title?: string;
}

interface Section {
  readonly path: readonly OutlineItem[];
  /** Titles that tell what it is about: those of the path, and of the box that numbered items stand in. */
  readonly titles: readonly string[];
  readonly role: Role;
  /** The deadline said in the section's lead, before its first child. */
  lead: When;
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
    if (block.is === 'table') commitments.push(...fromTable(text, block, frame));
    if (block.is !== 'prose') continue;
    const marked = normalise(text, block.spans);
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

function* inSections(
  blocks: readonly Block[],
  outline: readonly OutlineItem[],
  calendar: Calendar,
  title: string,
): Generator<{ block: Block; section: Section }> {
  const stack: { heading: HeadingBlock; section: Section }[] = [];
  const preamble: Section = { path: [], titles: [], role: 'preamble', lead: {} };
  const bare: Section = { ...preamble, role: /回顾|总结|成效|成就/.test(title) ? 'review' : 'tasks', lead: {} };
  let box: string | null = null;
  let n = 0;
  for (const block of blocks) {
    if (block.is === 'heading') {
      while (stack.length > 0 && rankOf((stack[stack.length - 1] as { heading: HeadingBlock }).heading) >= rankOf(block)) stack.pop();
      const parent = stack[stack.length - 1]?.section ?? preamble;
      const item = outline[n++] as OutlineItem;
      const path = [...parent.path, item];
      box = block.marker.style === 'box' ? item.title : block.marker.level < 3 ? null : box;
      const titles = path.map(each => each.title);
      stack.push({
        heading: block,
        section: {
          path,
          titles: box === null ? titles : [...titles.slice(0, -1), box, item.title],
          role: roleOf(titles, calendar.period, calendar.before),
          lead: { ...parent.lead },
        },
      });
    } else yield { block, section: stack[stack.length - 1]?.section ?? (outline.length === 0 ? bare : preamble) };
  }
}

/** A chapter's lead sentence that opens with 到2025年 governs what follows in it. */
function rememberLead(section: Section, text: string): void {
  if (section.role === 'review' || section.role === 'problems') return;
  const opening =
    /^[^。;]{0,24}?(?:到|至)(20\d\d)年(?:底|末)?[,:]|[。]到(20\d\d)年(?:底|末)?[,:](?=[^。]*[。:]?$)|到(20\d\d)年[^。]{0,20}:$/.exec(text);
  const year = opening?.[1] ?? opening?.[2] ?? opening?.[3];
  if (year !== undefined) section.lead = { deadline: Number(year) };
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
    ...(draft.scale === 1 || typeof draft.value !== 'number' ? {} : { valueBase: draft.value * draft.scale }),
    scope: draft.scopeHint ?? whole,
    ...when,
    timeInherited,
    responsible: draft.responsible.length === 0 ? null : draft.responsible,
  };
}

function trimmedSpan(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && /[\s,、:;]/.test(text[from] as string)) from++;
  while (to > from && /[\s,、:;]/.test(text[to - 1] as string)) to--;
  return [from, to];
}

/** The draft's own time, else that of the section's lead, else the plan's. */
function timed(
  draft: Draft,
  section: Section,
  calendar: Calendar,
  goalsDue: number | null,
): { readonly when: When; readonly timeInherited: boolean } {
  const { recurrence, ...absolute } = draft.when;
  if (Object.keys(absolute).length > 0) return { when: draft.when, timeInherited: draft.timeInherited };
  const isAnnual = calendar.from !== null && calendar.from === calendar.to;
  if (isAnnual && recurrence === undefined) return { when: { ...draft.when, year: calendar.to as number }, timeInherited: true };
  if (draft.kind === 'baseline') {
    if (recurrence !== undefined) return { when: draft.when, timeInherited: false };
    if (section.role === 'problems' && calendar.base !== null) return { when: { year: calendar.base }, timeInherited: true };
    return { when: calendar.before === null ? {} : { period: calendar.before }, timeInherited: true };
  }
  if (recurrence !== undefined && draft.kind !== 'target') return { when: draft.when, timeInherited: false };
  const isDirection = /crease/.test(draft.comparator);
  if (section.lead.deadline !== undefined && recurrence === undefined && draft.kind !== 'standing-amount' && !isDirection)
    return { when: { ...draft.when, ...section.lead }, timeInherited: true };
  if (calendar.isNumbered) return { when: { ...draft.when, period: calendar.period as string }, timeInherited: true };
  if ((calendar.period === null || (draft.kind === 'target' && goalsDue === calendar.to)) && calendar.to !== null)
    return { when: { ...draft.when, deadline: calendar.to }, timeInherited: true };
  return { when: calendar.period === null ? draft.when : { ...draft.when, period: calendar.period }, timeInherited: true };
}
