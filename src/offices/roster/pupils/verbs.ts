import { enrolPupil } from './enrolPupil.ts';
import { guardianVerbs } from './guardian.ts';
import { addHomeroom, correctHomeroom } from './homeroomVerbs.ts';
import { identityVerbs } from './identity.ts';
import { mergePupils } from './mergePupils.ts';
import { promoteHomerooms } from './promote.ts';
import { reversePromotion } from './reverse.ts';
import { pupilSteps } from './steps.ts';
import { askTransfer, declineTransfer, releasePupil } from './transfer.ts';

/** What is done about classes and pupils. */
export const pupilVerbs = [
  addHomeroom,
  correctHomeroom,
  enrolPupil,
  ...guardianVerbs,
  ...pupilSteps,
  ...identityVerbs,
  mergePupils,
  askTransfer,
  releasePupil,
  declineTransfer,
  promoteHomerooms,
  reversePromotion,
];
