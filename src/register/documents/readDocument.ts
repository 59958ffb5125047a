import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '#kernel/problem.ts';
import { inMegabytes, type Limits, usualLimits } from './limits.ts';
import { says } from './problem.ts';
import type { Answer } from './refusal.ts';

/** Runs the reader in a thread of its own and ends the thread when it has answered or overrun. */
function inThread(bytes: Uint8Array, limits: Limits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { bytes, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // What a parser prints about foreign bytes is of no use to anyone.
      stdout: true,
      stderr: true,
    });
    let isSettled = false;
    const settle = (settled: () => void) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(clock);
      void worker.terminate().then(settled, reject);
    };
    const clock = setTimeout(
      () => settle(() => resolve({ refusal: { name: 'tooSlow', values: { seconds: Math.round(limits.milliseconds / 1000) } } })),
      limits.milliseconds,
    );
    worker.once('message', (answer: Answer) => settle(() => resolve(answer)));
    worker.once('error', (fault: NodeJS.ErrnoException) =>
      settle(() => (fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ refusal: { name: 'tooComplex' } }) : reject(fault))),
    );
    worker.once('exit', code => settle(() => reject(new Error(`the reader of documents ended without an answer (exit code ${code})`))));
  });
}

/**
 * The text of an uploaded plan: .docx, .pdf with a text layer, .html or plain text in any usual encoding, known by its content.
 * Offsets of everything read later count in `text`, in UTF-16 units. Paragraphs are lines, cells of a table are parted by tabs.
 * A file that cannot be read is refused with a sentence that says what to do; `kind` is txt, docx, pdf or html.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: { readonly name: string; readonly mediaType?: string },
  limits: Limits = usualLimits,
): Promise<Result<{ text: string; kind: string }>> {
  const named = { file: file.name };
  if (bytes.length > limits.bytes)
    return refuse(says.tooLarge({ ...named, size: inMegabytes(bytes.length), limit: inMegabytes(limits.bytes) }));
  if (bytes.length === 0) return refuse(says.empty(named));
  const answer = await inThread(bytes, limits);
  if ('refusal' in answer) return refuse(says[answer.refusal.name]({ ...answer.refusal.values, ...named }));
  return ok({ text: answer.text, kind: answer.kind });
}
