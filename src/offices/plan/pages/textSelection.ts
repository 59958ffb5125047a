import type { TextPlace } from './planText.tsx';

const offsetAt = (node: Node, within: number): number | null => {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-o]');
  return holder === null || holder === undefined ? null : Number(holder.dataset.o) + (node.nodeType === Node.TEXT_NODE ? within : 0);
};

/** The characters of the plan that a person has marked with the mouse or the keyboard; null if none, or beyond the text. */
export function placeSelected(text: string): TextPlace | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetAt(range.startContainer, range.startOffset);
  const to = offsetAt(range.endContainer, range.endOffset);
  if (from === null || to === null || to - from < 2) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}
