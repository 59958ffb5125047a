import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Difference } from './subject.ts';

/** How many differences stand in a part, and are taken over in one transaction. */
export const PART = 500;

/** Differences as one text, packed. */
export const packed = (entries: readonly Difference[]): string =>
  deflateRawSync(Buffer.from(JSON.stringify(entries)), { level: 1 }).toString('base64');

/** The differences of a part. */
export const unpacked = (text: string): readonly Difference[] =>
  JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString()) as readonly Difference[];
