import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '#web/kit/language.ts';
import type { Reader } from './useReader.ts';

type Height = 'down' | 'half' | 'full';

/** On a phone the promise is a sheet at the bottom: its grip pulls it to full height or down. */
export function PhoneSheet({ reader, children }: { readonly reader: Reader; readonly children: ReactNode }) {
  const asked = reader.selected !== null || reader.tab === 'check' || reader.picked !== null;
  const [height, setHeight] = useState<Height>('down');
  const from = useRef<number | null>(null);
  const wanted = `${reader.selected?.id ?? ''}${reader.tab}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another promise asked for brings the sheet up again
  useEffect(() => setHeight(before => (asked ? (before === 'full' ? 'full' : 'half') : 'down')), [asked, wanted]);
  const released = (event: PointerEvent) => {
    const moved = event.clientY - (from.current ?? event.clientY);
    from.current = null;
    if (moved < -30) setHeight('full');
    else if (moved > 30) {
      setHeight(height === 'full' ? 'half' : 'down');
      if (height === 'half') reader.select(null);
    } else setHeight(height === 'full' ? 'half' : 'full');
  };
  return (
    <aside className={`sheet sheet-${height}`} aria-label={t('承诺与体检')}>
      <button
        type="button"
        className="grip"
        aria-label={height === 'full' ? t('收下去') : t('拉上来')}
        onPointerDown={event => {
          from.current = event.clientY;
        }}
        onPointerUp={released}
        onKeyDown={event => event.key === 'Enter' && setHeight(height === 'full' ? 'half' : 'full')}
      />
      {children}
    </aside>
  );
}
