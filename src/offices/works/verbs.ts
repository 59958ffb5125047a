import { addBase } from './bases/addBase.ts';
import { book } from './bases/book.ts';
import { cancelBooking } from './bases/cancelBooking.ts';
import { closeBase } from './bases/closeBase.ts';
import { closeDays } from './bases/closeDays.ts';
import { editBase } from './bases/editBase.ts';
import { holdBooking } from './bases/holdBooking.ts';
import { reopenDays } from './bases/reopenDays.ts';
import { addMilestone } from './library/addMilestone.ts';
import { addProject } from './library/addProject.ts';
import { beginBuilding } from './library/beginBuilding.ts';
import { cancelProject } from './library/cancelProject.ts';
import { completeWork } from './library/completeWork.ts';
import { editProject } from './library/editProject.ts';
import { finishMilestone } from './library/finishMilestone.ts';
import { inspectWork } from './library/inspectWork.ts';
import { linkPromise } from './library/linkPromise.ts';
import { moveMilestone } from './library/moveMilestone.ts';
import { putToUse } from './library/putToUse.ts';
import { recordDelay } from './library/recordDelay.ts';
import { startWork } from './library/startWork.ts';
import { addFund } from './money/addFund.ts';
import { removeFund } from './money/removeFund.ts';
import { updateFund } from './money/updateFund.ts';
import { addNeed } from './needs/addNeed.ts';
import { coverNeed } from './needs/coverNeed.ts';
import { editNeed } from './needs/editNeed.ts';
import { withdrawCover } from './needs/withdrawCover.ts';
import { withdrawNeed } from './needs/withdrawNeed.ts';
import { acceptReport } from './reports/acceptReport.ts';
import { addPhoto } from './reports/addPhoto.ts';
import { removePhoto } from './reports/removePhoto.ts';
import { reportProgress } from './reports/reportProgress.ts';
import { sendBackReport } from './reports/sendBackReport.ts';

/** What the office does. */
export const verbs = [
  addProject,
  editProject,
  linkPromise,
  startWork,
  beginBuilding,
  completeWork,
  inspectWork,
  putToUse,
  cancelProject,
  addMilestone,
  finishMilestone,
  moveMilestone,
  recordDelay,
  addFund,
  updateFund,
  removeFund,
  reportProgress,
  acceptReport,
  sendBackReport,
  addPhoto,
  removePhoto,
  addNeed,
  editNeed,
  coverNeed,
  withdrawCover,
  withdrawNeed,
  addBase,
  editBase,
  closeBase,
  closeDays,
  reopenDays,
  book,
  cancelBooking,
  holdBooking,
];
