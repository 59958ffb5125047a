import { date, type Field } from '#register/index.ts';
import { codeTable, wordIn } from '#standards/codes/index.ts';
import type { Target } from '../target.ts';

/** Shortens the declaration of a target: its key, label, other headings, field. */
export const target = (
  key: string,
  field: Field<unknown>,
  aka: readonly string[],
  more: Partial<Pick<Target, 'label' | 'isRequired' | 'choices' | 'guess' | 'clean'>> = {},
): Target => ({ key, label: field.label, aka, field, isRequired: false, choices: null, ...more });

/** A guess by a list of words: meaning -> words of systems. */
export function guessing(words: Readonly<Record<string, readonly string[]>>): (word: string) => string | null {
  const known = new Map(Object.entries(words).flatMap(([meaning, all]) => all.map(word => [word, meaning] as const)));
  return word => known.get(word) ?? null;
}

const peoples = codeTable('mz');
export const peopleChoices = Object.fromEntries([...peoples.words.values()].map(name => [name, name]));
/** A people by its name or its code of GB/T 3304: `01`, `1`, `汉`, `汉族`. */
export const guessPeople = (word: string): string | null =>
  wordIn(peoples, /^\d$/.test(word) ? `0${word}` : word) ?? wordIn(peoples, `${word}族`);

export const guessSex = guessing({ male: ['1', '男', '男性', 'M'], female: ['2', '女', '女性', 'F'] });

export const yesNo = { yes: '是', no: '否' };
/** A yes or no as systems write it: 是/否, 1/0, 有/无, Y/N. A 2 is left to the person: it is no in some, a kind of yes in others. */
export const guessYesNo = guessing({
  yes: ['是', '1', '有', 'Y', 'y', '√', '01'],
  no: ['否', '0', '无', '非', '不是', 'N', 'n', '×', '00'],
});

/** Days written `20230901`, months `202309` and `2023-09`: the first day of the month. */
export const monthAsDay = (cell: string | number): string | number => {
  const found = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/.exec(String(cell).trim());
  return found === null ? cell : `${found[1]}-${found[2]}-01`;
};

export const dayTarget = (key: string, label: string, aka: readonly string[], isRequired = false): Target =>
  target(key, date(label), aka, { isRequired, clean: monthAsDay });
