import { ok } from '#kernel/problem.ts';
import { ref } from '../../fields/choice.ts';
import type { Duty } from '../../office.ts';
import type { OpenAnswer, OpenAsk } from '../../openly.ts';
import { defineRegister, type Register } from '../../register.ts';
import { may } from '../../roles.ts';
import { fetchRow, rows } from '../../rows.ts';
import { defineView, type ReadingDesk } from '../../verb.ts';
import { type Deed, dutyAt } from '../deeds.ts';
import { type DrawDeclaration, drawDeeds, drawFields } from './deeds.ts';
import { openDraws } from './openly.ts';
import { type DrawRecord, recordOf } from './record.ts';

export { type Draw, type DrawDeclaration, drawnOrder } from './deeds.ts';
export { type DrawRecord, readDrawRecord } from './record.ts';
export { type DrawVerdict, verifyDraw } from './verify.ts';

const drawRegister = (said: DrawDeclaration) =>
  defineRegister({
    ...said.draw,
    scope: 'bureau',
    key: ['occasion'],
    title: ['occasion'],
    columns: ['occasion', 'places', 'listedOn', 'seed', 'witness', 'drawnOn'],
    fields: drawFields,
    rules: [],
    workflow: { listed: { drawLots: { to: 'drawnOut', by: said.draws } }, drawnOut: {} },
    states: { listed: '名单已定', drawnOut: '已抽签' },
    readBy: said.reads ?? 'signedIn',
  });

/** A draw as data, to look at and to save as a file. */
const recordView = (said: DrawDeclaration, register: Register<typeof drawFields>) =>
  defineView({
    name: `${said.office}.drawRecord`,
    label: '抽签记录',
    by: said.reads ?? 'signedIn',
    input: { draw: ref(said.draw.name, said.draw.label) },
    async run(desk, { draw }) {
      const found = await fetchRow(desk, register, draw);
      return found.ok ? ok(recordOf(found.value)) : found;
    },
    written: (record: DrawRecord) => ({
      name: `${record.occasion}.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify(record, null, 2)}\n`,
    }),
  });

/** Random draws, ready to be listed in an office. */
export interface Draws {
  readonly draw: Register<typeof drawFields>;
  readonly verbs: readonly Deed[];
  readonly views: readonly [ReturnType<typeof recordView>];
  duties(desk: ReadingDesk): Promise<readonly Duty[]>;
  /** The public page and data of the draws, under /public/OFFICE/draws; to be listed as the office's `openly`. */
  openly(desk: ReadingDesk, ask: OpenAsk): Promise<OpenAnswer | null>;
}

/** Makes random draws with a recorded seed of their declaration: the list is closed first, the seed is given later and from outside. */
export function draws(said: DrawDeclaration): Draws {
  const draw = drawRegister(said);
  return {
    draw,
    verbs: drawDeeds(said, draw),
    views: [recordView(said, draw)],
    async duties(desk) {
      const waiting = may(desk.actor, said.draws) ? await rows(desk, draw, { where: { state: 'listed' } }) : [];
      return waiting.map(one =>
        dutyAt(
          said.draw,
          one.id,
          null,
          [`抽签：${one.occasion}`, `Draw: ${one.occasion}`],
          [`名单${one.candidates.length}个，抽${one.places}个`, `${one.places} out of ${one.candidates.length}`],
          ['去抽签', 'Draw'],
        ),
      );
    },
    openly: (desk, ask) => openDraws(desk, ask, said, draw),
  };
}
