import { join } from 'node:path';

/** The folder of the program. */
export const root: string = join(import.meta.dirname, '..', '..');

/** The data directory: as named, else YUHENG_DATA, else `data` beside the program. */
const dataDirectoryOf = (named: string | undefined): string => named ?? process.env.YUHENG_DATA ?? join(root, 'data');

/** Where the store lies, by `--data` and the environment: what `openStore` asks for. */
export const storePlace = (named: string | undefined): { readonly dataDirectory: string; readonly databaseUrl?: string } => ({
  dataDirectory: dataDirectoryOf(named),
  ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
});
