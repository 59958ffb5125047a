import { sniff } from '../../documents/sniff.ts';
import { UnreadableSheet } from '../problem.ts';

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is by its content: .xlsx, the container of old .xls, or text; refuses (thrown) everything else with a sentence. */
export function kindOf(bytes: Uint8Array): 'workbook' | 'oldWorkbook' | 'text' {
  const kind = sniff(bytes);
  if (kind === 'zip') return 'workbook';
  if (kind === 'office') {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)) throw new UnreadableSheet('encrypted');
    return 'oldWorkbook';
  }
  if (kind === 'text') return 'text';
  throw new UnreadableSheet('otherKind');
}
