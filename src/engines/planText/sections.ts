import type { Block, HeadingBlock } from './block.ts';
import type { Calendar } from './calendar.ts';
import { type Role, roleOf } from './context.ts';
import { isRetrospect, opensPlans, tellsResults, turnsAhead } from './lookback.ts';
import { rankOf } from './outline.ts';
import type { OutlineItem, When } from './reading.ts';

/** A section of the plan, as it governs what stands in it. */
export interface Section {
  readonly path: readonly OutlineItem[];
  /** Titles that tell what it is about: those of the path, and of the box that numbered items stand in. */
  readonly titles: readonly string[];
  role: Role;
  /** The deadline said in the section's lead, before its first child. */
  lead: When;
  /** Of a text that looks back: the rank from which its headings tell of plans; null where they tell of what was done. */
  plansFrom: number | null;
  /** The rank of its heading. */
  readonly rank: number;
  /** Of an item behind a dash: the section of brackets that the list belongs to, though the dash closes it. */
  readonly lists: Section | null;
}

/** Each paragraph and table with the section it stands in. */
export function* inSections(
  blocks: readonly Block[],
  outline: readonly OutlineItem[],
  calendar: Calendar,
  title: string,
): Generator<{ block: Block; section: Section }> {
  const stack: { heading: HeadingBlock; section: Section }[] = [];
  const looksBack = isRetrospect(title);
  const preamble: Section = {
    path: [],
    titles: [],
    role: looksBack ? 'review' : 'preamble',
    lead: {},
    plansFrom: null,
    rank: -1,
    lists: null,
  };
  const bare: Section = { ...preamble, role: looksBack ? 'review' : 'tasks', lead: {} };
  let box: string | null = null;
  let n = 0;
  let last = preamble;
  for (const block of blocks) {
    if (block.is !== 'heading') {
      yield { block, section: stack[stack.length - 1]?.section ?? (outline.length === 0 ? bare : preamble) };
      continue;
    }
    const rank = rankOf(block);
    while (stack.length > 0 && rankOf((stack[stack.length - 1] as { heading: HeadingBlock }).heading) >= rank) stack.pop();
    const parent = stack[stack.length - 1]?.section ?? preamble;
    const list = block.marker.style === 'dash' && last.path.length > 0 ? (last.lists ?? last) : null;
    const item = outline[n++] as OutlineItem;
    box = block.marker.style === 'box' ? item.title : block.marker.level < 3 ? null : box;
    const plansFrom = looksBack ? plansAt(rank, item.title, last, calendar) : null;
    last = sectionOf({ parent, item, box, calendar, looksBack, plansFrom, rank, list });
    stack.push({ heading: block, section: last });
  }
}

interface SectionAt {
  readonly parent: Section;
  readonly item: OutlineItem;
  readonly box: string | null;
  readonly calendar: Calendar;
  readonly looksBack: boolean;
  readonly plansFrom: number | null;
  readonly rank: number;
  readonly list: Section | null;
}

/** The section under a heading; a text that looks back tells of what was done until its plans begin. */
function sectionOf({ parent, item, box, calendar, looksBack, plansFrom, rank, list }: SectionAt): Section {
  const path = [...parent.path, item];
  const titles = path.map(each => each.title);
  const isListed = list !== null && list.rank === rank && list.path.length === path.length;
  const said = isListed ? list.role : roleOf(titles, calendar.period, calendar.before);
  const reported = said === 'problems' ? said : 'review';
  const role = !looksBack ? said : plansFrom === null ? reported : said === 'review' ? 'tasks' : said;
  return {
    path,
    titles: box === null ? titles : [...titles.slice(0, -1), box, item.title],
    role,
    lead: { ...(isListed ? list : parent).lead },
    plansFrom,
    rank,
    lists: isListed ? list : null,
  };
}

/** The rank from which headings tell of plans, once a heading like this one stands behind that section. */
function plansAt(rank: number, title: string, before: Section, calendar: Calendar): number | null {
  if (before.plansFrom !== null && rank >= before.plansFrom && !tellsResults(title)) return before.plansFrom;
  return opensPlans(title, calendar.to) ? rank : null;
}

/** Turns the rest of a section that looks back to the plans that a paragraph opens (下一步，…); with a colon, the headings behind it too. */
export function turnAhead(section: Section, text: string, calendar: Calendar): void {
  if (section.role !== 'review' || !turnsAhead(text, calendar.to)) return;
  section.role = 'tasks';
  section.plansFrom = /:$/.test(text) ? section.rank : section.rank + 1;
}

/** A chapter's lead sentence that opens with 到2025年 governs what follows in it. */
export function rememberLead(section: Section, text: string): void {
  if (section.role === 'review' || section.role === 'problems' || (section.role !== 'goals' && !/:$/.test(text))) return;
  const opening =
    /^[^。;]{0,24}?(?:到|至)(20\d\d)年(?:底|末)?[,:]|[。]到(20\d\d)年(?:底|末)?[,:](?=[^。]*[。:]?$)|到(20\d\d)年[^。]{0,20}:$/.exec(text);
  const year = opening?.[1] ?? opening?.[2] ?? opening?.[3];
  if (year !== undefined) section.lead = { deadline: Number(year) };
}
