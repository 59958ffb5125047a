import { zh } from '../language.ts';
import './patterns.css';

/** A sign with its word: told without colour. */
export interface Sign {
  readonly word: string;
  readonly sign: string;
}

/** How a round of a recurring duty stands. */
export const ROUNDS = {
  filed: { word: zh('按期报送'), sign: '✓' },
  late: { word: zh('迟报'), sign: '迟' },
  returned: { word: zh('已退回'), sign: '退' },
  missing: { word: zh('缺报'), sign: '缺' },
  open: { word: zh('未到期'), sign: '·' },
  exempt: { word: zh('免报'), sign: '免' },
} as const satisfies Readonly<Record<string, Sign>>;

/** How an item of a completion matrix stands. */
export const ITEMS = {
  met: { word: zh('已达标'), sign: '✓' },
  partly: { word: zh('部分达标'), sign: '半' },
  lacking: { word: zh('未达标'), sign: '缺' },
  notApplicable: { word: zh('不适用'), sign: '—' },
} as const satisfies Readonly<Record<string, Sign>>;

/** A square of a matrix: its sign to look at, its whole sentence to hear and to point at. */
export function Square({ kind, sign, says }: { readonly kind: string; readonly sign: string; readonly says: string }) {
  return (
    <span className={`pt-c ${kind}`} title={says}>
      <span aria-hidden="true">{sign}</span>
      <span className="pt-sr">{says}</span>
    </span>
  );
}
