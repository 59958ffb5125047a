import { t } from '#web/kit/language.ts';
import type { FormulaWords } from '../types.ts';

interface HelpProps {
  readonly words: FormulaWords;
  readonly formula: string;
  readonly write: (word: string) => void;
}

/** The last run of letters being written: what completion is offered for. */
const tail = (formula: string): string => /[\p{L}\p{N}_]*$/u.exec(formula)?.[0] ?? '';

/** Names and code words that fit what is being written: those that hold it, else those of the registers that the formula names. */
function offered(words: FormulaWords, formula: string): readonly (readonly [shown: string, written: string])[] {
  const begun = tail(formula);
  const named = words.registers.filter(one => formula.includes(one.name));
  const all = (named.length === 0 ? words.registers : named).flatMap(one => [
    ...one.fields.map(field => [field.label, field.label] as const),
    ...one.fields.flatMap(field => field.values.map(value => [`“${value}”`, JSON.stringify(value)] as const)),
  ]);
  const fitting = begun === '' ? all : all.filter(([shown]) => shown.includes(begun) && shown !== begun);
  return fitting
    .map(([shown, written]) => [shown, begun !== '' && written.startsWith(begun) ? written.slice(begun.length) : written] as const)
    .slice(0, 36);
}

/** The names that a formula may use, written at the cursor by a press; they follow what is being written. */
export function FormulaHelp({ words, formula, write }: HelpProps) {
  return (
    <div>
      <p className="note">{t('台账（放进 count 或 sum）；办学条件的数可以直接写名称：')}</p>
      <div className="in-words">
        {words.registers.map(one => (
          <button type="button" key={one.name} onClick={() => write(one.isSingle ? `${one.name}.` : `count(${one.name})`)}>
            {one.name}
          </button>
        ))}
      </div>
      <p className="note">{t('可用的列和取值：')}</p>
      <div className="in-words">
        {offered(words, formula).map(([shown, written]) => (
          <button type="button" key={shown} onClick={() => write(written)}>
            {shown}
          </button>
        ))}
      </div>
    </div>
  );
}
