/**
 * The kit: everything an office is declared with.
 * Declare: `defineRegister`, `defineVerb`, `defineView`, `defineOffice` with the fields below.
 * The usual deeds of a ledger: `adding`, `correcting`, `stepping`.
 * Read: `readRow(fields, cells)`, `readRecord(register, cells)` (fields and rules), all problems at once.
 * At a desk: `insert`, `insertAll`, `update`, `updateAll`, `step`, `stepAll`, `remove`, `restore`, `row`, `fetchRow`, `rows`, `countRows`.
 * As ledgers: `describeLedger`, `ask`, `listRows`, `pickRows`, `seenRow`, `showRecord`: what the generated screens are drawn from.
 * Patterns: `closingLoop`, `recurringDuty`, `completionMatrix` …, see patterns/README.md.
 * From workbooks: `checkSheet`, `saveSheet` (who may: the register's `importBy`), `templateOf`, `markedCopy`, `sourcesOf`.
 * On paper: `writePaper(paper)`, an official document as .docx.
 * From outside: `perform(store, county, actor, verb, raw)`, `look(store, county, actor, view, raw)`.
 */
export { isUnder14, withoutConsent } from './consent.ts';
export {
  describe,
  describeFields,
  describeVerb,
  type FieldDescription,
  type RegisterDescription,
  statesOf,
  titleFieldsOf,
} from './describe.ts';
export { readDocument } from './documents/index.ts';
export type { Books, Errand, Letter, Post, Sent } from './errand.ts';
export { type Field, type FieldKind, type FormLine, field, lined, optional, type Sensitivity, sensitive } from './field.ts';
export { code, flag, ref } from './fields/choice.ts';
export { group, list } from './fields/composite.ts';
export { amount, count, money } from './fields/number.ts';
export { idNumber, idNumberCheck, phone } from './fields/person.ts';
export { file, type Geo, geo } from './fields/place.ts';
export { note, text } from './fields/text.ts';
export { date, period, year } from './fields/time.ts';
export { english, glossary, readGlossary, type Term, wordOf } from './glossary.ts';
export * from './ledger/index.ts';
export { type DemonstrationDesk, type DemonstrationPerson, type Duty, defineOffice, type Office, type Role } from './office.ts';
export type { OpenAnswer, OpenAsk } from './openly.ts';
export { type Block, dayInWords, type Paper, type ParagraphBlock, printPaper, type Run, type Told, writePaper } from './paper/index.ts';
export * from './patterns/index.ts';
export { admit, isNotYours, look, notYours, perform, prepare, type RawInput } from './perform.ts';
export { readRow } from './readRow.ts';
export {
  brokenRules,
  defineRegister,
  type Fields,
  isPersonal,
  type Register,
  type RowOf,
  type Rule,
  readRecord,
  type Workflow,
} from './register.ts';
export { type Actor, type Bound, boundsFor, type Demand, may, mayWithin, nobody, system } from './roles.ts';
export {
  type Change,
  countRows,
  fetchRow,
  firstState,
  insert,
  insertAll,
  noSuchRow,
  remove,
  restore,
  row,
  rows,
  step,
  stepAll,
  update,
  updateAll,
} from './rows.ts';
export { feelRule } from './rule.ts';
export { shapeOf } from './shape.ts';
export * from './sheet/index.ts';
export { type SuppressedTable, suppress } from './suppress.ts';
export { inThread, type Threaded, type ThreadLimits, type ThreadWatch, tellFromThread } from './thread.ts';
export { adding, correcting, stepping } from './usual.ts';
export {
  type DeedPlace,
  type Desk,
  defineVerb,
  defineView,
  type ReadBooks,
  type ReadingDesk,
  type Sheet,
  type Verb,
  type View,
  type Within,
  type Written,
} from './verb.ts';
export { mayTry, standing } from './within.ts';
