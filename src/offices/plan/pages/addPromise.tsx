import { useState } from 'react';
import { Choice } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';
import type { TextPlace } from './planText.tsx';
import { kindChoices } from './words.ts';

interface AddProps {
  readonly plan: string;
  readonly text: string;
  readonly place: TextPlace;
  readonly added: (promise: string | null) => void;
}

/** Makes the words marked in the text a promise that the machine has not found. */
export function AddPromise({ plan, text, place, added }: AddProps) {
  const [kind, setKind] = useState('target');
  const verb = useVerb<{ readonly promise?: string; readonly id?: string }>('plan.addPromise');
  const submit = async () => {
    const answer = await verb.run({ plan, start: place.start, end: place.end, kind });
    if (answer.ok) added(answer.value?.promise ?? answer.value?.id ?? null);
  };
  return (
    <div className="pn-body">
      <FormFrame
        title={t('加一项承诺')}
        note={t('在原文里选中的字：')}
        deed={t('加为承诺')}
        running={verb.running}
        failure={verb.failure}
        fields={['kind']}
        submit={() => void submit()}
        close={() => added(null)}
      >
        <p className="q">{text.slice(place.start, place.end)}</p>
        <Choice name="kind" label={t('种类')} value={kind} change={setKind} choices={kindChoices()} failure={verb.failure} />
      </FormFrame>
    </div>
  );
}
