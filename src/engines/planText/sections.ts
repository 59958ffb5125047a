import type { Block, HeadingBlock } from './block.ts';
import type { Calendar } from './calendar.ts';
import { type Role, roleOf } from './context.ts';
import { rankOf } from './outline.ts';
import type { OutlineItem, When } from './reading.ts';

/** A section of the plan, as it governs what stands in it. */
export interface Section {
  readonly path: readonly OutlineItem[];
  /** Titles that tell what it is about: those of the path, and of the box that numbered items stand in. */
  readonly titles: readonly string[];
  readonly role: Role;
  /** The deadline said in the section's lead, before its first child. */
  lead: When;
}

/** Each paragraph and table with the section it stands in. */
export function* inSections(
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
export function rememberLead(section: Section, text: string): void {
  if (section.role === 'review' || section.role === 'problems' || (section.role !== 'goals' && !/:$/.test(text))) return;
  const opening =
    /^[^。;]{0,24}?(?:到|至)(20\d\d)年(?:底|末)?[,:]|[。]到(20\d\d)年(?:底|末)?[,:](?=[^。]*[。:]?$)|到(20\d\d)年[^。]{0,20}:$/.exec(text);
  const year = opening?.[1] ?? opening?.[2] ?? opening?.[3];
  if (year !== undefined) section.lead = { deadline: Number(year) };
}
