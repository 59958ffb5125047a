import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { randomOf } from '#kernel/random.ts';
import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { ref } from '../../fields/choice.ts';
import { list } from '../../fields/composite.ts';
import { count } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import { date } from '../../fields/time.ts';
import type { Fields, Register, RowOf } from '../../register.ts';
import { fetchRow, insert, step } from '../../rows.ts';
import { defineVerb, type Verb } from '../../verb.ts';

const says = problems('draw', {
  namedTwice: { zh: '名单里“{name}”出现了不止一次。', en: '“{name}” stands in the list more than once.' },
  tooFew: { zh: '要抽{places}个，名单只有{count}个。', en: '{places} are to be drawn; the list has {count}.' },
  ownWitness: { zh: '见证人不能是抽签人本人。', en: 'Whoever draws is not their own witness.' },
  seedTooLarge: { zh: '种子应在0到4294967295之间。', en: 'The seed lies between 0 and 4294967295.' },
});

/**
 * The order that a seed gives to a list: sorted by code point first, so that nobody's place in the file counts, then shuffled from the
 * last to the first (Fisher and Yates) with `randomOf(seed)` of the kernel. Whoever has list and seed draws it again.
 */
export function drawnOrder(seed: number, candidates: readonly string[]): readonly string[] {
  const order = candidates.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const random = randomOf(seed);
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** What an office says of its draws: who closes the list, who draws. */
export interface DrawDeclaration {
  readonly office: string;
  readonly draw: { readonly name: string; readonly label: string };
  readonly lists: readonly string[];
  readonly draws: readonly string[];
  /** Who reads the draws; everyone who is signed in, as a draw is public. */
  readonly reads?: readonly string[];
}

export const drawFields = {
  occasion: text('抽签事由', { longest: 80 }),
  candidates: list('抽签名单', text('编号', { longest: 60 }), { least: 1, most: 10_000 }),
  places: count('抽取名额', { least: 1, most: 10_000 }),
  listedOn: date('名单确定日期'),
  seed: optional(text('随机种子', { longest: 10 })),
  seedSource: optional(note('种子来源', { longest: 300 })),
  witness: optional(text('见证人', { longest: 60 })),
  drawnBy: optional(text('抽签人', { longest: 60 })),
  drawnOn: optional(date('抽签日期')),
  drawn: list('抽签结果', text('编号', { longest: 60 }), { most: 10_000 }),
};
/** A draw as it is kept. */
export type Draw = StoredRow<RowOf<typeof drawFields>>;

type Values = Readonly<Record<string, unknown>>;
type Deed = Verb<Fields, Values>;

const closing = (said: DrawDeclaration, register: Register<typeof drawFields>): Deed =>
  defineVerb({
    name: `${said.office}.closeList`,
    label: '确定抽签名单',
    by: said.lists,
    on: { register: said.draw.name },
    input: { occasion: drawFields.occasion, candidates: drawFields.candidates, places: drawFields.places } as Fields,
    async run(desk, input): Promise<Result<Values>> {
      const candidates = input.candidates as readonly string[];
      const twice = candidates.find((one, place) => candidates.indexOf(one) !== place);
      if (twice !== undefined) return refuse(says.namedTwice({ name: twice }, 'candidates'));
      const places = Number(input.places);
      if (places > candidates.length) return refuse(says.tooFew({ places, count: candidates.length }, 'places'));
      const blank = { seed: null, seedSource: null, witness: null, drawnBy: null, drawnOn: null, drawn: [] };
      const row = { occasion: String(input.occasion), candidates, places, listedOn: desk.today, ...blank };
      const added = await insert(desk, register, row);
      return added.ok ? ok({ draw: added.value.id, version: added.value.version }) : added;
    },
  });

/** Draws from a closed list with a seed that came from outside, before a witness; it is done once and recorded. */
const drawing = (said: DrawDeclaration, register: Register<typeof drawFields>): Deed =>
  defineVerb({
    name: `${said.office}.drawLots`,
    label: '抽签',
    by: said.draws,
    on: { register: said.draw.name, row: 'draw', step: 'drawLots' },
    input: {
      draw: ref(said.draw.name, said.draw.label),
      version: count('版次'),
      seed: text('随机种子', { longest: 10 }),
      seedSource: note('种子来源', { longest: 300 }),
      witness: text('见证人', { longest: 60 }),
    } as Fields,
    async run(desk, input): Promise<Result<Values>> {
      const found = await fetchRow(desk, register, String(input.draw));
      if (!found.ok) return found;
      const { seedSource, witness } = { seedSource: String(input.seedSource), witness: String(input.witness) };
      if (!/^\d{1,10}$/.test(String(input.seed)) || Number(input.seed) > 4_294_967_295) return refuse(says.seedTooLarge({}, 'seed'));
      if (witness === desk.actor.name) return refuse(says.ownWitness({}, 'witness'));
      const drawn = drawnOrder(Number(input.seed), found.value.candidates).slice(0, found.value.places);
      const changes = { seed: String(input.seed), seedSource, witness, drawnBy: desk.actor.id, drawnOn: desk.today, drawn };
      const done = await step(desk, register, { ...found.value, version: Number(input.version) }, 'drawLots', changes);
      return done.ok ? ok({ draw: done.value.id, version: done.value.version, drawn }) : done;
    },
  });

/** The deeds of draws: the list is closed first, the seed is given later and from outside. */
export const drawDeeds = (said: DrawDeclaration, register: Register<typeof drawFields>): readonly Deed[] => [
  closing(said, register),
  drawing(said, register),
];
