#!/usr/bin/env node
// The `yuheng` command: results on stdout, messages on stderr, exit code 1 for a refusal, 2 for misuse.
import { join } from 'node:path';
import { install, root, runNode } from './node.mjs';

install('production');
process.exitCode = await runNode([join(root, 'src/cli/main.ts'), ...process.argv.slice(2)], { cwd: process.cwd() });
