import type { SheetLimits } from '../limits.ts';
import { UnreadableSheet } from '../problem.ts';
import { readSharedStrings, type SharedStrings } from './sharedStrings.ts';
import { readStyles } from './styles.ts';
import { attributesOf, isWord, readXml } from './xml.ts';
import { Package } from './zip.ts';

/** A sheet of a workbook: its name and the part that holds it. */
export interface BookSheet {
  readonly name: string;
  readonly part: string;
}

/** What the cells of a workbook are read by. */
export interface Book {
  readonly package: Package;
  /** The sheets that can be seen, in their order. */
  readonly sheets: readonly BookSheet[];
  readonly strings: SharedStrings;
  /** By style: whether it shows a day. */
  readonly dates: readonly boolean[];
  readonly is1904: boolean;
}

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface Relation {
  readonly kind: string;
  readonly part: string;
}

function relationsOf(book: Package, part: string): ReadonlyMap<string, Relation> {
  const folder = folderOf(part);
  const found = new Map<string, Relation>();
  readXml(book.whole(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open(xml, from, to, tagTo) {
      if (!isWord(xml, from, to, 'Relationship')) return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(xml, to, tagTo);
      if (TargetMode !== 'External') found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(folder, Target) });
    },
  });
  return found;
}

function checkKind(book: Package): void {
  const { names } = book;
  if (names.some(name => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) throw new UnreadableSheet('macros');
  if (names.includes('xl/workbook.bin')) throw new UnreadableSheet('binary');
  if (names.includes('EncryptedPackage')) throw new UnreadableSheet('encrypted');
}

function workbookPart(book: Package): string {
  const main = [...relationsOf(book, '').values()].find(one => one.kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!book.has(main)) throw new UnreadableSheet('otherKind');
  return main;
}

/** Opens a workbook: its sheets, strings and styles. What it links to outside is never followed. Refuses (thrown) macros and other kinds. */
export async function openBook(bytes: Uint8Array, limits: SheetLimits): Promise<Book> {
  const book = new Package(bytes, limits);
  checkKind(book);
  const main = workbookPart(book);
  const relations = relationsOf(book, main);
  const sheets: BookSheet[] = [];
  let is1904 = false;
  readXml(book.whole(main), {
    open(xml, from, to, tagTo) {
      if (isWord(xml, from, to, 'workbookPr')) is1904 = ['1', 'true'].includes(attributesOf(xml, to, tagTo).date1904 ?? '');
      if (!isWord(xml, from, to, 'sheet')) return;
      const { name = '', id = '', state = 'visible' } = attributesOf(xml, to, tagTo);
      const found = relations.get(id);
      if (found?.kind === 'worksheet' && state === 'visible' && book.has(found.part)) sheets.push({ name, part: found.part });
    },
  });
  if (sheets.length === 0) throw new UnreadableSheet('empty');
  if (sheets.length > limits.sheets) throw new UnreadableSheet('hostile', { what: '上百个工作表', whatEnglish: 'hundreds of sheets' });
  const partOf = (kind: string) => [...relations.values()].find(one => one.kind === kind)?.part ?? '';
  return {
    package: book,
    sheets,
    strings: await readSharedStrings(book, partOf('sharedStrings'), limits),
    dates: readStyles(book.whole(partOf('styles'))),
    is1904,
  };
}
