import { caseFileContract } from '../../../test/contracts/patterns/caseFile.ts';
import { health } from './index.ts';
import { mindSaid } from './mind/files.ts';

caseFileContract({ office: health, said: mindSaid, made: false });
