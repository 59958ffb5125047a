import { t } from '../../../kit/language.ts';
import { blankDraft, type Draft } from '../draft.ts';
import type { FieldShape, Files, Values } from '../types.ts';
import { called } from '../words.ts';
import { FileBox } from './fileBox.tsx';
import { LinesInput } from './lines.tsx';
import { RefPick } from './pick.tsx';

interface InputProps {
  readonly field: FieldShape;
  readonly id: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly files: Files;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  /** What stands in the other boxes of the form. */
  readonly beside?: Values;
}

const NOTHING: Values = {};

const EXAMPLES: Readonly<Record<string, string>> = {
  period: '2027-09',
  year: '2027',
  geo: '97.05, 40.28',
};

const isLongText = ({ kind }: FieldShape) => kind === 'note';
const isNumber = ({ kind }: FieldShape) => ['count', 'amount', 'money', 'year'].includes(kind);
const members = (draft: Draft): readonly Draft[] => (Array.isArray(draft) ? (draft as readonly Draft[]) : []);

/** Choices of a code or of yes and no. */
function choicesOf(field: FieldShape): readonly { readonly key: string; readonly label: string }[] | null {
  if (field.kind === 'flag')
    return [
      { key: 'true', label: t('是') },
      { key: 'false', label: t('否') },
    ];
  return field.codes?.map(code => ({ key: code.key, label: called(code) })) ?? null;
}

/** Several values of one field, each with a button that takes it out. */
function ListInput({ field, id, draft, change, files }: InputProps) {
  const item = field.item!;
  const held = members(draft);
  const set = (place: number, member: Draft) => change(held.map((one, i) => (i === place ? member : one)));
  const choices = item.kind === 'code' ? choicesOf(item) : null;
  if (choices !== null)
    return (
      <div className="lg-checks" id={id}>
        {choices.map(({ key, label }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={held.includes(key)}
              onChange={event => change(event.target.checked ? [...held, key] : held.filter(one => one !== key))}
            />
            {label}
          </label>
        ))}
      </div>
    );
  return (
    <div className="lg-members" id={id}>
      {held.map((member, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: members have no name but their place
        <div key={place} className="lg-member">
          <KindInput field={item} id={`${id}-${place}`} draft={member} change={next => set(place, next)} files={files} />
          <button
            type="button"
            className="as-link"
            aria-label={t('去掉第{n}项', { n: place + 1 })}
            onClick={() => change(held.filter((_, i) => i !== place))}
          >
            {t('去掉')}
          </button>
        </div>
      ))}
      <button type="button" className="btn s" onClick={() => change([...held, blankDraft(item)])}>
        {t('加一项')}
      </button>
    </div>
  );
}

/** The parts of a group beside each other. */
function GroupInput({ field, id, draft, change, files }: InputProps) {
  const held = draft as { readonly [name: string]: Draft };
  return (
    <fieldset className="lg-group" id={id}>
      {(field.parts ?? []).map(part => (
        <label key={part.name} htmlFor={`${id}-${part.name}`}>
          <span>
            {called(part)}
            {part.required ? '' : ` ${t('选填')}`}
          </span>
          <KindInput
            field={part}
            id={`${id}-${part.name}`}
            draft={held[part.name] ?? ''}
            change={next => change({ ...held, [part.name]: next })}
            files={files}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The box for a field of any kind. */
export function KindInput(props: InputProps) {
  const { field, id, draft, change, files, invalid = false, describedBy } = props;
  if (field.kind === 'list' && field.item !== null && field.lines !== null)
    return <LinesInput {...props} field={{ ...field, lines: field.lines }} beside={props.beside ?? NOTHING} Input={KindInput} />;
  if (field.kind === 'list' && field.item !== null) return <ListInput {...props} />;
  if (field.kind === 'group') return <GroupInput {...props} />;
  const value = String(draft);
  if (field.kind === 'file') return <FileBox id={id} value={value} change={change} known={files[value]?.name} />;
  if (field.kind === 'ref' && field.of !== null)
    return <RefPick id={id} of={field.of} value={value} change={change} {...(describedBy === undefined ? {} : { describedBy })} />;
  const common = {
    id,
    name: field.name,
    className: invalid ? 'in bad' : 'in',
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
  };
  const choices = choicesOf(field);
  if (choices !== null)
    return (
      <select {...common}>
        <option value="">{field.required ? t('请选择') : t('不填')}</option>
        {choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    );
  if (isLongText(field)) return <textarea {...common} rows={3} />;
  const input = (
    <input
      {...common}
      type={field.kind === 'date' ? 'date' : field.kind === 'phone' ? 'tel' : 'text'}
      placeholder={EXAMPLES[field.kind] === undefined ? '' : t('例如 {what}', { what: EXAMPLES[field.kind]! })}
      autoComplete="off"
      {...(isNumber(field) ? { inputMode: 'decimal' as const } : {})}
    />
  );
  return field.unit === null ? (
    input
  ) : (
    <span className="lg-unit">
      {input}
      <span>{field.unit}</span>
    </span>
  );
}
