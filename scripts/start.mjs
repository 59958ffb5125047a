// npm start: installs, builds the pages when they are older than their sources, prepares the database, serves.
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, runNode } from './node.mjs';

install('production');
await build();
// A smaller nursery: an import of a hundred thousand rows then takes a hundred megabytes less, for a few hundredths more time.
process.exitCode = await runNode(['--max-semi-space-size=8', join(root, 'src/cli/main.ts'), 'serve', ...process.argv.slice(2)]);
