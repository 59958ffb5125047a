import { randomBytes } from 'node:crypto';

/** Where lines of the log go; standard error in the product. */
export type Log = (line: Readonly<Record<string, unknown>>) => void;

/** Values may stand in a database's message: what is quoted, long numbers and addresses of mail are covered. */
export const covered = (message: string): string =>
  message
    .replace(/"[^"\n]{0,400}"|'[^'\n]{0,400}'|“[^”\n]{0,400}”/g, '"…"')
    .replace(/=\([^)\n]*\)/g, '=(…)')
    .replace(/\d[\dXx-]{6,}/g, '…')
    .replace(/[^\s@]+@[^\s@]+/g, '…@…');

const partsOf = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { message: covered(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return {
    name: error.name,
    ...code,
    message: covered(error.message),
    stack: frames.map(frame => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: partsOf(error.cause) }),
  };
};

/** Logs a fault of ours whole, values covered, and gives the number that the person reports: `F-3A91C0`. */
export function logFault(log: Log, error: unknown, where: string, at: Date): string {
  const fault = `F-${randomBytes(3).toString('hex').toUpperCase()}`;
  log({ at: at.toISOString(), fault, where, error: partsOf(error) });
  return fault;
}

/** What a person is told of a fault. */
export const faultBody = (fault: string) => ({
  fault,
  message: `程序出了差错，编号${fault}。您填的内容没有保存，请稍后再试；如再出现，请把编号告诉系统管理员。`,
  english: `Something went wrong on our side (${fault}). Nothing was saved; try again, and report the number if it happens again.`,
});
