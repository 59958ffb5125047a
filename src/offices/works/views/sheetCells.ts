type Cell = string | number | null;

/** Cells in which words that a spreadsheet would take for a formula stay words, also where the sheet is saved as text and opened again. */
export const plainCells = (cells: readonly Cell[]): readonly Cell[] =>
  cells.map(cell => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
