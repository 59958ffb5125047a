import { useState } from 'react';
import { Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { FormProps } from '../formKinds.ts';
import { FormFrame } from './frame.tsx';

/** Takes a sentence off the list of promises, with the reason; it can be taken back. */
export function DropPromise({ view, close }: FormProps) {
  const [why, setWhy] = useState('');
  const verb = useVerb('plan.dropPromise');
  const submit = async (version = view.promise.version) => {
    const answer = await verb.run({ promise: view.promise.id, version, why: why.trim() });
    if (answer.ok) close();
  };
  return (
    <FormFrame
      title={t('这一句不算承诺')}
      note={t('剔除后仍留在原文和审计里，随时可以恢复。')}
      deed={t('从承诺中剔除')}
      ready={why.trim() !== ''}
      running={verb.running}
      failure={verb.failure}
      fields={['why']}
      submit={version => void submit(version)}
      close={close}
    >
      <Note name="why" label={t('事由')} value={why} change={setWhy} failure={verb.failure} />
    </FormFrame>
  );
}
