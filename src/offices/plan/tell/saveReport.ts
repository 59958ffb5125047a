import { ok, refuse } from '#kernel/problem.ts';
import { count, defineVerb, update } from '#register/index.ts';
import { insertUnlessTaken } from '../drafting/insertUnlessTaken.ts';
import { frozen } from './frozen.ts';
import { says } from './refusals.ts';
import { type Report, report } from './report.ts';
import { writtenFor } from './writing.ts';

const { plan: _, ...boxes } = report.fields;

/** Saves what its writer adds to a report. `version` is the one that was seen, 0 for the first; the second of two writers is told. */
export const saveReport = defineVerb({
  name: 'plan.saveReport',
  label: '保存报告文稿',
  by: ['planner'],
  input: { ...boxes, version: count('版次') },
  async run(desk, { version, snapshot, ...text }) {
    const found = await frozen(desk, snapshot);
    if (!found.ok) return found;
    const places = new Set(found.value.content.chapters.map(one => one.place));
    const lost = text.remarks.find(one => !places.has(one.place));
    if (lost !== undefined) return refuse(says.noSuchChapter({ place: lost.place }));
    const written = await writtenFor(desk, snapshot);
    const row: Report = { snapshot, plan: found.value.row.plan, ...text };
    if (written.row === null) {
      const saved = await insertUnlessTaken(desk, report, [row], says.savedMeanwhile());
      return saved.ok ? ok({ version: 1 }) : saved;
    }
    if (version === 0) return refuse(says.savedMeanwhile());
    const saved = await update(desk, report, written.row.id, version, text);
    return saved.ok ? ok({ version: saved.value.version }) : saved;
  },
});
