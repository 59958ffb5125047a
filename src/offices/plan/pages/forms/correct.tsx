import { useState } from 'react';
import { Choice, Line, Note, typedFigure } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { FormProps } from '../formKinds.ts';
import {
  comparatorChoices,
  cycleChoices,
  gatheringChoices,
  kindChoices,
  methodChoices,
  natureChoices,
  recurrenceChoices,
} from '../words.ts';
import { FormFrame } from './frame.tsx';
import { Reason, useReason } from './reason.tsx';

type Draft = Readonly<
  Record<
    | 'kind'
    | 'nature'
    | 'subject'
    | 'measure'
    | 'scope'
    | 'comparator'
    | 'value'
    | 'valueHigh'
    | 'unit'
    | 'deadline'
    | 'recurrence'
    | 'method'
    | 'cycle'
    | 'gathering'
    | 'evidenceAsked',
    string
  >
>;

const show = (value: string | number | null) => (value === null ? '' : String(value));
const FIELDS = [
  'kind',
  'nature',
  'subject',
  'measure',
  'scope',
  'comparator',
  'value',
  'valueHigh',
  'unit',
  'deadline',
  'recurrence',
  'method',
  'cycle',
  'gathering',
  'evidenceAsked',
];
const NUMBERS: readonly (keyof Draft)[] = ['value', 'valueHigh', 'deadline'];

/** What was changed, as the deed wants it: only the boxes that differ; an emptied one is null. */
const changesOf = (before: Draft, after: Draft): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (Object.keys(after) as (keyof Draft)[])
      .filter(key => after[key] !== before[key])
      .map(key => [key, NUMBERS.includes(key) ? typedFigure(after[key]) : after[key] === '' ? null : after[key]]),
  );

/** Corrects how the machine has read a sentence; the sentence itself stays as it is. */
export function CorrectPromise({ view, close }: FormProps) {
  const { promise } = view;
  const before: Draft = {
    kind: promise.kind,
    nature: promise.nature,
    subject: promise.subject,
    measure: promise.measure,
    scope: promise.scope,
    comparator: promise.comparator,
    value: show(promise.value),
    valueHigh: show(promise.valueHigh),
    unit: show(promise.unit),
    deadline: show(promise.deadline),
    recurrence: show(promise.recurrence),
    method: promise.method,
    cycle: promise.cycle,
    gathering: show(promise.gathering),
    evidenceAsked: show(promise.evidenceAsked),
  };
  const [draft, setDraft] = useState(before);
  const verb = useVerb('plan.correctPromise');
  const reason = useReason(view.plan.state);
  const changes = changesOf(before, draft);
  const box = (name: keyof Draft) => ({
    name,
    value: draft[name],
    change: (value: string) => setDraft({ ...draft, [name]: value }),
    failure: verb.failure,
  });
  const submit = async (version = promise.version) => {
    const answer = await verb.run({ promise: promise.id, version, ...changes, ...reason.given });
    if (answer.ok) close();
  };
  return (
    <FormFrame
      title={t('更正读法')}
      note={t('原句不动，只改机器读出来的各项。')}
      deed={t('按此更正')}
      ready={Object.keys(changes).length > 0 && reason.ready}
      running={verb.running}
      failure={verb.failure}
      fields={[...FIELDS, 'why']}
      submit={version => void submit(version)}
      close={close}
    >
      <div className="pair">
        <Choice {...box('kind')} label={t('种类')} choices={kindChoices()} />
        <Choice {...box('nature')} label={t('性质')} choices={natureChoices()} />
      </div>
      <Line {...box('subject')} label={t('对象')} />
      <Line {...box('measure')} label={t('量什么')} />
      <Line {...box('scope')} label={t('范围')} />
      <div className="pair">
        <Choice {...box('comparator')} label={t('比法')} choices={comparatorChoices()} />
        <Line {...box('value')} label={t('目标值')} numeric />
      </div>
      <div className="pair">
        {draft.comparator === 'range' ? <Line {...box('valueHigh')} label={t('上限值')} numeric /> : null}
        <Line {...box('unit')} label={t('计量单位')} />
      </div>
      <div className="pair">
        <Line {...box('deadline')} label={t('期限')} numeric note={t('年份，如2030')} />
        <Choice {...box('recurrence')} label={t('周期')} choices={recurrenceChoices()} blank={t('不重复')} />
      </div>
      <Choice {...box('method')} label={t('判定办法')} choices={methodChoices()} note={t('方向由办法定：上升、下降、守下限、守上限。')} />
      <div className="pair">
        <Choice {...box('cycle')} label={t('报送周期')} choices={cycleChoices()} />
        <Choice {...box('gathering')} label={t('年内口径')} choices={gatheringChoices()} blank={t('按判定办法')} />
      </div>
      <Note {...box('evidenceAsked')} label={t('佐证要求')} rows={2} optional />
      <Reason reason={reason} failure={verb.failure} />
    </FormFrame>
  );
}
