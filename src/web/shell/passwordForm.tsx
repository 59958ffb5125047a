import { type FormEvent, useState } from 'react';
import { asFailure, type Failure } from '../kit/api.ts';
import { Complaint } from '../kit/complaint.tsx';
import { Line } from '../kit/fields.tsx';
import { t } from '../kit/language.ts';
import { useEntrance } from '../kit/session.ts';

/** Changes one's own password; `done` is called when it is changed. */
export function PasswordForm({ oldLabel, done }: { readonly oldLabel: string; readonly done?: () => void }) {
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { changePassword } = useEntrance();
  const differs = again !== '' && again !== next;
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    try {
      await changePassword(old, next);
      setOld('');
      setNext('');
      setAgain('');
      done?.();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  return (
    <form onSubmit={event => void change(event)}>
      <Line name="old" label={oldLabel} type="password" value={old} change={setOld} autoComplete="current-password" failure={failure} />
      <Line
        name="new"
        label={t('新口令')}
        type="password"
        value={next}
        change={setNext}
        autoComplete="new-password"
        failure={failure}
        note={t('至少10个字符，长比花哨好记也更稳；外泄过的常见口令不能用。')}
      />
      <Line name="again" label={t('再写一遍')} type="password" value={again} change={setAgain} autoComplete="new-password" />
      {differs ? <p className="bad-word">{t('两遍写的不一样。')}</p> : null}
      <Complaint failure={failure} fields={['old', 'new']} />
      <button type="submit" className="btn p" disabled={old === '' || next === '' || again !== next}>
        {t('换成新口令')}
      </button>
    </form>
  );
}
