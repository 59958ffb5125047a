import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = createServer();
    asked.once('error', reject);
    asked.listen(0, '127.0.0.1', () => {
      const { port } = asked.address() as { readonly port: number };
      asked.close(() => resolve(port));
    });
  });

/** A server of our own with a fresh data directory, as a person would start it. */
export interface Running {
  readonly address: string;
  /** The administrator's one-time password, as it was printed. */
  readonly oneTimePassword: string;
  stop(): Promise<void>;
}

/** Resolves with all that was printed once it holds `wanted`; rejects when the process ends or takes too long. */
const printed = (child: ChildProcess, wanted: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => reject(new Error(`the server did not start in three minutes:\n${said}`)), 180_000);
    const hear = (bytes: Buffer) => {
      said += bytes.toString('utf8');
      if (!wanted.test(said)) return;
      clearTimeout(limit);
      resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', code => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });

/** Starts the real server on a free port and reads the one-time password that it prints. */
export async function startServer(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'yuheng-screens-'));
  const port = await freePort();
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'serve', '--data', data, '--port', String(port)], {
    cwd: ROOT,
    env,
  });
  const said = await printed(child, /ready at/);
  const oneTimePassword = /one-time password (\S+)/.exec(said)?.[1];
  if (oneTimePassword === undefined) throw new Error(`no one-time password was printed:\n${said}`);
  return {
    address: `http://127.0.0.1:${port}`,
    oneTimePassword,
    stop: () =>
      new Promise(done => {
        child.removeAllListeners('exit');
        child.once('exit', () => {
          rmSync(data, { recursive: true, force: true });
          done();
        });
        child.kill('SIGTERM');
      }),
  };
}
