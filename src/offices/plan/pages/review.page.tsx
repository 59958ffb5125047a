import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { WaitingLine, WaitingView } from '../keeping/types.ts';
import './filing.css';
import { ReviewRow } from './reviewRow.tsx';
import { periodWord } from './words.ts';

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

interface Narrowed {
  readonly body: string;
  readonly period: string;
  readonly plain: boolean;
}

const fits = (line: WaitingLine, { body, period, plain }: Narrowed): boolean =>
  (body === '' || line.organisation === body) && (period === '' || periodWord(line) === period) && (!plain || line.doubts.length === 0);

function Narrowing({
  lines,
  narrowed,
  narrow,
}: {
  readonly lines: readonly WaitingLine[];
  readonly narrowed: Narrowed;
  readonly narrow: (next: Narrowed) => void;
}) {
  return (
    <div className="own-filters">
      <select
        className="in"
        aria-label={t('报送单位')}
        value={narrowed.body}
        onChange={event => narrow({ ...narrowed, body: event.target.value })}
      >
        <option value="">{t('全部单位')}</option>
        {unique(lines.map(line => line.organisation)).map(name => (
          <option key={name} value={name}>
            {name}（{lines.filter(line => line.organisation === name).length}）
          </option>
        ))}
      </select>
      <select
        className="in"
        aria-label={t('报送期')}
        value={narrowed.period}
        onChange={event => narrow({ ...narrowed, period: event.target.value })}
      >
        <option value="">{t('全部报送期')}</option>
        {unique(lines.map(periodWord)).map(word => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </select>
      <label className="row">
        <input type="checkbox" checked={narrowed.plain} onChange={event => narrow({ ...narrowed, plain: event.target.checked })} />
        {t('只看没有疑点的')}
      </label>
    </div>
  );
}

/** What waits, narrowed and chosen from: many are accepted in one deed, one is sent back with its reason. */
function Review({ lines }: { readonly lines: readonly WaitingLine[] }) {
  const [narrowed, narrow] = useState<Narrowed>({ body: '', period: '', plain: false });
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const accept = useVerb<{ readonly accepted: number }>('plan.acceptActuals');
  const [done, setDone] = useState<number | null>(null);
  const shown = lines.filter(line => fits(line, narrowed));
  const mine = shown.filter(line => !line.isOwn);
  const picked = mine.filter(line => chosen.has(line.actual));
  const doubtful = picked.filter(line => line.doubts.length > 0).length;
  const all = mine.length > 0 && picked.length === mine.length;
  const toggle = (id: string) => choose(new Set(chosen.has(id) ? [...chosen].filter(one => one !== id) : [...chosen, id]));
  const acceptAll = async () => {
    setDone(null);
    const answer = await accept.run({ actuals: picked.map(({ actual, version }) => ({ actual, version })) });
    if (!answer.ok) return;
    setDone(answer.value.accepted);
    choose(new Set());
  };
  return (
    <>
      <Narrowing lines={lines} narrowed={narrowed} narrow={narrow} />
      <table className="tl filing review">
        <thead>
          <tr>
            <th scope="col" className="pick">
              <input
                type="checkbox"
                aria-label={t('全选')}
                checked={all}
                onChange={() => choose(new Set(all ? [] : mine.map(line => line.actual)))}
              />
            </th>
            <th scope="col">{t('承诺')}</th>
            <th scope="col" className="n">
              {t('报送')}
            </th>
            <th scope="col" className="n">
              {t('上一次')}
            </th>
            <th scope="col">{t('谁报')}</th>
            <th scope="col">{t('说明与佐证')}</th>
            <th scope="col">{t('要看的')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {shown.map(line => (
            <ReviewRow key={line.actual} line={line} isChosen={chosen.has(line.actual)} toggle={() => toggle(line.actual)} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className="note">{t('没有符合条件的报送。')}</p> : null}
      <div className="filing-foot">
        <Complaint failure={accept.failure} />
        <span className="sub" role="status">
          {done !== null && picked.length === 0 ? t('已审定{n}项', { n: done }) : t('选中{n}项', { n: picked.length })}
          {doubtful > 0 ? t('，其中{n}项有疑点', { n: doubtful }) : ''}
        </span>
        <button type="button" className="btn p" disabled={picked.length === 0 || accept.running} onClick={() => void acceptAll()}>
          {t('审定选中的{n}项', { n: picked.length })}
        </button>
      </div>
    </>
  );
}

/** 集中审核: every figure that waits for the planner, of the county's plan and of those of schools and departments. */
export default function ReviewPage() {
  const view = useView<WaitingView>('plan.waiting', {}, { keep: true });
  useTitle(t('集中审核'));
  const lines = view.value?.lines;
  return (
    <>
      <div className="ph">
        <h1>{t('集中审核')}</h1>
        <span className="meta">{lines === undefined ? '' : t('{n}项待审核', { n: lines.length })}</span>
      </div>
      <div className="page filing-page">
        {lines === undefined ? <Pending view={view} rows={8} /> : null}
        {lines?.length === 0 ? (
          <Nothing title={t('没有等着审核的实际值')} detail={t('各单位报送以后，都列在这里，可以一次审定。')} />
        ) : null}
        {lines === undefined || lines.length === 0 ? null : <Review lines={lines} />}
      </div>
    </>
  );
}
