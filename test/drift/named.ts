import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Every file below src, test and docs, and those at the root, by its path from the root. */
function everyFile(): readonly string[] {
  const below = ['src', 'test', 'docs'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  return [...below, ...readdirSync(root)];
}

/** The files and folders that a document names in backticks: words with an ending of ours, or with a slash at their end. */
export const namedIn = (document: string): readonly string[] => [
  ...new Set(
    [...readFileSync(join(root, document), 'utf8').matchAll(/`([\w.][\w./-]*)`/g)]
      .map(found => found[1]!)
      .filter(word => /\.(ts|tsx|mjs|cjs|sql|md|json)$/.test(word) || /^\w.*\/$/.test(word)),
  ),
];

/** Those of these names that are no file or folder: neither from the root, nor below src, nor as the end of a path. */
export function missingAmong(names: readonly string[]): readonly string[] {
  const files = everyFile();
  const isThere = (name: string) =>
    name.endsWith('/')
      ? existsSync(join(root, name)) || existsSync(join(root, 'src', name))
      : files.some(file => file === name || file.endsWith(`/${name}`));
  return names.filter(name => !isThere(name));
}
