import type { Element } from './element.ts';
import { NAMESPACE, ROOT } from './schema.ts';
import { writable } from './value.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escaped = (text: string): string => writable(text).replace(/[&<>"\r]/g, sign => signs[sign]!);

function lines(element: Element, indent: string, out: string[]): void {
  const given = Object.entries(element.attributes ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const namespace = element.name === ROOT ? ` xmlns="${NAMESPACE}"` : '';
  const open = `${element.name}${namespace}${given.map(([name, word]) => ` ${name}="${escaped(word)}"`).join('')}`;
  if (element.text !== undefined) return void out.push(`${indent}<${open}>${escaped(element.text)}</${element.name}>`);
  const parts = element.parts ?? [];
  if (parts.length === 0) return void out.push(`${indent}<${open}/>`);
  out.push(`${indent}<${open}>`);
  for (const part of parts) lines(part, `${indent}  `, out);
  out.push(`${indent}</${element.name}>`);
}

/** A document as XML 1.0 in UTF-8; the same document gives the same characters. */
export function writeStratml(document: Element): string {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>'];
  lines(document, '', out);
  return `${out.join('\n')}\n`;
}
