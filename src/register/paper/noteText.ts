/** The words of a note under a table or chart: they end without a full stop (GB/T 15834-2011, 附录A). */
export const noteText = (note: string): string => note.replace(/。$/u, '');
