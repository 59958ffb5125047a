import { type Result, refuse } from '#kernel/problem.ts';
import { defineVerb, file, optional, readDocument, text, year } from '#register/index.ts';
import { says } from '../refusals.ts';
import { atTheTable, draught, yearsGiven } from '../standing/readingRoom.ts';
import type { Draught } from './draught.ts';
import { lodge } from './lodge.ts';

/** Reads an uploaded plan (.docx, .pdf, .html, .txt) into a draft with its promises proposed. */
export const read = defineVerb({
  name: 'plan.read',
  label: '读入规划',
  by: ['planner'],
  input: {
    file: file('规划文件'),
    title: optional(text('规划名称', { longest: 120 })),
    fromYear: optional(year('起始年')),
    toYear: optional(year('截止年')),
  },
  prepare: (open, input) =>
    atTheTable(async (): Promise<Result<Draught>> => {
      const source = await open(async desk => {
        const kept = await desk.store.file(input.file);
        return kept === null ? null : { name: kept.name, mediaType: kept.mediaType, bytes: await kept.read() };
      });
      if (source === null) return refuse(says.fileNotHere());
      const document = await readDocument(source.bytes, source);
      if (!document.ok) return document;
      const words = document.value.text;
      if (words.trim() === '') return refuse(says.noText({ name: source.name }));
      const years = yearsGiven(input.fromYear, input.toYear);
      return draught({ title: input.title, text: words, fileName: source.name, years });
    }),
  run: (desk, { file: source }, draft) => lodge(desk, draft, source),
});
