import { setJudging } from '../judging/setJudging.ts';
import { close } from '../succeed/close.ts';
import { settleSuccession } from '../succeed/settleSuccession.ts';
import { succeed } from '../succeed/succeed.ts';
import { adoptAmendment } from './adoptAmendment.ts';
import { amendAdd } from './amendAdd.ts';
import { amendEnd } from './amendEnd.ts';
import { amendPromise } from './amendPromise.ts';
import { amendText } from './amendText.ts';
import { decideChanges, pairChanges, removeChange } from './changes.ts';
import { openAmendment } from './openAmendment.ts';
import { withdrawAmendment } from './withdrawAmendment.ts';

const amending = [openAmendment, amendText, amendPromise, amendAdd, amendEnd, removeChange, decideChanges, pairChanges];

/** How a plan is amended, judged, closed and taken up. */
export const amendVerbs = [...amending, adoptAmendment, withdrawAmendment, setJudging, close, succeed, settleSuccession];
