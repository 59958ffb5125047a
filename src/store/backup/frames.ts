import { refusal, says } from '../refusals.ts';

/** One piece of a backup: what it is, and its bytes. */
export interface Frame {
  readonly head: FrameHead;
  readonly body: Buffer;
}

export type FrameHead =
  /** The migrations that the rows stand on. */
  | { readonly kind: 'start'; readonly migrations: readonly { readonly name: string; readonly digest: string }[]; readonly takenAt: string }
  /** Rows of a table, each a JSON object on its line. */
  | { readonly kind: 'rows'; readonly table: string; readonly count: number }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'keys' }
  /** What must have come before: a backup without it, or with other counts, is not whole. */
  | { readonly kind: 'end'; readonly rows: Readonly<Record<string, number>>; readonly files: number };

/** A frame as bytes: the lengths of head and body, the head as JSON, the body. */
export function printFrame(head: FrameHead, body: Buffer = Buffer.alloc(0)): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(text.length, 0);
  lengths.writeUInt32BE(body.length, 4);
  return Buffer.concat([lengths, text, body]);
}

/** The frames in a stream of bytes; refuses (thrown) one that stops in the middle. */
export async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame, void> {
  let held: Buffer[] = [];
  let length = 0;
  let wanted = 8;
  for await (const piece of source) {
    held.push(Buffer.from(piece));
    length += piece.length;
    while (length >= wanted) {
      const all = Buffer.concat(held);
      const headLength = all.readUInt32BE(0);
      const bodyLength = all.readUInt32BE(4);
      const whole = 8 + headLength + bodyLength;
      held = [all];
      wanted = whole;
      if (all.length < whole) break;
      const head = JSON.parse(all.subarray(8, 8 + headLength).toString()) as FrameHead;
      yield { head, body: all.subarray(8 + headLength, whole) };
      held = [all.subarray(whole)];
      length = all.length - whole;
      wanted = 8;
    }
  }
  if (length > 0) throw refusal(says.backupDamaged());
}
