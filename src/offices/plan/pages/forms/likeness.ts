const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** How alike two promises read, 0–1: the share of two-character pairs that they have in common. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter(pair => right.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
