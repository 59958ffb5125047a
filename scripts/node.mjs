// Finds the Node that Yuheng runs under, and makes sure its packages are there. Plain JavaScript for Node 18 and up.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST = [22, 18];

const isNewEnough = version => {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

/** The path of a Node >= 22.18: the one that runs now, or the one that came with the packages. */
export function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const require = createRequire(join(root, 'package.json'));
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const home = dirname(require.resolve(`${name}/package.json`));
    return join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    console.error(
      `玉衡需要 Node ${OLDEST.join('.')} 以上，这台机器是 ${process.versions.node}，也没有找到软件包 ${name}。请安装较新的 Node，或重新运行 npm ci。`,
    );
    console.error(
      `Yuheng needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node} and the package ${name} is missing. Install a newer Node or run npm ci again.`,
    );
    process.exit(2);
  }
}

const packagesOf = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** True where node_modules holds every package that the lockfile asks for, in its version; more may be there. */
function isInstalled(kind) {
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const asked = Object.entries(packagesOf(join(root, 'package-lock.json')));
  return asked.every(
    ([path, { version, optional, dev }]) => path === '' || optional || (dev && kind === 'production') || there[path]?.version === version,
  );
}

/** Installs by the lockfile what is not there. `production` leaves the packages of tests out, but never takes them from a tree that has them. */
export function install(wanted = 'full') {
  if (isInstalled(wanted)) return;
  const kind = existsSync(join(root, 'node_modules', 'typescript')) ? 'full' : wanted;
  console.error(
    kind === 'full' ? '正在安装软件包（含测试所用）… Installing packages…' : '首次启动：正在安装软件包… First start: installing packages…',
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(kind === 'full' ? [] : ['--omit=dev'])];
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
  if (run.status !== 0) {
    console.error(
      '软件包没有装上。请检查网络或软件包镜像的设置后再试。The packages could not be installed; check the network or the registry settings.',
    );
    process.exit(1);
  }
}

/** Where Node keeps what it compiled, so that the next process begins sooner; known by content, so nothing in it goes stale. */
const compiled = join(root, 'node_modules', '.cache', 'compiled');

/** Runs a script of ours under our Node and gives back its exit code; signals, and the end of npm above us, reach the child. */
export function runNode(args, options = {}) {
  const child = spawn(findNode(), args, {
    cwd: options.cwd ?? root,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...options.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm that is told to stop goes without telling us: then we are left to another parent.
  const parent = process.ppid;
  const orphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
  setInterval(() => orphaned() && child.kill('SIGTERM'), 1000).unref();
  return new Promise(done => child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0))));
}
