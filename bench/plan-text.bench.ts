/** `npm run bench -- plan-text [GOLD.json TEXT.txt …| FOLDER …]`: how well and how fast planText reads annotated plans. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readPlan } from '#engines/planText/index.ts';
import { type Gold, type Judgement, judge } from '#engines/planText/judge.ts';

const root = resolve(import.meta.dirname, '..');
const seed = resolve(root, '../shared/plan-gold');

/** An annotation and its text. */
type Files = readonly [gold: string, text: string];

/** Every NAME.json of a folder (or its gold/) with NAME.txt beside it or above it. */
function pairsIn(folder: string): Files[] {
  return [folder, join(folder, 'gold')]
    .filter(dir => existsSync(dir))
    .flatMap(dir => readdirSync(dir).map(name => join(dir, name)))
    .filter(file => file.endsWith('.json'))
    .flatMap(file => {
      const name = `${basename(file, '.json')}.txt`;
      const text = [join(folder, name), join(file, '..', name)].find(path => existsSync(path));
      return text === undefined ? [] : [[file, text] as const];
    });
}

function filesOf(args: readonly string[]): Files[] {
  if (args.length === 0) return [seed, join(root, 'bench', 'planText')].filter(folder => existsSync(folder)).flatMap(pairsIn);
  const found: Files[] = [];
  for (let i = 0; i < args.length; i++) {
    const path = resolve(args[i] as string);
    if (statSync(path).isDirectory()) found.push(...pairsIn(path));
    else found.push([path, resolve(args[++i] as string)]);
  }
  return found;
}

/** Median time of a warm reading in milliseconds. */
function warmMs(text: string): number {
  for (let i = 0; i < 5; i++) readPlan(text);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    readPlan(text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] as number;
}

const shown = (value: number | null) => (value === null ? '—' : value.toFixed(3));
const columns = [
  'found',
  'foundWithKind',
  'outline',
  'restates',
  'unit',
  'comparator',
  'deadline',
  'recurrence',
  'year',
  'period',
  'subject',
  'measure',
  'scope',
  'section',
  'responsible',
] as const satisfies readonly (keyof Judgement)[];

/** Prints a line a document: F1 of promises found and found with their kind, of outline and restatements; shares of right fields; warm time. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.length === 0 && !existsSync(seed)) console.log('../shared/plan-gold is not here: only the texts of bench/planText are judged.');
  const rows = filesOf(args).map(([goldFile, textFile]) => {
    const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold;
    const text = readFileSync(textFile, 'utf8');
    const judgement = judge(gold, readPlan(text));
    const scores = Object.fromEntries(columns.map(name => [name, shown(judgement[name])]));
    return { document: basename(goldFile, '.json'), gold: judgement.gold, read: judgement.read, ...scores, ms: warmMs(text).toFixed(1) };
  });
  console.table(rows);
}
