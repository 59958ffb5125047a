// node scripts/lock.mjs: completes package-lock.json after `npm install` against a registry that does not carry the packages of every
// machine. npm leaves those out, and `npm ci` then refuses the whole lockfile on every machine.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];
const LIBRARIES = { musl: 'musl', gnu: 'glibc', gnueabihf: 'glibc', musleabihf: 'musl' };

/** What a package's name says of the machine it is for: `@oxlint/binding-linux-arm64-musl` -> linux, arm64, musl. */
function machineOf(name) {
  const words = name.split(/[-/@.]/);
  const os = SYSTEMS.filter(word => words.includes(word) || (word === 'win32' && words.includes('win')));
  const cpu = PROCESSORS.filter(word => words.includes(word));
  const libc = words.flatMap(word => (LIBRARIES[word] && os.includes('linux') ? [LIBRARIES[word]] : []));
  return { ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}), ...(os.length ? { os } : {}) };
}

/** True when a lockfile's packages hold `name` where a package at `path` finds it. */
function isThere(packages, path, name) {
  const parts = path.split('/node_modules/');
  const above = parts.map((_, count) => parts.slice(0, parts.length - count).join('/node_modules/'));
  return [...above, ''].some(folder => packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]);
}

/** Adds an entry without a digest for each optional package that the lockfile names and does not hold. Gives the number added. */
function complete(lock) {
  const missing = Object.entries(lock.packages).flatMap(([path, held]) =>
    Object.entries(held.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !isThere(lock.packages, path, name))
      .map(([name, version]) => [
        `node_modules/${name}`,
        { version, ...machineOf(name), ...(held.dev ? { dev: true } : {}), optional: true },
      ]),
  );
  for (const [path, entry] of missing) lock.packages[path] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return missing.length;
}

const file = process.argv[2] ?? join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = complete(lock);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} 个其他平台的软件包已补入。${added} packages of other machines added.`);
