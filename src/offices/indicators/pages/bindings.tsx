import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { IndicatorView, ShownBinding } from '../types.ts';

function Bound({ one, mayKeep }: { readonly one: ShownBinding; readonly mayKeep: boolean }) {
  const { run, running, failure } = useVerb('indicators.unbindPromise');
  const unbind = () => {
    const why = window.prompt(t('解除挂接的事由'));
    if (why !== null && why.trim() !== '') void run({ row: one.id, version: one.version, why });
  };
  return (
    <li>
      <a href={`/plan/promises/${one.promise}`}>{one.name}</a>
      <span className="mute">
        {' '}
        · {one.school ?? t('全县')}
        {one.whenIncomplete === 'soFar' ? ` · ${t('数据不全时暂计')}` : ''}
      </span>{' '}
      {mayKeep ? (
        <button type="button" className="btn t s" disabled={running} onClick={unbind}>
          {t('解除')}
        </button>
      ) : null}
      <Complaint failure={failure} />
    </li>
  );
}

function BindForm({ view }: { readonly view: IndicatorView }) {
  const { run, running, failure } = useVerb('indicators.bindPromise');
  const [promise, setPromise] = useState('');
  const [school, setSchool] = useState('');
  const [whenIncomplete, setWhen] = useState('wait');
  const [why, setWhy] = useState('');
  const bind = () =>
    void run({ promise, indicatorName: view.indicator.name, ...(school === '' ? {} : { school }), whenIncomplete, why }).then(done => {
      if (done.ok) setPromise('');
    });
  return (
    <form
      className="in-bind no-print"
      onSubmit={event => {
        event.preventDefault();
        bind();
      }}
    >
      <label>
        {t('承诺')}
        <select required value={promise} onChange={event => setPromise(event.target.value)}>
          <option value="">{t('请选择')}</option>
          {view.promises.map(one => (
            <option key={one.id} value={one.id}>
              {one.organisation === null ? one.name : `${one.name} · ${one.organisation}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('取数范围')}
        <select value={school} onChange={event => setSchool(event.target.value)}>
          <option value="">{t('全县')}</option>
          {view.schools.map(one => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('数据不全时')}
        <select value={whenIncomplete} onChange={event => setWhen(event.target.value)}>
          <option value="wait">{t('缺一校即不报')}</option>
          <option value="soFar">{t('按已有数的学校暂计')}</option>
        </select>
      </label>
      <label>
        {t('事由')}
        <input required value={why} maxLength={500} onChange={event => setWhy(event.target.value)} />
      </label>
      <button type="submit" className="btn" disabled={running}>
        {t('挂接')}
      </button>
      <Complaint failure={failure} />
    </form>
  );
}

/** The promises that rest on an indicator, and the form that binds another. */
export function Bindings({ view }: { readonly view: IndicatorView }) {
  if (view.bindings.length === 0 && !view.mayKeep) return null;
  return (
    <section>
      <h2>{t('挂接的承诺')}</h2>
      {view.bindings.length === 0 ? <p className="note">{t('还没有。挂接后，承诺的实际值由台账自动计入，每个数都带证明。')}</p> : null}
      <ul>
        {view.bindings.map(one => (
          <Bound key={one.id} one={one} mayKeep={view.mayKeep} />
        ))}
      </ul>
      {view.mayKeep ? <BindForm view={view} /> : null}
    </section>
  );
}
