import type { Element } from './element.ts';
import { isNeeded, kinds, most } from './schema.ts';
import { fitsKind } from './value.ts';

/** Complaints about an element's own parts: unknown ones, wrong order, too many, missing. */
function aboutParts(element: Element, at: string): readonly string[] {
  const kind = kinds[element.name];
  if (kind === undefined || 'text' in kind) return [];
  const names = (element.parts ?? []).map(part => part.name);
  const order = kind.parts.map(([name]) => name);
  const places = names.map(name => order.indexOf(name));
  const unknown = names.filter(name => !order.includes(name)).map(name => `${at}: takes no ${name}`);
  const disorder = places.some((place, i) => i > 0 && place < places[i - 1]!) ? [`${at}: its parts are not in order`] : [];
  const counts = kind.parts.flatMap(([name, times]) => {
    const count = names.filter(other => other === name).length;
    if (count > most[times]) return [`${at}: ${count} of ${name}`];
    return isNeeded(times) && count === 0 ? [`${at}: no ${name}`] : [];
  });
  return [...unknown, ...disorder, ...counts];
}

function aboutAttributes(element: Element, at: string): readonly string[] {
  const kind = kinds[element.name];
  const known = kind === undefined || 'text' in kind ? {} : (kind.attributes ?? {});
  const given = element.attributes ?? {};
  return [
    ...Object.entries(given).flatMap(([name, word]) => (known[name]?.words.includes(word) ? [] : [`${at}: ${name}="${word}"`])),
    ...Object.entries(known).flatMap(([name, { required }]) => (required && given[name] === undefined ? [`${at}: no ${name}`] : [])),
  ];
}

/** What the schema has against a document, our own judge: order, counts, texts, attributes, identifiers twice; none where it fits. */
export function complaints(document: Element): readonly string[] {
  const found: string[] = [];
  const identifiers = new Set<string>();
  const look = (element: Element, at: string): void => {
    const kind = kinds[element.name];
    if (kind === undefined) return void found.push(`${at}: unknown`);
    found.push(...aboutAttributes(element, at));
    if ('text' in kind) {
      const text = element.text ?? '';
      if (element.parts !== undefined) found.push(`${at}: parts where text stands`);
      if (!fitsKind(kind.text, text)) found.push(`${at}: “${text}”`);
      if (kind.text !== 'id') return;
      if (identifiers.has(text)) found.push(`${at}: “${text}” twice`);
      identifiers.add(text);
      return;
    }
    if (element.text !== undefined) found.push(`${at}: text where parts stand`);
    found.push(...aboutParts(element, at));
    for (const [i, part] of (element.parts ?? []).entries()) look(part, `${at}/${part.name}[${i}]`);
  };
  look(document, document.name);
  return found;
}
