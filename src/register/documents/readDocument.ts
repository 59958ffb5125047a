import { ok, type Result, refuse } from '#kernel/problem.ts';
import { inThread } from '../thread.ts';
import { inMegabytes, type Limits, usualLimits } from './limits.ts';
import { says } from './problem.ts';
import type { Answer } from './refusal.ts';

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
  const read = await inThread<Answer>(new URL('./worker.ts', import.meta.url), { bytes, limits }, limits);
  if ('overrun' in read && read.overrun === 'time')
    return refuse(says.tooSlow({ ...named, seconds: Math.round(limits.milliseconds / 1000) }));
  if ('overrun' in read) return refuse(says.tooComplex(named));
  const { answer } = read;
  if ('refusal' in answer) return refuse(says[answer.refusal.name]({ ...answer.refusal.values, ...named }));
  return ok({ text: answer.text, kind: answer.kind });
}
