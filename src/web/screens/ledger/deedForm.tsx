import { type FormEvent, useMemo } from 'react';
import { Complaint } from '../../kit/complaint.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Box } from '../../kit/fields.tsx';
import { t } from '../../kit/language.ts';
import { useVerb } from '../../kit/useVerb.ts';
import { KindInput } from './boxes/input.tsx';
import type { DeedShape, FieldShape, Files, Row, Titles, Values } from './types.ts';
import { useDrafts } from './useDrafts.ts';
import { called, said } from './words.ts';

interface DeedFormProps {
  readonly deed: DeedShape;
  /** The fields of the register on whose screen the deed stands. */
  readonly fields: readonly FieldShape[];
  /** What the form is about, under its title. */
  readonly about?: string;
  /** The row of a deed on one row. */
  readonly row?: Row | undefined;
  /** Input that is settled by where the form was opened: the row that a new one belongs to, the rows chosen. */
  readonly settled?: Values;
  /** What boxes begin with, to be changed at will. */
  readonly suggested?: Values;
  /** Boxes that are left out and stay empty. */
  readonly hidden?: readonly string[] | undefined;
  readonly titles?: Titles;
  readonly files?: Files;
  readonly close: () => void;
  readonly done?: (value: unknown) => void;
}

const isTall = ({ kind }: FieldShape) => ['note', 'list', 'group', 'file', 'ref'].includes(kind);
const NONE = {};

/** What another person has stored since this form was opened: old value, their value. */
function Theirs({
  fields,
  row,
  current,
  titles,
}: {
  readonly fields: readonly FieldShape[];
  readonly row: Row;
  readonly current: Values;
  readonly titles: Titles;
}) {
  const changed = fields.filter(field => JSON.stringify(row[field.name] ?? null) !== JSON.stringify(current[field.name] ?? null));
  if (changed.length === 0) return null;
  return (
    <ul className="lg-theirs">
      {changed.map(field => (
        <li key={field.name}>
          {called(field)}
          {t('：')}
          <s>{said(field, row[field.name], titles) || t('未填写')}</s> → <b>{said(field, current[field.name], titles) || t('未填写')}</b>
        </li>
      ))}
    </ul>
  );
}

/** The form of a deed, drawn from its input; a deed on a row finds there what is stored. */
export function DeedForm({
  deed,
  fields,
  about,
  row,
  settled: given = NONE,
  suggested = NONE,
  hidden,
  titles = NONE,
  files = NONE,
  close,
  done,
}: DeedFormProps) {
  const settled = useMemo(() => ({ ...deed.settled, ...given }), [deed, given]);
  const { boxes, drafts, put, base, corrects, inputFrom, over } = useDrafts(deed, fields, row, settled, suggested);
  const shown = boxes.filter(box => hidden?.includes(box.name) !== true);
  const verb = useVerb(deed.name);
  const send = async (input: Values) => {
    const answer = await verb.run(input);
    if (!answer.ok) return;
    close();
    done?.(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(inputFrom());
  };
  const { failure } = verb;
  const beside: Values = { ...drafts, ...settled, ...(row === undefined || deed.row === null ? {} : { [deed.row]: row.id }) };
  const current = failure?.kind === 'changed' ? (failure.current as Row | null) : null;
  return (
    <Dialog title={called(deed)} close={close}>
      <form className="lg-form" onSubmit={submit}>
        {about === undefined ? null : <p className="sub">{about}</p>}
        <div className="lg-boxes">
          {shown.map(box => (
            <Box
              key={box.name}
              name={box.name}
              label={called(box)}
              optional={!box.required}
              failure={failure}
              tall={isTall(box)}
              {...(corrects && box.sensitive !== null ? { note: t('已存的不显示，要留用请重填。') } : {})}
            >
              {control => (
                <KindInput
                  field={box}
                  id={control.id}
                  draft={drafts[box.name] ?? ''}
                  change={draft => put(box.name, draft)}
                  files={files}
                  invalid={control['aria-invalid']}
                  describedBy={control['aria-describedby']}
                  beside={beside}
                />
              )}
            </Box>
          ))}
        </div>
        {current !== null && base !== undefined ? <Theirs fields={fields} row={base} current={current} titles={titles} /> : null}
        <Complaint
          failure={failure}
          fields={shown.map(box => box.name)}
          again={() => void send(current === null ? inputFrom() : over(current))}
          dismiss={() => {
            verb.clear();
            close();
          }}
        />
        <div className="row lg-end">
          {current === null ? (
            <button type="submit" className="btn p" disabled={verb.running}>
              {called(deed)}
            </button>
          ) : null}
          <button type="button" className="btn" onClick={close}>
            {t('不办了')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
