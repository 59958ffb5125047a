import { ok, problems, type Result, refuse } from '#kernel/problem.ts';

const says = problems('xml', {
  broken: {
    zh: '第{line}行不是完整的 XML：{what}。请重新导出这个文件。',
    en: 'Line {line} is no sound XML: {whatEnglish}. Export the file again.',
  },
});

/** An element of an XML file with the line on which it begins. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, trimmed. */
  readonly text: string;
  readonly line: number;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  line: number;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text that entities stand for; an unknown one stays as it is, so no entity can grow the text. */
const unescaped = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Text as it may stand in an element or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[<>&"']/g, sign => `&${Object.keys(NAMED).find(name => NAMED[name] === sign)};`);

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/gy;

/** Reads an XML text into its root element. No external entities, no document types with a body. */
export function readXml(text: string): Result<Element> {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '', line: 1 }];
  let line = 1;
  let at = 0;
  const fail = (what: string, whatEnglish: string) => refuse(says.broken({ line, what, whatEnglish }));
  TOKEN.lastIndex = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) return fail('标签没有写完', 'a tag does not end');
    const [whole, cdata, closing, opening, attributes, empty, words] = token;
    const top = open[open.length - 1] as Open;
    if (words !== undefined) top.text += unescaped(words);
    else if (cdata !== undefined) top.text += cdata;
    else if (closing !== undefined) {
      if (open.length < 2 || top.name !== closing) return fail(`</${closing}> 没有对应的开头`, `</${closing}> closes nothing`);
      close(open);
    } else if (opening !== undefined) {
      open.push({ name: opening, attributes: attributesOf(attributes ?? ''), children: [], text: '', line });
      if (empty === '/') close(open);
    }
    for (let i = whole.indexOf('\n'); i >= 0; i = whole.indexOf('\n', i + 1)) line++;
    at = TOKEN.lastIndex;
  }
  const root = open[0]?.children[0];
  if (open.length > 1) return fail(`<${open[open.length - 1]?.name}> 没有结束`, `<${open[open.length - 1]?.name}> is not closed`);
  return root === undefined ? fail('没有内容', 'it is empty') : ok(root);
}

function close(open: Open[]): void {
  const done = open.pop() as Open;
  done.text = done.text.trim();
  (open[open.length - 1] as Open).children.push(done);
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, a, b]) => [name, unescaped(a ?? b ?? '')]),
  );

/** The first child of that name. */
export const child = (element: Element | null, name: string): Element | null => element?.children.find(one => one.name === name) ?? null;
/** The children of that name. */
export const children = (element: Element | null, name: string): readonly Element[] =>
  element === null ? [] : element.children.filter(one => one.name === name);
/** The text of the first child of that name; null when there is none. */
export const textOf = (element: Element | null, name: string): string | null => child(element, name)?.text ?? null;
