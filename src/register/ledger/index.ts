export { ask, type Question, titledWith } from './ask.ts';
export { type DeedDescription, describeLedger, type LedgerDescription, ledgersFor } from './describe.ts';
export { mayHaveFile } from './files.ts';
export { type Listed, listRows, type Pickable, pickRows, type Stretch } from './list.ts';
export { masked, maskedValues, shownRow } from './mask.ts';
export { type Ledgers, mayList, mayPick, officeOf, ownRows, registerNamed } from './permit.ts';
export { filesIn, type RecordShown, seenRow, showRecord } from './record.ts';
export { sheetOfRows } from './sheet.ts';
export { type Titles, titleOf, titlesFor } from './titles.ts';
