/** A short stable name of some words (FNV-1a, 32 bits, twice with different seeds). */
export function nameOf(words: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(36).padStart(7, '0') + ((b >>> 0) % 1296).toString(36).padStart(2, '0');
}
