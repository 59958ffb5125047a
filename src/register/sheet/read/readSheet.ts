import { Worker } from 'node:worker_threads';
import { ok, type Problem, type Result, refuse } from '#kernel/problem.ts';
import { type SheetLimits, usualSheetLimits } from '../limits.ts';
import { type SheetRefusal, says } from '../problem.ts';
import type { RawRow } from './cells.ts';
import type { Said, SheetHead, Told } from './worker.ts';

const HEAD_ROWS = 40;
const BATCH = 1000;
/** Megabytes for what the thread has just read: what is handed over is soon gone. */
const YOUNG = 8;

/** A workbook that is open in a thread of its own: the first rows of its sheets, and the rest in batches. Close it in any case. */
export interface OpenSheets {
  readonly heads: readonly SheetHead[];
  /** The rows of one sheet in batches of a thousand; the next is read while one is worked on. Throws a refusal as `SheetStopped`. */
  rows(sheet: number): AsyncGenerator<readonly RawRow[]>;
  close(): Promise<void>;
}

/** A refusal in the middle of reading; whoever reads turns it into a value. */
export class SheetStopped extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.english);
    this.problem = problem;
  }
}

/** Speaks with the thread: one answer at a time, and never longer silent than allowed. */
class Line {
  readonly #worker: Worker;
  readonly #name: string;
  readonly #limits: SheetLimits;
  readonly #answers: Said[] = [];
  #fault: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(worker: Worker, name: string, limits: SheetLimits) {
    this.#worker = worker;
    this.#name = name;
    this.#limits = limits;
    const wake = () => this.#wake?.();
    worker.on('message', (said: Said) => {
      this.#answers.push(said);
      wake();
    });
    worker.on('error', fault => {
      this.#fault = fault;
      wake();
    });
    worker.on('exit', () => {
      this.#fault ??= new Error('the reader of a workbook ended without an answer');
      wake();
    });
  }

  tell(told: Told): void {
    this.#worker.postMessage(told);
  }

  async hear(): Promise<Said> {
    if (this.#answers.length === 0 && this.#fault === null) await this.#silence();
    const said = this.#answers.shift();
    if (said === undefined) throw this.#overrun();
    if ('refusal' in said) throw this.stopped(said.refusal);
    return said;
  }

  stopped({ name, values }: SheetRefusal): SheetStopped {
    return new SheetStopped(says[name]({ ...values, file: this.#name }));
  }

  #silence(): Promise<void> {
    return new Promise(resolve => {
      const clock = setTimeout(resolve, this.#limits.milliseconds);
      this.#wake = () => {
        clearTimeout(clock);
        this.#wake = null;
        resolve();
      };
    });
  }

  #overrun(): Error {
    if (this.#fault === null) return this.stopped({ name: 'tooSlow' });
    const isMemory = (this.#fault as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isMemory ? this.stopped({ name: 'tooComplex' }) : this.#fault;
  }
}

async function* batches(line: Line, sheet: number): AsyncGenerator<readonly RawRow[]> {
  line.tell({ sheet });
  line.tell('more');
  line.tell('more');
  for (;;) {
    const said = await line.hear();
    if ('isDone' in said) return;
    if (!('rows' in said)) continue;
    line.tell('more');
    yield said.rows;
  }
}

/**
 * Opens an uploaded .xlsx, .xls or .csv (UTF-8 or GB18030), known by its content, in a thread with limits. Formulas give the value that was
 * computed last; macros, links and everything else that is no cell are left alone. Bytes that are given away are not copied: whoever gave
 * them has them no more, nor anything else in their buffer.
 */
export async function openSheets(
  bytes: Uint8Array,
  file: { readonly name: string },
  limits: SheetLimits = usualSheetLimits,
  isGiven = false,
): Promise<Result<OpenSheets>> {
  if (bytes.length === 0) return refuse(says.empty({ file: file.name }));
  if (bytes.length > limits.bytes) return refuse(says.tooLarge({ file: file.name, megabytes: limits.bytes >> 20 }));
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { bytes, limits, headRows: HEAD_ROWS, batch: BATCH },
    transferList: isGiven ? [bytes.buffer as ArrayBuffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG },
    stdout: true,
    stderr: true,
  });
  const line = new Line(worker, file.name, limits);
  const close = async () => void (await worker.terminate());
  try {
    const said = await line.hear();
    const heads = 'heads' in said ? said.heads : [];
    if (heads.every(head => head.rows.length === 0)) throw line.stopped({ name: 'empty' });
    return ok({ heads, rows: sheet => batches(line, sheet), close });
  } catch (cause) {
    await close();
    if (cause instanceof SheetStopped) return refuse(cause.problem);
    throw cause;
  }
}
