import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef } from 'react';
import { t } from '../kit/language.ts';

/** Finds promises by their words on the page `to`; Ctrl K comes here from anywhere, and so does / outside a box. */
export function Search({ to }: { readonly to: string }) {
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const come = (event: KeyboardEvent) => {
      const inBox = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      const called = ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') || (event.key === '/' && !inBox);
      if (!called) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', come);
    return () => window.removeEventListener('keydown', come);
  }, []);
  const find = (event: FormEvent) => {
    event.preventDefault();
    const words = box.current?.value.trim() ?? '';
    void navigate({ to, search: { search: words } as never });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chromium 109 does not know the search element
    <form className="find" role="search" onSubmit={find}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="5" cy="5" r="3.6" fill="none" stroke="#66716C" strokeWidth="1.2" />
        <path d="M8 8l3 3" stroke="#66716C" strokeWidth="1.2" />
      </svg>
      <input ref={box} type="search" aria-label={t('找承诺')} placeholder={t('承诺的字、数、单位')} />
      <kbd>Ctrl K</kbd>
    </form>
  );
}
