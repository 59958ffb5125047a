import { type KeyboardEvent, useRef } from 'react';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly count?: number;
}

/** A row of tabs; arrow keys move between them. The panel carries `id={`${id}-panel`}`. */
export function Tabs<K extends string>({
  id,
  tabs,
  chosen,
  choose,
}: {
  readonly id: string;
  readonly tabs: readonly Tab<K>[];
  readonly chosen: K;
  readonly choose: (key: K) => void;
}) {
  const row = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (tabs.findIndex(tab => tab.key === chosen) + step + tabs.length) % tabs.length;
    choose(tabs[next]!.key);
    row.current?.querySelectorAll<HTMLButtonElement>('button')[next]?.focus();
  };
  return (
    <div className="tabs" role="tablist" ref={row} onKeyDown={move}>
      {tabs.map(tab => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          aria-selected={tab.key === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={tab.key === chosen ? 0 : -1}
          onClick={() => choose(tab.key)}
        >
          {tab.label}
          {tab.count === undefined ? null : <sup>{tab.count}</sup>}
        </button>
      ))}
    </div>
  );
}
