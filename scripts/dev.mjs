// npm run dev: the server on 8620, restarted on change, and the pages on 8621 with hot reload; pages ask the server through a proxy.
import { join } from 'node:path';
import { install, root, runNode } from './node.mjs';

install('full');
const codes = await Promise.all([
  runNode(['--watch-path=src', join(root, 'src/cli/main.ts'), 'serve', ...process.argv.slice(2)]),
  runNode([join(root, 'node_modules/vite/bin/vite.js'), '--port', '8621', '--host', '127.0.0.1']),
]);
process.exitCode = Math.max(...codes);
