import { UnreadableSheet } from '../../problem.ts';

/** The records of a workbook stream that are read ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  encrypted: 0x2f,
  continued: 0x3c,
  sheet: 0x85,
  manyNumbers: 0xbd,
  richLabel: 0xd6,
  style: 0xe0,
  strings: 0xfc,
  label: 0xfd,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  result: 0x207,
  packedNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

/** One record: its kind and its bytes. */
export interface XlsRecord {
  readonly kind: number;
  readonly body: Buffer;
}

/** The records of a stream from a place on, up to its end. Refuses (thrown) a stream that ends within one. */
export function* recordsFrom(stream: Buffer, from: number): Generator<XlsRecord> {
  let at = from;
  while (at + 4 <= stream.length) {
    const kind = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) throw new UnreadableSheet('damaged');
    yield { kind, body: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

/** Refuses (thrown) a record that is shorter than what it must hold. */
export function atLeast(body: Buffer, bytes: number): void {
  if (body.length < bytes) throw new UnreadableSheet('damaged');
}
