import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { either, t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';

interface Found {
  readonly register: string;
  readonly label: string;
  readonly english: string | null;
  readonly title: string;
}

/** Finds by the number of an identity card in which ledgers somebody stands; who looked is noted. */
export function Find() {
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const find = useVerb<readonly Found[]>('privacy.findPerson');
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await find.run({ idNumber: number.trim() });
    setFound(answer.ok ? answer.value : null);
  };
  return (
    <form className="pv-find no-print" onSubmit={event => void look(event)}>
      <label>
        {t('按身份证号查找')}{' '}
        <input className="inp" autoComplete="off" maxLength={18} value={number} onChange={event => setNumber(event.target.value)} />
      </label>
      <button type="submit" className="btn" disabled={find.running || number.trim() === ''}>
        {t('查找')}
      </button>
      {found === null ? null : (
        <span>
          {found.length === 0
            ? t('没有存这个号码')
            : found.map(one => `${either(one.label, one.english ?? one.label)} ${one.title}`).join(t('、'))}
        </span>
      )}
      <Complaint failure={find.failure} />
    </form>
  );
}
