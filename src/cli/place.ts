import { join } from 'node:path';
import { type Suite, suiteNames } from '#store/index.ts';

/** The folder of the program. */
export const root: string = join(import.meta.dirname, '..', '..');

/** The data directory: as named, else YUHENG_DATA, else `data` beside the program. */
const dataDirectoryOf = (named: string | undefined): string => named ?? process.env.YUHENG_DATA ?? join(root, 'data');

const isSuite = (name: string | undefined): name is Suite => suiteNames.some(suite => suite === name);

/** Where the store lies, by `--data` and the environment: what `openStore` asks for. */
export const storePlace = (
  named: string | undefined,
): { readonly dataDirectory: string; readonly databaseUrl?: string; readonly cipher?: Suite } => ({
  dataDirectory: dataDirectoryOf(named),
  ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
  ...(isSuite(process.env.YUHENG_CIPHER) ? { cipher: process.env.YUHENG_CIPHER } : {}),
});
