import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Reader } from './useReader.ts';

/** The reader by keyboard: ↑↓ or j k to the next promise, Enter to its page, a to accept in a draft, Esc to let go. */
export function useReaderKeys({ step, select, selected, setPicked }: Reader) {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('dialog') !== null) return;
      const isControl = /^(BUTTON|A)$/.test(target.tagName) && target.dataset.p !== selected?.id;
      if (event.key === 'Escape') {
        setPicked(null);
        select(null);
      } else if (event.key === 'ArrowDown' || event.key === 'j') {
        event.preventDefault();
        step(1);
      } else if (event.key === 'ArrowUp' || event.key === 'k') {
        event.preventDefault();
        step(-1);
      } else if (event.key === 'a') document.querySelector<HTMLButtonElement>('[data-accept]')?.click();
      else if (event.key === 'Enter' && selected !== null && !isControl) {
        event.preventDefault();
        void navigate({ to: '/plan/promises/$promise', params: { promise: selected.id } as never });
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step, select, selected, setPicked, navigate]);
}
