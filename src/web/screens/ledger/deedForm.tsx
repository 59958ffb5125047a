import { type FormEvent, useMemo, useState } from 'react';
import { Complaint } from '../../kit/complaint.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Box } from '../../kit/fields.tsx';
import { t } from '../../kit/language.ts';
import { useVerb } from '../../kit/useVerb.ts';
import { KindInput } from './boxes/input.tsx';
import { blankDraft, type Draft, draftOf, inputOf } from './draft.ts';
import type { DeedShape, FieldShape, Files, Row, Titles, Values } from './types.ts';
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
export function DeedForm({ deed, fields, about, row, settled: given = NONE, titles = NONE, files = NONE, close, done }: DeedFormProps) {
  const settled = useMemo(() => ({ ...deed.settled, ...given }), [deed, given]);
  const [base] = useState(row);
  const boxes = useMemo(
    () =>
      deed.input.filter(
        field => field.name !== deed.row && field.name !== deed.rows && field.name !== 'version' && !Object.hasOwn(settled, field.name),
      ),
    [deed, settled],
  );
  // Only a deed that takes the row's version writes over what is stored; others add something and begin empty.
  const corrected = deed.input.some(field => field.name === 'version') ? base : undefined;
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(() =>
    Object.fromEntries(
      boxes.map(box => {
        const own = fields.find(field => field.name === box.name && field.kind === box.kind && field.sensitive === null);
        return [box.name, corrected !== undefined && own !== undefined ? draftOf(box, corrected[box.name]) : blankDraft(box)];
      }),
    ),
  );
  const verb = useVerb(deed.name);
  const send = async (version: number | undefined) => {
    const answer = await verb.run({
      ...Object.fromEntries(boxes.map(box => [box.name, inputOf(box, drafts[box.name])])),
      ...(base === undefined || deed.row === null ? {} : { [deed.row]: base.id }),
      ...(deed.input.some(field => field.name === 'version') && version !== undefined ? { version } : {}),
      ...settled,
    });
    if (!answer.ok) return;
    close();
    done?.(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(base?.version);
  };
  const { failure } = verb;
  const current = failure?.kind === 'changed' ? (failure.current as Values | null) : null;
  return (
    <Dialog title={called(deed)} close={close}>
      <form className="lg-form" onSubmit={submit}>
        {about === undefined ? null : <p className="sub">{about}</p>}
        <div className="lg-boxes">
          {boxes.map(box => (
            <Box
              key={box.name}
              name={box.name}
              label={called(box)}
              optional={!box.required}
              failure={failure}
              tall={isTall(box)}
              {...(corrected !== undefined && box.sensitive !== null ? { note: t('已存的不显示，要留用请重填。') } : {})}
            >
              {control => (
                <KindInput
                  field={box}
                  id={control.id}
                  draft={drafts[box.name] ?? ''}
                  change={draft => setDrafts(all => ({ ...all, [box.name]: draft }))}
                  files={files}
                  invalid={control['aria-invalid']}
                  describedBy={control['aria-describedby']}
                />
              )}
            </Box>
          ))}
        </div>
        <Complaint
          failure={failure}
          fields={boxes.map(box => box.name)}
          again={version => void send(version ?? base?.version)}
          dismiss={() => {
            verb.clear();
            close();
          }}
        />
        {current !== null && base !== undefined ? <Theirs fields={fields} row={base} current={current} titles={titles} /> : null}
        <div className="row lg-end">
          <button type="submit" className="btn p" disabled={verb.running}>
            {called(deed)}
          </button>
          <button type="button" className="btn" onClick={close}>
            {t('不办了')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
