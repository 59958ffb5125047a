import { printReport, stopPrinting } from './printReport.ts';
import { report } from './report.ts';
import { reportPrint } from './reportPrint.ts';
import { saveReport } from './saveReport.ts';
import { snapshot } from './snapshot.ts';

/** What telling keeps: snapshots, the writer's part of their reports, prints. */
export const tellRegisters = [snapshot, report, reportPrint];

/** What telling does without knowing persons and projects; `takeSnapshot` is made with them. */
export const tellVerbs = [saveReport, printReport, stopPrinting];
