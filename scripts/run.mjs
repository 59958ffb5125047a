// node scripts/run.mjs FILE [ARG…]: installs what is missing and runs one TypeScript file of ours under our Node.
import { install, runNode } from './node.mjs';

install('full');
process.exitCode = await runNode(process.argv.slice(2));
