import { figure } from '#web/kit/figure.ts';

/** A count of children, or the sign that a small one is held back. */
export const held = (count: number | null): string => (count === null ? '…' : figure(count));
