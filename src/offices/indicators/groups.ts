/** Town or country by the first digits of the class of place (统计用城乡划分代码): 11, 12 are towns, 2xx the country. */
export function urbanRuralGroup(code: string | null): string | null {
  if (code === null) return null;
  if (code.startsWith('11')) return '城区';
  if (code.startsWith('12')) return '镇区';
  return code.startsWith('2') ? '乡村' : null;
}
