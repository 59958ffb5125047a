import { addClause, correctClause, removeClause } from './clauses.ts';
import { addMeasure, adjustMeasure, closeIssue, finishMeasure, judgeEffect, raiseIssue } from './issueVerbs.ts';
import { correctFund, correctPosts, linkFund, linkPosts, unlinkFund } from './linkageVerbs.ts';
import { makeLetters } from './makeLetters.ts';
import { addMeeting, addMeetingTask, recordDecision } from './meetingVerbs.ts';
import { publishPractice, revisePractice, sendBackPractice, submitPractice, withdrawPractice } from './practiceVerbs.ts';
import { circulateLetters, printLetter } from './printing.ts';
import { answerCheck, confirmChecks, openChecks } from './priorityVerbs.ts';
import { acceptReceipt, fileReceipt, sendBackReceipt } from './receiptVerbs.ts';
import { reportLetter, scoreLetter } from './scoring.ts';
import { signLetter } from './signLetter.ts';

const letters = [makeLetters, addClause, correctClause, removeClause, signLetter, reportLetter, scoreLetter, printLetter, circulateLetters];
const meetings = [addMeeting, recordDecision, addMeetingTask, fileReceipt, acceptReceipt, sendBackReceipt];
const linkage = [linkFund, correctFund, unlinkFund, linkPosts, correctPosts];
const priority = [openChecks, answerCheck, confirmChecks];
const issues = [raiseIssue, addMeasure, finishMeasure, adjustMeasure, judgeEffect, closeIssue];
const practices = [submitPractice, revisePractice, publishPractice, sendBackPractice, withdrawPractice];

/** What is done about who owns what, about issues and good practice. */
export const ownVerbs = [...letters, ...meetings, ...linkage, ...priority, ...issues, ...practices];
