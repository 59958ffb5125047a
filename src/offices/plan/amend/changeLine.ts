import { english, type Field } from '#register/index.ts';
import { promise } from '../promise.ts';
import { titleSaid } from '../standing/said.ts';
import { asText, type Difference } from './fields.ts';
import type { ChangeLine, FieldChange } from './types.ts';
import { wordDiff } from './wordDiff.ts';

const labels: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  lead: ['牵头单位', 'Lead'],
  support: ['配合单位', 'Support'],
  quote: ['原句', 'Sentence'],
};

/** A difference in words: labels, codes and organisations by name. */
export function fieldChange({ field, before, after }: Difference, names: ReadonlyMap<string, string>): FieldChange {
  const declared = (promise.fields as Readonly<Record<string, Field<unknown>>>)[field];
  const label = labels[field]?.[0] ?? declared?.label ?? field;
  const isBody = field === 'lead' || field === 'support';
  const said = (value: string | null): readonly [string | null, string | null] => {
    if (value === null) return [null, null];
    if (isBody) {
      const named = value.split('、').map(id => names.get(id) ?? '');
      return [named.join('、'), named.join(', ')];
    }
    const code = declared?.codes?.[value];
    return code === undefined ? [value, value] : [code, english(code) ?? code];
  };
  const [[was, wasEnglish], [is, isEnglish]] = [said(before), said(after)];
  const labelEnglish = labels[field]?.[1] ?? english(label) ?? label;
  return { field, label, labelEnglish, before: was, after: is, beforeEnglish: wasEnglish, afterEnglish: isEnglish };
}

/** What a line is drawn from. */
interface Drawn {
  readonly base: Pick<ChangeLine, 'id' | 'version' | 'act' | 'state' | 'promise' | 'promiseVersion' | 'number' | 'kind' | 'isRestatement'> &
    Pick<ChangeLine, 'place' | 'lead' | 'likeness' | 'why'>;
  readonly named: { readonly measure: string; readonly scope: string; readonly quote: string };
  readonly before: string | null;
  readonly after: string | null;
  readonly differences: readonly Difference[];
}

/** What stands in the sentence already, or is where it stands, is not told again as a field. */
const untold = new Set(['quote', 'after']);

export const changeLine = ({ base, named, before, after, differences }: Drawn, names: ReadonlyMap<string, string>): ChangeLine => ({
  ...base,
  title: titleSaid(named),
  before,
  after,
  words: before === null || after === null ? [] : wordDiff(before, after),
  fields: differences.filter(one => !untold.has(one.field) && asText(one.before) !== asText(one.after)).map(one => fieldChange(one, names)),
});
