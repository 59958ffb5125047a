// npm run walk: prints the walk of one datum with real values.
import { walkOfAPromise } from './promise.ts';

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2)).replaceAll('\n', '\n     ');

for (const [place, { name, zh, en, value }] of (await walkOfAPromise()).entries()) {
  console.log(`${place}  ${name.padEnd(9)} ${zh} · ${en}`);
  console.log(`     ${shown(value)}\n`);
}
