import { ok } from '#kernel/problem.ts';
import { code, defineVerb, insert, optional, ref, text } from '#register/index.ts';
import { frozen } from './frozen.ts';
import { fileKinds, fileNameOf } from './printing.ts';
import { printInRoom, stopPrint } from './printRoom.ts';
import { printForms, reportPrint } from './reportPrint.ts';
import { writtenFor } from './writing.ts';

const job = text('打印编号', { longest: 60 });

/** Prints one form of a snapshot's report in a thread, and keeps it as a file with the day and the state of the text it was printed from. */
export const printReport = defineVerb({
  name: 'plan.printReport',
  label: '打印报告',
  by: ['planner', 'leader'],
  input: { snapshot: ref('snapshot', '监测快照'), form: code('印件类别', printForms), job: optional(job) },
  async prepare(open, input) {
    const read = await open(async desk => {
      const found = await frozen(desk, input.snapshot);
      if (!found.ok) return found;
      const order = { ...found.value, written: await writtenFor(desk, input.snapshot) };
      return ok({ ...order, today: desk.today, county: desk.store.county, actor: desk.actor.id });
    });
    if (!read.ok) return read;
    const { content, row, written, today, county, actor } = read.value;
    const order = { content, hash: row.file, text: written.text, form: input.form, printedOn: today };
    const bytes = await printInRoom(order, { county, actor, job: input.job ?? input.form });
    if (!bytes.ok) return bytes;
    return ok({ bytes: bytes.value, plan: row.plan, version: written.version, name: fileNameOf(content, written.text, input.form) });
  },
  async run(desk, { snapshot, form }, { bytes, plan, version, name }) {
    const kept = await desk.store.keepFile(bytes, { name, mediaType: fileKinds[form].mediaType });
    const saved = await insert(desk, reportPrint, {
      ...{ plan, snapshot, form, textVersion: version, printedOn: desk.today, printedBy: desk.actor.id, file: kept.hash },
    });
    return saved.ok ? ok({ file: kept.hash, name, bytes: bytes.length }) : saved;
  },
});

/** Stops a print of one's own that is under way. */
export const stopPrinting = defineVerb({
  name: 'plan.stopPrinting',
  label: '取消打印',
  by: ['planner', 'leader'],
  input: { job },
  async run(desk, input) {
    return ok({ stopped: stopPrint(desk.store.county, desk.actor.id, input.job) });
  },
});
