import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note, typedFigure } from '#web/kit/fields.tsx';
import { figure } from '#web/kit/figure.ts';
import type { KeptFile } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { Shots } from '#web/kit/shots.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import type { CampusSheet } from '../types.ts';
import { PARTS } from './words.ts';

type Item = CampusSheet['items'][number];

/** The box of one item: points, or whether what vetoes has happened. */
function PointBox({ item, typed, change }: { readonly item: Item; readonly typed: string; readonly change: (typed: string) => void }) {
  return (
    <li>
      <span className="sf-what">
        {item.text}
        <span className="note">
          {t(PARTS[item.part] ?? '其他')}
          {item.requirement === null ? '' : ` · ${item.requirement}`}
          {item.self === null ? '' : ` · ${item.isVeto ? '' : t('自评{score}分', { score: figure(item.self) })}`}
        </span>
      </span>
      {item.isVeto ? (
        <select className="in" aria-label={item.text} value={typed} onChange={event => change(event.target.value)}>
          <option value="">{t('请选择')}</option>
          <option value="0">{t('没有发生')}</option>
          <option value="1">{t('发生')}</option>
        </select>
      ) : (
        <span className="sf-point">
          <input className="in" inputMode="decimal" aria-label={item.text} value={typed} onChange={event => change(event.target.value)} />
          <span className="note">/ {figure(item.points)}</span>
        </span>
      )}
    </li>
  );
}

/** The standard item by item: a school gives its own points, the office those of the visit on the spot. */
export function CampusForm({ sheet }: { readonly sheet: CampusSheet }) {
  const judging = sheet.mayJudge;
  const first = (item: Item) => (judging ? (item.checked ?? item.self) : item.self);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(sheet.items.map(one => [one.id, first(one) === null ? '' : String(first(one))])),
  );
  const [opinion, setOpinion] = useState('');
  const [proofs, setProofs] = useState<readonly KeptFile[]>([]);
  const verb = useVerb(judging ? 'safety.judgeCampus' : 'safety.fileCampus');
  const points = sheet.items
    .filter(one => (typed[one.id] ?? '').trim() !== '')
    .map(one => ({ item: one.id, points: typedFigure(typed[one.id]!) }));
  const sum = sheet.items.filter(one => !one.isVeto).reduce((total, one) => total + (Number(typed[one.id]) || 0), 0);
  const most = sheet.items.filter(one => !one.isVeto).reduce((total, one) => total + one.points, 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = judging
      ? { campus: sheet.campus!.id, version: sheet.campus!.version, points, opinion }
      : { year: sheet.year, organisation: sheet.school!.id, points, proofs: proofs.map(one => one.hash) };
    void verb.run(input);
  };
  const isReady = points.length === sheet.items.length && (!judging || opinion.trim() !== '');
  return (
    <form className="sf-form no-print" onSubmit={submit}>
      <h2>
        {judging ? t('核查评定') : t('自评打分')}{' '}
        <small>
          {figure(sum)}/{figure(most)}
        </small>
      </h2>
      <ol className="sf-items">
        {sheet.items.map(one => (
          <PointBox key={one.id} item={one} typed={typed[one.id] ?? ''} change={said => setTyped(all => ({ ...all, [one.id]: said }))} />
        ))}
      </ol>
      {judging ? (
        <Note name="opinion" label={t('核查意见')} value={opinion} change={setOpinion} failure={verb.failure} />
      ) : (
        <div className="fld tall">
          <span className="lb">{t('佐证照片')}</span>
          <div>
            <Shots shots={proofs} change={setProofs} />
          </div>
        </div>
      )}
      <Complaint failure={verb.failure} fields={['opinion']} />
      <button type="submit" className="btn p sf-send" disabled={verb.running || !isReady}>
        {verb.running ? t('正在存…') : judging ? t('核查评定') : t('报送自评')}
      </button>
      {isReady ? null : <span className="note">{t('还有{n}项没有填。', { n: sheet.items.length - points.length })}</span>}
    </form>
  );
}
