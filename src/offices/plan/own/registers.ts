import { fundLink } from './fundLink.ts';
import { issue } from './issue.ts';
import { letter } from './letter.ts';
import { letterClause } from './letterClause.ts';
import { letterScore } from './letterScore.ts';
import { measure } from './measure.ts';
import { meeting } from './meeting.ts';
import { meetingTask } from './meetingTask.ts';
import { postLink } from './postLink.ts';
import { practice } from './practice.ts';
import { priorityCheck } from './priorityCheck.ts';
import { receipt } from './receipt.ts';

/** What is kept about who owns what: letters, meetings, money and posts, the yearly check; issues with their measures, good practice. */
export const ownRegisters = [
  letter,
  letterClause,
  letterScore,
  meeting,
  meetingTask,
  receipt,
  fundLink,
  postLink,
  priorityCheck,
  issue,
  measure,
  practice,
];
