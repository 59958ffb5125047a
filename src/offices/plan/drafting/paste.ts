import { defineVerb, note, optional, text, year } from '#register/index.ts';
import { atTheTable, draught, yearsGiven } from '../standing/readingRoom.ts';
import { lodge } from './lodge.ts';

/** Reads pasted text into a draft with its promises proposed. */
export const paste = defineVerb({
  name: 'plan.paste',
  label: '粘贴规划',
  by: ['planner'],
  input: {
    title: text('规划名称', { longest: 120 }),
    text: note('规划文本', { longest: 5_000_000 }),
    fromYear: optional(year('起始年')),
    toYear: optional(year('截止年')),
  },
  prepare: (_, { title, text: words, fromYear, toYear }) =>
    atTheTable(() => draught({ title, text: words, fileName: null, years: yearsGiven(fromYear, toYear) })),
  run: (desk, _, draft) => lodge(desk, draft, null),
});
