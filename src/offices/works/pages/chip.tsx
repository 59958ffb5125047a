import { t } from '#web/kit/language.ts';

interface ChipProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly key: string; readonly label: string }[];
  readonly change: (value: string) => void;
}

/** One part of a filter: `字段 值`; the one in force has a pale jade ground. */
export function Chip({ label, value, choices, change }: ChipProps) {
  return (
    <span className={value === '' ? 'wk-f' : 'wk-f on'}>
      <em>{label}</em>
      <select value={value} onChange={event => change(event.target.value)} aria-label={label}>
        <option value="">{t('全部')}</option>
        {choices.map(choice => (
          <option key={choice.key} value={choice.key}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
