import { ok } from '#kernel/problem.ts';
import { defineView, may, optional, ref, rows, text } from '#register/index.ts';
import { linkTo } from '../drafting/wording.ts';
import { titleSaid } from '../standing/said.ts';
import type { FileLink } from '../types.ts';
import { standingFor } from '../views/maySee.ts';
import { practice } from './practice.ts';
import type { PracticesView } from './types.ts';

/** The library of good practice: what is published, searched by its words or the promise it is tagged to. For everyone who is signed in. */
export const practices = defineView({
  name: 'plan.practices',
  label: '经验库',
  by: 'signedIn',
  input: { plan: ref('plan', '规划'), search: optional(text('搜索', { longest: 80 })), promise: optional(ref('promise', '承诺')) },
  async run(desk, { plan: id, search, promise }) {
    const found = await standingFor(desk, id);
    if (!found.ok) return found;
    const { names, inSight, numbers } = found.value;
    const byId = new Map(inSight.map(row => [row.id, row]));
    const held = await rows(desk, practice, {
      where: { plan: id, state: 'published' },
      ...(promise === null ? {} : { matching: [{ column: 'promises', holds: promise }] }),
      orderBy: [['publishedOn', 'desc']],
    });
    const named = held.map(one => ({ one, organisation: names.get(one.organisation) ?? '' }));
    const fits = named.filter(({ one, organisation }) =>
      search === null
        ? true
        : [one.title, one.words, one.result, organisation].some(said => said.toLowerCase().includes(search.toLowerCase())),
    );
    const shown: PracticesView['practices'][number][] = [];
    for (const { one, organisation } of fits.slice(0, 50)) {
      const files: FileLink[] = [];
      for (const hash of one.files) {
        const link = await linkTo(desk, hash);
        if (link !== null) files.push(link);
      }
      const tagged = one.promises.flatMap(tag => byId.get(tag) ?? []);
      shown.push({
        id: one.id,
        title: one.title,
        organisation,
        publishedOn: one.publishedOn,
        words: one.words,
        result: one.result,
        promises: tagged.map(row => ({ id: row.id, number: numbers.get(row.mark) ?? 0, title: titleSaid(row) })),
        files,
      });
    }
    const view: PracticesView = {
      may: may(desk.actor, ['filer', 'planner']) ? ['submitPractice'] : [],
      total: fits.length,
      practices: shown,
    };
    return ok(view);
  },
});
