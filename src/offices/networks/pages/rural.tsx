import { useState } from 'react';
import { figure, percent } from '#web/kit/figure.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { AllocationView, ShareView } from '../types.ts';
import { said } from './words.ts';

function Shares({ view }: { readonly view: ShareView }) {
  return (
    <div className="pt-scroll">
      <table className="tl">
        <thead>
          <tr>
            <th scope="col">{t('名额类别')}</th>
            <th scope="col" className="n">
              {t('名额合计')}
            </th>
            <th scope="col" className="n">
              {t('乡村学校')}
            </th>
            <th scope="col" className="n">
              {t('占比')}
            </th>
            <th scope="col">{t('与乡村教师占比相比')}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map(one => (
            <tr key={one.matter}>
              <th scope="row">{said(one.label)}</th>
              <td className="n">{figure(one.places)}</td>
              <td className="n">{figure(one.rural)}</td>
              <td className="n">{one.share === null ? '—' : percent(one.share, 1)}</td>
              <td className={one.favours === false ? 'pt-late' : ''}>
                {one.favours === null ? t('无法比较') : one.favours ? t('高于，体现倾斜') : t('不高于，未体现倾斜')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A trial: so many places shared out by teachers, those of the countryside counting more. */
function Trial() {
  const [asked, ask] = useState({ places: 20, weight: 1.5 });
  const [input, set] = useState({ places: '20', weight: '1.5' });
  const found = useView<AllocationView>('networks.allocation', asked, { keep: true });
  const run = () => {
    const [places, weight] = [Number(input.places), Number(input.weight)];
    if (Number.isInteger(places) && places > 0 && weight >= 1) ask({ places, weight });
  };
  return (
    <section className="nw-kind">
      <h2>{t('名额分配测算')}</h2>
      <form
        className="row pt-pick"
        onSubmit={event => {
          event.preventDefault();
          run();
        }}
      >
        <label>
          {t('名额数')}{' '}
          <input
            className="in nw-in"
            inputMode="numeric"
            value={input.places}
            onChange={event => set({ ...input, places: event.target.value })}
          />
        </label>
        <label>
          {t('乡村权重')}{' '}
          <input
            className="in nw-in"
            inputMode="decimal"
            value={input.weight}
            onChange={event => set({ ...input, weight: event.target.value })}
          />
        </label>
        <button type="submit" className="btn">
          {t('测算')}
        </button>
        <span className="r row no-print">
          <a className="btn" href={`/api/exports/networks.allocation.xlsx?input=${encodeURIComponent(JSON.stringify(asked))}`}>
            {t('导出')}
          </a>
        </span>
      </form>
      {found.value === undefined ? (
        <Pending view={found} rows={4} />
      ) : (
        <div className="pt-scroll">
          <table className="tl">
            <thead>
              <tr>
                <th scope="col">{t('学校')}</th>
                <th scope="col">{t('城乡')}</th>
                <th scope="col" className="n">
                  {t('专任教师')}
                </th>
                <th scope="col" className="n">
                  {t('测算名额')}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.value.lines.map(one => (
                <tr key={one.organisation}>
                  <th scope="row">{one.name}</th>
                  <td>{one.isRural ? t('乡村') : t('其他')}</td>
                  <td className="n">{figure(one.teachers)}</td>
                  <td className="n">{figure(one.places)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="note">{t('按专任教师数乘权重、最大余额法取整；测算不改任何台账。')}</p>
    </section>
  );
}

/** What the countryside is given of the year's places, and a trial of sharing them out. */
export function Rural({
  year,
  go,
}: {
  readonly year: string | undefined;
  readonly go: (change: Readonly<Record<string, string>>) => void;
}) {
  const found = useView<ShareView>('networks.ruralShare', year === undefined ? {} : { year }, { keep: true });
  const view = found.value;
  if (view === undefined) return <Pending view={found} rows={6} />;
  return (
    <>
      <div className="row pt-pick">
        <button type="button" className="btn s" aria-label={t('上一年')} onClick={() => go({ year: String(view.year - 1) })}>
          ‹
        </button>
        <b>{t('{year}年', { year: view.year })}</b>
        <button type="button" className="btn s" aria-label={t('下一年')} onClick={() => go({ year: String(view.year + 1) })}>
          ›
        </button>
        <span>{t('乡村教师占比 {share}', { share: view.ruralTeachers === null ? t('缺') : percent(view.ruralTeachers, 1) })}</span>
      </div>
      <Shares view={view} />
      <Trial />
    </>
  );
}
