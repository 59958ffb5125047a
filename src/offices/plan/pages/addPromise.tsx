import { useState } from 'react';
import { Choice } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { PlanState } from '../types.ts';
import { FormFrame } from './forms/frame.tsx';
import { Reason, useReason } from './forms/reason.tsx';
import './forms/forms.css';
import type { TextPlace } from './planText.tsx';
import { kindChoices } from './words.ts';

interface AddProps {
  readonly plan: string;
  readonly state: PlanState;
  readonly text: string;
  readonly place: TextPlace;
  readonly added: (promise: string | null) => void;
}

/** Makes the words marked in the text a promise that the machine has not found. */
export function AddPromise({ plan, state, text, place, added }: AddProps) {
  const [kind, setKind] = useState('target');
  const verb = useVerb<{ readonly promise?: string; readonly id?: string }>('plan.addPromise');
  const reason = useReason(state);
  const submit = async () => {
    const answer = await verb.run({ plan, start: place.start, end: place.end, kind, ...reason.given });
    if (answer.ok) added(answer.value?.promise ?? answer.value?.id ?? null);
  };
  return (
    <div className="pn-body">
      <FormFrame
        title={t('加一项承诺')}
        note={t('在原文里选中的字：')}
        deed={t('加为承诺')}
        ready={reason.ready}
        running={verb.running}
        failure={verb.failure}
        fields={['kind', 'why']}
        submit={() => void submit()}
        close={() => added(null)}
      >
        <p className="q">{text.slice(place.start, place.end)}</p>
        <Choice name="kind" label={t('种类')} value={kind} change={setKind} choices={kindChoices()} failure={verb.failure} />
        <Reason reason={reason} failure={verb.failure} />
      </FormFrame>
    </div>
  );
}
