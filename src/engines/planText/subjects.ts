/** placeholder */
export function subjectOf(_words: string, titles: readonly string[]): string {
  return titles[titles.length - 1] ?? '';
}
