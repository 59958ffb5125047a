import { sniff } from '../../documents/sniff.ts';
import { UnreadableSheet } from '../problem.ts';

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is by its content; refuses (thrown) everything that is neither a workbook nor text, each with its own sentence. */
export function kindOf(bytes: Uint8Array): 'workbook' | 'text' {
  const kind = sniff(bytes);
  if (kind === 'zip') return 'workbook';
  if (kind === 'text') return 'text';
  if (kind === 'office') throw new UnreadableSheet(Buffer.from(bytes).includes(ENCRYPTED) ? 'encrypted' : 'oldExcel');
  throw new UnreadableSheet('otherKind');
}
