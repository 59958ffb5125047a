import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Limits } from './limits.ts';
import { Unreadable } from './refusal.ts';
import { type Cell, tableText } from './tableText.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const silent = new Set(
  'head script style noscript template iframe object svg math canvas audio video select option button input textarea nav form aside rt rp del'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const attribute = (element: Element, name: string) => element.attrs.find(attr => attr.name === name)?.value ?? null;
const isElement = (node: Node): node is Element => 'tagName' in node;
const isHidden = (element: Element) =>
  silent.has(element.tagName) ||
  attribute(element, 'hidden') !== null ||
  /display\s*:\s*none|mso-element\s*:\s*(header|footer)/i.test(attribute(element, 'style') ?? '');

/** Visible elements and texts of a tree in order, each with what to do on the way in and on the way out; never recursive. */
function walk(root: Node, limits: Limits, enter: (node: Node) => void, leave: (node: Element) => void): void {
  const stack: { node: Node; children: readonly Node[]; next: number }[] = [
    { node: root, children: 'childNodes' in root ? root.childNodes : [], next: 0 },
  ];
  while (stack.length > 0) {
    const top = stack.at(-1) as (typeof stack)[number];
    const child = top.children[top.next++];
    if (child === undefined) {
      stack.pop();
      if (isElement(top.node)) leave(top.node);
    } else if (!isElement(child)) enter(child);
    else if (!isHidden(child)) {
      if (stack.length > limits.depth)
        throw new Unreadable('hostile', { what: '层层嵌套的元素', whatEnglish: 'elements nested without end' });
      enter(child);
      stack.push({ node: child, children: child.childNodes, next: 0 });
    }
  }
}

/** The innermost element that holds nine tenths of the words outside links: the article without menus, side bars and foot. */
function articleOf(root: Node, limits: Limits): Node {
  const words = new Map<Node, number>();
  const open: Node[] = [root];
  let links = 0;
  const add = (count: number) => {
    for (const node of open) words.set(node, (words.get(node) ?? 0) + count);
  };
  walk(
    root,
    limits,
    node => {
      if (!isElement(node)) add(links === 0 && 'value' in node ? node.value.replace(/\s+/g, '').length : 0);
      else {
        open.push(node);
        if (node.tagName === 'a' && attribute(node, 'href') !== null) links++;
      }
    },
    node => {
      if (node === root) return;
      open.pop();
      if (node.tagName === 'a' && attribute(node, 'href') !== null) links--;
    },
  );
  const all = words.get(root) ?? 0;
  let best = root;
  // A container of the article is a block; a table row or cell is not entered, so that a lone table stays whole.
  for (const [node, count] of words)
    if (isElement(node) && /^(body|div|article|main|section|center)$/.test(node.tagName) && count >= all * 0.9) best = node;
  return best;
}

interface Frame {
  readonly tag: 'table' | 'cell' | 'root';
  readonly lines: string[];
  readonly rows: Cell[][];
  items: number | null;
}

const spanOf = (element: Element) => Math.min(Math.max(Number(attribute(element, 'colspan')) || 1, 1), 63);
/** Runs of blanks become one: a line end if they hold one, else a space. */
const collapse = (text: string) => text.replace(/[ \t\f]*[\r\n][ \t\r\n\f]*/g, '\n').replace(/[ \t\f]+/g, ' ');
const chinese = '[\\u2e80-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]';
const chineseBreak = new RegExp(`(?<=${chinese}) ?\\n ?(?=${chinese})`, 'g');
/** Blanks as a browser shows them, but for a line end of the source between two Chinese characters, which means nothing. */
const settle = (line: string) => line.replace(chineseBreak, '').replace(/[ \n]+/g, ' ');

class Writer {
  readonly frames: Frame[] = [{ tag: 'root', lines: [], rows: [], items: null }];
  readonly #ordered: (number | null)[] = [];
  #line = '';
  #pre = 0;

  text(value: string): void {
    if (this.#pre > 0) {
      const [first = '', ...rest] = value.split(/\r?\n/);
      this.#line += first;
      for (const line of rest) {
        this.endLine();
        this.#line = line;
      }
    } else this.#line += collapse(value);
  }

  endLine(): void {
    const line = settle(this.#line);
    this.#line = '';
    const trimmed = line.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '');
    if (trimmed !== '') (this.frames.at(-1) as Frame).lines.push(trimmed);
  }

  open(element: Element): void {
    const { tagName } = element;
    if (tagName === 'br') this.endLine();
    if (!blocks.has(tagName)) return;
    this.endLine();
    if (tagName === 'pre') this.#pre++;
    else if (tagName === 'table') this.frames.push({ tag: 'table', lines: [], rows: [], items: null });
    else if (tagName === 'tr') this.#table()?.rows.push([]);
    else if (tagName === 'td' || tagName === 'th') this.frames.push({ tag: 'cell', lines: [], rows: [], items: null });
    else if (tagName === 'ol') this.#ordered.push((Number(attribute(element, 'start')) || 1) - 1);
    else if (tagName === 'ul') this.#ordered.push(null);
    else if (tagName === 'li') this.#item();
  }

  #table(): Frame | null {
    return this.frames.findLast(frame => frame.tag === 'table') ?? null;
  }

  #item(): void {
    const count = this.#ordered.at(-1);
    if (typeof count !== 'number') return;
    this.#ordered[this.#ordered.length - 1] = count + 1;
    this.#line = `${count + 1}.`;
  }

  close(element: Element): void {
    const { tagName } = element;
    if (!blocks.has(tagName)) return;
    this.endLine();
    if (tagName === 'pre') this.#pre--;
    else if (tagName === 'ol' || tagName === 'ul') this.#ordered.pop();
    else if (tagName === 'td' || tagName === 'th') this.#closeCell(element);
    else if (tagName === 'table') this.#closeTable();
  }

  #closeCell(element: Element): void {
    if (this.frames.at(-1)?.tag !== 'cell') return;
    const cell = this.frames.pop() as Frame;
    const table = this.frames.at(-1) as Frame;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push(cell.lines, ...Array.from({ length: spanOf(element) - 1 }, () => []));
  }

  #closeTable(): void {
    if (this.frames.at(-1)?.tag !== 'table') return;
    const table = this.frames.pop() as Frame;
    const isLayout = table.rows.some(row => row.some(cell => cell.length > 8 || cell.join('').length > 600));
    const lines = isLayout ? table.rows.flatMap(row => row.flat()) : tableText(table.rows);
    (this.frames.at(-1) as Frame).lines.push(...table.lines, ...lines);
  }
}

/** The lines of a page's article: one a block, one a row of a table; a table that only arranges the page gives its blocks. */
export function htmlLines(document: Node, limits: Limits): readonly string[] {
  const writer = new Writer();
  walk(
    articleOf(document, limits),
    limits,
    node => {
      if (isElement(node)) writer.open(node);
      else if ('value' in node) writer.text(node.value);
    },
    node => writer.close(node),
  );
  writer.endLine();
  return (writer.frames[0] as Frame).lines;
}
