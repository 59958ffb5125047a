import type { Problem } from '#kernel/problem.ts';

/** Where a command speaks: results on stdout, messages and progress on stderr. */
export interface Out {
  /** A result: with `--json` its value as JSON, else its text. */
  result(value: unknown, text?: string): void;
  /** A message to the person, in both languages. */
  message(zh: string, en?: string): void;
  /** How far a long command is; drawn over itself on a terminal, silent elsewhere. */
  progress(done: number, total: number, label: string): void;
  /** True when results are to be JSON. */
  readonly json: boolean;
}

const BAR = 24;

/** Speaks to this process's own streams. */
export function outOf(json: boolean): Out {
  const clear = () => process.stderr.isTTY && process.stderr.write('\r\u001b[K');
  return {
    json,
    result(value, text) {
      clear();
      process.stdout.write(`${json || text === undefined ? JSON.stringify(value, null, json ? undefined : 2) : text}\n`);
    },
    message(zh, en) {
      clear();
      process.stderr.write(en === undefined ? `${zh}\n` : `${zh}\n${en}\n`);
    },
    progress(done, total, label) {
      if (!process.stderr.isTTY) return;
      const filled = total > 0 ? Math.round((BAR * done) / total) : 0;
      process.stderr.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} ${label}`);
    },
  };
}

/** Tells the problems of a refusal and gives the exit code for one. */
export function refused(out: Out, problems: readonly Problem[]): 1 {
  if (out.json) out.result({ problems });
  else for (const { at, message, english } of problems) out.message(at === undefined ? message : `${at}：${message}`, english);
  return 1;
}
