// npm start: installs, builds the pages when they are older than their sources, prepares the database, serves.
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, runNode } from './node.mjs';

install('production');
await build();
process.exitCode = await runNode([join(root, 'src/cli/main.ts'), 'serve', ...process.argv.slice(2)]);
