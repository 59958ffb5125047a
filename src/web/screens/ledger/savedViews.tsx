import { type FormEvent, useState } from 'react';
import { Complaint } from '../../kit/complaint.tsx';
import { t } from '../../kit/language.ts';
import { useVerb } from '../../kit/useVerb.ts';
import { useView } from '../../kit/useView.ts';
import type { Wish } from './read.ts';

interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly wish: Wish;
}

/** One's own views of a register: to open, to keep the present one under a name, to remove. */
export function SavedViews({
  register,
  wish,
  set,
}: {
  readonly register: string;
  readonly wish: Wish;
  readonly set: (wish: Wish) => void;
}) {
  const views = useView<readonly SavedView[]>('ledger.views', { register }, { keep: true });
  const save = useVerb('ledger.saveView');
  const forget = useVerb('ledger.forgetView');
  const [name, setName] = useState('');
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const kept = await save.run({ register, name, wish: JSON.stringify(wish) });
    if (kept.ok) setName('');
  };
  const held = views.value ?? [];
  return (
    <details className="lg-menu">
      <summary className="btn s">{held.length === 0 ? t('视图') : t('视图 {n}', { n: held.length })}</summary>
      <div className="lg-drop-down lg-views">
        {held.map(view => (
          <div key={view.id} className="row">
            <button type="button" className="as-link" onClick={() => set(view.wish)}>
              {view.name}
            </button>
            <button
              type="button"
              className="as-link push mute"
              aria-label={t('删去视图“{name}”', { name: view.name })}
              onClick={() => void forget.run({ view: view.id })}
            >
              {t('删去')}
            </button>
          </div>
        ))}
        <form className="row" onSubmit={event => void keep(event)}>
          <input
            className="in"
            aria-label={t('视图的名称')}
            placeholder={t('把现在的样子存为…')}
            maxLength={40}
            value={name}
            onChange={event => setName(event.target.value)}
          />
          <button type="submit" className="btn s" disabled={name.trim() === '' || save.running}>
            {t('存下')}
          </button>
        </form>
        <Complaint failure={save.failure ?? forget.failure} />
      </div>
    </details>
  );
}
