import type { ReactNode } from 'react';
import { t } from '#web/kit/language.ts';

interface Props {
  readonly year: number;
  readonly label: string;
  readonly go: (change: Readonly<Record<string, string>>) => void;
  readonly children?: ReactNode;
}

/** One year back, one year on, and what is said of the year. */
export function YearPick({ year, label, go, children }: Props) {
  return (
    <div className="row ps-pick">
      <button type="button" className="btn s" aria-label={t('上一年')} onClick={() => go({ year: String(year - 1) })}>
        ‹
      </button>
      <b>{label}</b>
      <button type="button" className="btn s" aria-label={t('下一年')} onClick={() => go({ year: String(year + 1) })}>
        ›
      </button>
      <span className="ps-said">{children}</span>
    </div>
  );
}
