export { type Suite, suiteNames } from './cipher.ts';
export { declaredTable, type FoundColumn, ownTables } from './columns.ts';
export { draftMigration } from './draft.ts';
export { StoreFault } from './fault.ts';
export { openStore, restoreStore, type StoreOptions } from './open.ts';
export { isTaken } from './refusals.ts';
export { openScratch, type Scratch } from './scratch.ts';
export { templateFor } from './template.ts';
export type {
  AuditEvent,
  BackupReport,
  ChainReport,
  ColumnShape,
  ColumnType,
  Condition,
  County,
  DeedContext,
  Erasure,
  EventCount,
  EventSelection,
  Page,
  Place,
  Reading,
  ReadingContext,
  Rotation,
  RotationReport,
  RowChange,
  Selection,
  Store,
  StoredFile,
  StoredRow,
  Stretch,
  TableShape,
  Transaction,
  Where,
} from './types.ts';
export { draftWall, type Owner } from './wall.ts';
