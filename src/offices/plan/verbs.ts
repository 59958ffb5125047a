import { acceptActual } from './acceptActual.ts';
import { acceptActuals } from './acceptActuals.ts';
import { acceptPromises } from './acceptPromises.ts';
import { addPromise } from './addPromise.ts';
import { adopt } from './adopt.ts';
import { assign } from './assign.ts';
import { correctPlan } from './correctPlan.ts';
import { correctPromise } from './correctPromise.ts';
import { dropPromise } from './dropPromise.ts';
import { fileActual } from './fileActual.ts';
import { fileYear } from './fileYear.ts';
import { mergePromises } from './mergePromises.ts';
import { paste } from './paste.ts';
import { read } from './read.ts';
import { restorePromise } from './restorePromise.ts';
import { sendBackActual } from './sendBackActual.ts';
import { separatePromise } from './separatePromise.ts';
import { setMilestones } from './setMilestones.ts';
import { settleFinding } from './settleFinding.ts';
import { splitPromise } from './splitPromise.ts';
import { straighten } from './straighten.ts';
import { withdraw } from './withdraw.ts';

const drafting = [read, paste, correctPlan, withdraw, adopt, settleFinding];
const reviewing = [acceptPromises, correctPromise, splitPromise, mergePromises, separatePromise, dropPromise, restorePromise, addPromise];
const keeping = [assign, setMilestones, straighten, fileActual, fileYear, acceptActual, acceptActuals, sendBackActual];

/** What the office does. */
export const verbs = [...drafting, ...reviewing, ...keeping];
