import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from './language.ts';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form over the page: the browser's own dialog, which holds the focus inside; Esc closes it. */
export function Dialog({ title, close, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = box.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        if (event.target === box.current) close();
      }}
    >
      <div className="dialog-head">
        <h1 id={id}>{title}</h1>
        <button type="button" className="as-link" onClick={close}>
          {t('关闭 Esc')}
        </button>
      </div>
      {children}
    </dialog>
  );
}
