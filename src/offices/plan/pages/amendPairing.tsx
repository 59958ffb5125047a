import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { AmendmentView, ChangeLine } from '../amend/types.ts';

/** Says that a promise that seems to have ended is one that seems new, reworded. */
export function Pairing({ view, line }: { readonly view: AmendmentView; readonly line: ChangeLine }) {
  const pair = useVerb('plan.pairChanges');
  const [chosen, setChosen] = useState('');
  const added = view.changes.filter(one => one.act === 'add');
  if (added.length === 0) return null;
  const other = added.find(one => one.id === chosen);
  return (
    <span className="pairing">
      <select className="in" aria-label={t('其实改成了哪一项')} value={chosen} onChange={event => setChosen(event.target.value)}>
        <option value="">{t('其实改成了…')}</option>
        {added.map(one => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="btn s"
        disabled={other === undefined || pair.running}
        onClick={() => void pair.run({ ended: line.id, endedVersion: line.version, added: other?.id, addedVersion: other?.version })}
      >
        {t('配成一项')}
      </button>
      <Complaint failure={pair.failure} />
    </span>
  );
}
