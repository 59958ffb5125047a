import { completionContract } from '../../../../test/contracts/patterns/completionMatrix.ts';
import { wellOffice, wellSaid } from '../../../../test/contracts/patterns/offices.ts';

completionContract({ office: wellOffice, said: wellSaid, parts: { keeps: ['master', 'chief'], answers: ['filer'] }, made: true });
