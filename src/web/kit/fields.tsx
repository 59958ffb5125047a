import { type ReactNode, useId } from 'react';
import type { Failure } from './api.ts';
import { boxOf } from './complaint.tsx';
import { either, t } from './language.ts';

interface BoxProps {
  /** The name of the box in the deed's input; its problems stand under it. */
  readonly name: string;
  readonly label: string;
  readonly failure?: Failure | null;
  readonly optional?: boolean;
  readonly note?: string;
  readonly tall?: boolean;
  readonly children: (control: {
    readonly id: string;
    readonly className: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string;
  }) => ReactNode;
}

/** One labelled box of a form, with what is wrong with it written under it. */
export function Box({ name, label, failure = null, optional = false, note, tall = false, children }: BoxProps) {
  const id = useId();
  const wrong = (failure?.problems ?? []).filter(problem => boxOf(problem.at) === name);
  return (
    <div className={`fld${tall ? ' tall' : ''}`}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="mute"> {t('选填')}</span> : null}
      </label>
      {children({ id, className: wrong.length > 0 ? 'in bad' : 'in', 'aria-invalid': wrong.length > 0, 'aria-describedby': `${id}-note` })}
      <div id={`${id}-note`} className={wrong.length > 0 ? 'bad-word' : 'note'}>
        {wrong.length > 0
          ? wrong.map(problem => <div key={`${problem.code}${problem.message}`}>{either(problem.message, problem.english)}</div>)
          : note}
      </div>
    </div>
  );
}

interface LineProps extends Omit<BoxProps, 'children' | 'tall'> {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'password' | 'date' | 'search';
  readonly numeric?: boolean;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
}

/** A box for one line of text, or a figure if `numeric`. */
export function Line({ value, change, type = 'text', numeric = false, autoComplete, autoFocus = false, ...box }: LineProps) {
  return (
    <Box {...box}>
      {control => (
        <input
          {...control}
          name={box.name}
          type={type}
          value={value}
          // biome-ignore lint/a11y/noAutofocus: the first box of a form that was just asked for
          autoFocus={autoFocus}
          onChange={event => change(event.target.value)}
          {...(numeric ? { inputMode: 'decimal' as const } : {})}
          {...(autoComplete === undefined ? {} : { autoComplete })}
        />
      )}
    </Box>
  );
}

interface NoteProps extends Omit<BoxProps, 'children' | 'tall'> {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly rows?: number;
}

/** A box for several lines. */
export function Note({ value, change, rows = 3, ...box }: NoteProps) {
  return (
    <Box {...box} tall>
      {control => <textarea {...control} name={box.name} rows={rows} value={value} onChange={event => change(event.target.value)} />}
    </Box>
  );
}

interface ChoiceProps extends Omit<BoxProps, 'children' | 'tall'> {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  /** What stands when nothing is chosen; without it a choice must be made. */
  readonly blank?: string;
}

/** A box with a short list to choose from. */
export function Choice({ value, change, choices, blank, ...box }: ChoiceProps) {
  return (
    <Box {...box}>
      {control => (
        <select {...control} name={box.name} value={value} onChange={event => change(event.target.value)}>
          {blank === undefined ? null : <option value="">{blank}</option>}
          {choices.map(choice => (
            <option key={choice.key} value={choice.key}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Box>
  );
}

/** The figure that a person typed, or null for an empty box; text that is no figure goes to the server as it is and is refused there by name. */
export const typedFigure = (typed: string): number | string | null => {
  const plain = typed
    .trim()
    .replace(/[,，\s]/g, '')
    .replace(/^−/, '-');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isNaN(value) ? typed : value;
};
