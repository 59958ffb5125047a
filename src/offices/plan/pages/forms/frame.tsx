import type { FormEvent, ReactNode } from 'react';
import type { Failure } from '#web/kit/api.ts';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';

interface FrameProps {
  readonly title: string;
  /** False where the dialog round it says its title already. */
  readonly isTitled?: boolean;
  readonly note?: string;
  /** The deed's own name on the button: 报送2027年实际值, never 确定. */
  readonly deed: string;
  readonly ready?: boolean;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly fields?: readonly string[];
  readonly submit: (version?: number) => void;
  readonly close: () => void;
  readonly children?: ReactNode;
  readonly more?: ReactNode;
}

/** The frame of a form beside the text: its title, its boxes, why it was refused, and a button that names the deed. */
export function FormFrame({
  title,
  isTitled = true,
  note,
  deed,
  ready = true,
  running,
  failure,
  fields = [],
  submit,
  close,
  children,
  more,
}: FrameProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="form" onSubmit={send} aria-label={title}>
      {isTitled ? <h2>{title}</h2> : null}
      {note === undefined ? null : <p className="note">{note}</p>}
      <div className="form-body">{children}</div>
      <Complaint failure={failure} fields={fields} again={version => submit(version ?? undefined)} />
      <div className="act">
        <button type="submit" className="btn p" disabled={!ready || running}>
          {running ? t('正在存…') : deed}
        </button>
        {more}
        <button type="button" className="btn t" onClick={close}>
          {t('不改了')}
        </button>
      </div>
    </form>
  );
}
