import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note, typedFigure } from '#web/kit/fields.tsx';
import { figure } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { LetterView } from '../own/types.ts';
import { LetterSign } from './letterSign.tsx';
import { letterWord } from './ownWords.ts';
import './own.css';

type Mode = 'report' | 'score' | null;
interface Mark {
  readonly points: string;
  readonly said: string;
}

const marksOf = (view: LetterView, mode: Mode): Readonly<Record<string, Mark>> =>
  Object.fromEntries(
    view.clauses.map(one => {
      const points = mode === 'report' ? (one.self ?? one.points) : (one.reviewed ?? one.self ?? one.points);
      return [one.id, { points: String(points), said: (mode === 'report' ? one.report : one.why) ?? '' }];
    }),
  );

const sumOf = (points: readonly (number | null)[]) =>
  points.includes(null) ? null : points.reduce<number>((sum, one) => sum + (one ?? 0), 0);
const shown = (value: number | null) => (value === null ? '–' : figure(Math.round(value * 10) / 10));

/** The clauses of a letter; in a mode with a box for points and one for words on each. */
function Clauses({
  view,
  mode,
  marks,
  change,
}: {
  readonly view: LetterView;
  readonly mode: Mode;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly change: (id: string, mark: Mark) => void;
}) {
  const box = (id: string, label: string) => {
    const mark = marks[id] ?? { points: '', said: '' };
    return (
      <>
        <td className="n">
          <input
            className="in points"
            inputMode="decimal"
            aria-label={label}
            value={mark.points}
            onChange={event => change(id, { ...mark, points: event.target.value })}
          />
        </td>
        <td>
          <input
            className="in"
            aria-label={mode === 'report' ? t('完成情况') : t('扣分事由')}
            value={mark.said}
            onChange={event => change(id, { ...mark, said: event.target.value })}
          />
        </td>
      </>
    );
  };
  return (
    <div className="own-wide">
      <table className="tl own-form">
        <thead>
          <tr>
            <th scope="col" className="n">
              {t('序')}
            </th>
            <th scope="col">{t('条款')}</th>
            <th scope="col" className="n">
              {t('实际')}
            </th>
            <th scope="col" className="n">
              {t('分值')}
            </th>
            <th scope="col" className="n">
              {t('自评分')}
            </th>
            <th scope="col">{t('完成情况')}</th>
            <th scope="col" className="n">
              {t('评定分')}
            </th>
            <th scope="col">{t('扣分事由')}</th>
          </tr>
        </thead>
        <tbody>
          {view.clauses.map(one => (
            <tr key={one.id}>
              <td className="n mute">{one.place}</td>
              <th scope="row" className="wrap">
                {one.status === null ? null : <StatusMark status={one.status} />}{' '}
                {one.promise === null ? (
                  one.words
                ) : (
                  <Link to="/plan/promises/$promise" params={{ promise: one.promise }}>
                    {one.words}
                  </Link>
                )}
              </th>
              <td className="n">
                {one.actual === null ? <span className="mute">{t('缺')}</span> : either(one.actual, one.actualEnglish ?? one.actual)}
              </td>
              <td className="n">{figure(one.points)}</td>
              {mode === 'report' ? (
                box(one.id, t('自评分'))
              ) : (
                <>
                  <td className="n">{shown(one.self)}</td>
                  <td className="wrap">{one.report ?? ''}</td>
                </>
              )}
              {mode === 'score' ? (
                box(one.id, t('评定分'))
              ) : (
                <>
                  <td className="n">{shown(one.reviewed)}</td>
                  <td className="wrap">{one.why ?? ''}</td>
                </>
              )}
            </tr>
          ))}
          <tr className="tot">
            <td />
            <th scope="row">{t('合计')}</th>
            <td />
            <td className="n">{figure(view.points)}</td>
            <td className="n">{shown(sumOf(view.clauses.map(one => one.self)))}</td>
            <td />
            <td className="n">{shown(sumOf(view.clauses.map(one => one.reviewed)))}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function LetterScreen({ view }: { readonly view: LetterView }) {
  const [mode, setMode] = useState<Mode>(null);
  const [signing, setSigning] = useState(false);
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>({});
  const [remark, setRemark] = useState(view.remark ?? '');
  const report = useVerb('plan.reportLetter');
  const score = useVerb('plan.scoreLetter');
  const print = useVerb<{ file: string; name: string }>('plan.printLetter');
  const begin = (next: 'report' | 'score') => {
    setMarks(marksOf(view, next));
    setMode(next);
  };
  const save = async () => {
    const list = view.clauses.map(one => ({
      clause: one.id,
      points: typedFigure(marks[one.id]?.points ?? ''),
      said: marks[one.id]?.said.trim() || null,
    }));
    const named = { letter: view.id, version: view.version };
    const answer =
      mode === 'report'
        ? await report.run({ ...named, scores: list.map(({ said, ...one }) => ({ ...one, report: said })) })
        : await score.run({ ...named, remark: remark.trim() || null, scores: list.map(({ said, ...one }) => ({ ...one, why: said })) });
    if (answer.ok) setMode(null);
  };
  const download = async () => {
    const answer = await print.run({ letter: view.id });
    if (answer.ok) window.location.assign(fileAddress({ hash: answer.value.file, name: answer.value.name }));
  };
  const may = (verb: string) => mode === null && view.may.includes(verb);
  return (
    <>
      <div className="ph">
        <h1>{t('{body}{year}年目标责任书', { body: view.body, year: view.year })}</h1>
        <span className="meta">
          {letterWord(view.state)} · {view.issuer}
        </span>
        <div className="r no-print">
          {may('signLetter') ? (
            <button type="button" className="btn p" onClick={() => setSigning(true)}>
              {t('登记签订')}
            </button>
          ) : null}
          {may('reportLetter') ? (
            <button type="button" className="btn p" onClick={() => begin('report')}>
              {t('填写自评')}
            </button>
          ) : null}
          {may('scoreLetter') ? (
            <button type="button" className="btn p" onClick={() => begin('score')}>
              {t('逐条评定')}
            </button>
          ) : null}
          {may('printLetter') ? (
            <button type="button" className="btn" disabled={print.running} onClick={() => void download()}>
              {t('打印责任书')}
            </button>
          ) : null}
        </div>
      </div>
      <div className="page">
        {view.state === 'draft' && view.may.includes('signLetter') ? (
          <p className="own-lead">
            {t('签订前可以增删条款、改分值，合计须为100分。')}{' '}
            <Link to={`/ledger/letterClause?letter=${view.id}` as never}>{t('改条款')}</Link>
          </p>
        ) : null}
        <Clauses view={view} mode={mode} marks={marks} change={(id, mark) => setMarks({ ...marks, [id]: mark })} />
        {mode === 'score' ? <Note name="remark" label={t('总评')} value={remark} change={setRemark} optional /> : null}
        {mode === null && view.remark !== null ? <p className="why">{view.remark}</p> : null}
        <Complaint failure={report.failure ?? score.failure ?? print.failure} />
        {mode === null ? null : (
          <div className="row no-print">
            <button type="button" className="btn p" disabled={report.running || score.running} onClick={() => void save()}>
              {mode === 'report' ? t('提交自评') : t('保存评定')}
            </button>
            <button type="button" className="btn" onClick={() => setMode(null)}>
              {t('取消')}
            </button>
          </div>
        )}
        {view.file === null ? null : (
          <p className="note">
            <a href={fileAddress(view.file)}>{view.file.name}</a>
          </p>
        )}
      </div>
      {signing ? <LetterSign letter={view} close={() => setSigning(false)} /> : null}
    </>
  );
}

/** One responsibility letter: its clauses, the body's own report, the review. */
export default function LetterPage() {
  const { letter } = useParams({ strict: false }) as { letter: string };
  const view = useView<LetterView>('plan.letter', { letter });
  useTitle(view.value === undefined ? t('目标责任书') : `${view.value.body} ${view.value.year}`);
  if (view.value === undefined)
    return (
      <div className="page">
        <Pending view={view} />
      </div>
    );
  return <LetterScreen view={view.value} />;
}
