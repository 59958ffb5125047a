import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import type { Draw } from './deeds.ts';

const says = problems('drawRecord', {
  notARecord: {
    zh: '这不是一份抽签记录。请用抽签公示页上下载的 .json 文件。',
    en: 'This is no record of a draw; take the .json file from the public page of the draws.',
  },
  notDrawn: { zh: '这次抽签还没有抽，没有结果可以核对。', en: 'Nothing was drawn yet; there is no result to check.' },
});

const FORMAT = 'yuheng-draw/1';

/** How a draw is made again by anybody, in the words that stand in every record. */
export const METHOD =
  '名单按字符编码升序排列；用种子经 splitmix32 展开为 xoshiro128** 的状态；从最后一位到第二位，每位与第 floor(随机数 × (本位序号)) 位（自0数起）对换；取前“抽取名额”个。';

/** A draw as data: all that is needed to draw it again. */
export interface DrawRecord {
  readonly format: typeof FORMAT;
  readonly method: string;
  readonly occasion: string;
  readonly listedOn: string;
  readonly candidates: readonly string[];
  readonly places: number;
  readonly seed: string | null;
  readonly seedSource: string | null;
  readonly witness: string | null;
  readonly drawnOn: string | null;
  readonly drawn: readonly string[];
}

/** The record of a stored draw. */
export const recordOf = ({ occasion, listedOn, candidates, places, seed, seedSource, witness, drawnOn, drawn }: Draw): DrawRecord => ({
  format: FORMAT,
  method: METHOD,
  occasion,
  listedOn,
  candidates,
  places,
  seed,
  seedSource,
  witness,
  drawnOn,
  drawn,
});

const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(one => typeof one === 'string');

/** Reads the text of a record, `{"format":"yuheng-draw/1", …}`. */
export function readDrawRecord(text: string): Result<DrawRecord> {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return refuse(says.notARecord());
  }
  const { format, candidates, drawn, places, seed } = value ?? {};
  const isWhole = format === FORMAT && areTexts(candidates) && areTexts(drawn) && Number.isSafeInteger(places);
  if (!isWhole) return refuse(says.notARecord());
  if (typeof seed !== 'string' || !/^\d{1,10}$/.test(seed) || Number(seed) > 4_294_967_295) return refuse(says.notDrawn());
  return ok(value as unknown as DrawRecord);
}
