import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { OrganisationLine } from '../organisations.ts';

/** Closes an organisation, with the reason; its past stays. */
export function Closing({ organisation, close }: { readonly organisation: OrganisationLine; readonly close: () => void }) {
  const [why, setWhy] = useState('');
  const verb = useVerb('roster.closeOrganisation');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await verb.run({ organisation: organisation.id, version: organisation.version, why: why.trim() });
    if (answer.ok) close();
  };
  return (
    <form className="organisation-form" onSubmit={event => void submit(event)}>
      <h2>{t('撤销“{name}”', { name: organisation.name })}</h2>
      <Note
        name="why"
        label={t('事由')}
        value={why}
        change={setWhy}
        failure={verb.failure}
        rows={2}
        note={t('撤销后不再担任新的责任，以往的承诺和数都留着。')}
      />
      <Complaint failure={verb.failure} fields={['why']} />
      <div className="row">
        <button type="submit" className="btn" disabled={verb.running || why.trim() === ''}>
          {t('撤销这个单位')}
        </button>
        <button type="button" className="btn t" onClick={close}>
          {t('不撤了')}
        </button>
      </div>
    </form>
  );
}
