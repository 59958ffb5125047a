/** `npm run bench -- NAME [ARG…]`: runs bench/NAME.bench.ts; without a name, lists what there is. */
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.bench.ts'))
  .map(file => file.slice(0, -'.bench.ts'.length))
  .sort();

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`npm run bench -- NAME，可选：${names.join(' ') || '（还没有）'}`);
  process.exit(name === undefined ? 0 : 2);
}
const bench = (await import(`./${name}.bench.ts`)) as { readonly run: (args: readonly string[]) => Promise<void> };
await bench.run(args);
