/** One element of a StratML document: text, or parts, and attributes. Plain data. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly parts?: readonly Element[];
}

/** An element of text; nothing where there is none to write. */
export const said = (name: string, text: string | null | undefined): readonly Element[] =>
  text === null || text === undefined ? [] : [{ name, text }];

export const made = (name: string, parts: readonly Element[], attributes: Readonly<Record<string, string>> = {}): Element => ({
  name,
  ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  parts,
});

/** The parts of a name, in their order. */
export const partsOf = (element: Element | undefined, name: string): readonly Element[] =>
  (element?.parts ?? []).filter(part => part.name === name);
export const partOf = (element: Element | undefined, name: string): Element | undefined => partsOf(element, name)[0];
/** The text of a part; null where it is not there or blank. */
export function textOf(element: Element | undefined, name: string): string | null {
  const text = partOf(element, name)?.text?.trim();
  return text === undefined || text === '' ? null : text;
}
