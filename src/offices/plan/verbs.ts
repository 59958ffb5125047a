import { amendVerbs } from './amend/verbs.ts';
import { acceptPlan } from './cascade/acceptPlan.ts';
import { confirmLinks, linkPromise, proposeLinks, rejectLink } from './cascade/linking.ts';
import { pasteSubPlan, readSubPlan } from './cascade/readSubPlan.ts';
import { reviseSubPlan } from './cascade/reviseSubPlan.ts';
import { sendBackPlan } from './cascade/sendBackPlan.ts';
import { submitPlan } from './cascade/submitPlan.ts';
import { acceptPromises } from './drafting/acceptPromises.ts';
import { addPromise } from './drafting/addPromise.ts';
import { adopt } from './drafting/adopt.ts';
import { correctPlan } from './drafting/correctPlan.ts';
import { correctPromise } from './drafting/correctPromise.ts';
import { dropPromise } from './drafting/dropPromise.ts';
import { mergePromises } from './drafting/mergePromises.ts';
import { paste } from './drafting/paste.ts';
import { read } from './drafting/read.ts';
import { restorePromise } from './drafting/restorePromise.ts';
import { separatePromise } from './drafting/separatePromise.ts';
import { settleFinding } from './drafting/settleFinding.ts';
import { splitPromise } from './drafting/splitPromise.ts';
import { straighten } from './drafting/straighten.ts';
import { withdraw } from './drafting/withdraw.ts';
import { acceptActual } from './keeping/acceptActual.ts';
import { acceptActuals } from './keeping/acceptActuals.ts';
import { assign } from './keeping/assign.ts';
import { fileActual } from './keeping/fileActual.ts';
import { fileYear } from './keeping/fileYear.ts';
import { sendBackActual } from './keeping/sendBackActual.ts';
import { setMilestones } from './keeping/setMilestones.ts';
import { ownVerbs } from './own/verbs.ts';
import { releaseVerbs } from './publish/parts.ts';
import { readStratml } from './stratml/readStratml.ts';
import { tellVerbs } from './tell/index.ts';

const drafting = [read, paste, correctPlan, withdraw, adopt, settleFinding];
const reviewing = [acceptPromises, correctPromise, splitPromise, mergePromises, separatePromise, dropPromise, restorePromise, addPromise];
const keeping = [assign, setMilestones, straighten, fileActual, fileYear, acceptActual, acceptActuals, sendBackActual];

const cascading = [
  readSubPlan,
  pasteSubPlan,
  reviseSubPlan,
  submitPlan,
  acceptPlan,
  sendBackPlan,
  confirmLinks,
  rejectLink,
  linkPromise,
  proposeLinks,
];

/** What the office does. */
export const verbs = [
  ...drafting,
  ...reviewing,
  ...keeping,
  ...amendVerbs,
  ...cascading,
  ...ownVerbs,
  readStratml,
  ...releaseVerbs,
  ...tellVerbs,
];
