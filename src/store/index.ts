export { declaredTable, type FoundColumn, ownTables } from './columns.ts';
export { draftMigration } from './draft.ts';
export { StoreFault } from './fault.ts';
export { openStore, type StoreOptions } from './open.ts';
export type {
  AuditEvent,
  ColumnShape,
  ColumnType,
  County,
  DeedContext,
  Reading,
  Selection,
  Store,
  StoredFile,
  StoredRow,
  TableShape,
  Transaction,
  Where,
} from './types.ts';
