import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { either, t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { DifferenceShown } from '../intake/differences.ts';
import type { DifferenceKind } from '../intake/intake.ts';
import type { IntakeLine } from '../intake/views.ts';
import { DIFFERENCES } from './intakeWords.ts';

const KINDS = ['new', 'changed', 'gone', 'ask', 'wrong'] as const;

function Answer({ intake, entry }: { readonly intake: string; readonly entry: DifferenceShown }) {
  const answer = useVerb('roster.answerIntake');
  const say = (word: string) => void answer.run({ intake, line: entry.line, answer: word });
  return (
    <span className="seg">
      <button type="button" aria-pressed={entry.answer === 'same'} disabled={answer.running} onClick={() => say('same')}>
        {t('是同一人')}
      </button>
      <button type="button" aria-pressed={entry.answer === 'another'} disabled={answer.running} onClick={() => say('another')}>
        {t('不是')}
      </button>
    </span>
  );
}

function What({ one, kind, entry }: { readonly one: IntakeLine; readonly kind: DifferenceKind; readonly entry: DifferenceShown }) {
  if (kind === 'ask')
    return (
      <span className="ik-ask">
        {t('名录里有姓名、出生日期相同的人：{at}', { at: entry.beside ?? '' })}{' '}
        {one.state === 'taken' ? null : <Answer intake={one.id} entry={entry} />}
      </span>
    );
  if (kind === 'wrong') return <>{entry.wrong.map(problem => either(problem.message, problem.english)).join('；')}</>;
  if (kind === 'gone') return <>{t('不会自动移除；接收后列入“去向待核”，由学校或科室说明')}</>;
  if (kind === 'new') return <>{entry.beside ?? ''}</>;
  return (
    <ul className="ik-changes">
      {entry.changes.map(change => (
        <li key={change.label}>
          <span className="mute">{either(change.label, change.english)}</span> {change.before ?? t('空')} → <b>{change.after ?? t('空')}</b>
        </li>
      ))}
    </ul>
  );
}

function Listed({ one, kind }: { readonly one: IntakeLine; readonly kind: DifferenceKind }) {
  const [page, setPage] = useState(0);
  const view = useView<{ total: number; pages: number; entries: readonly DifferenceShown[] }>(
    'roster.intakeDifferences',
    { intake: one.id, difference: kind, page },
    { keep: true },
  );
  if (view.value === undefined) return <Pending view={view} rows={8} />;
  const { pages, entries, total } = view.value;
  if (total === 0) return <Nothing title={t('没有')} />;
  return (
    <>
      <div className="scroll-x">
        <table className="tl ik-diff">
          <thead>
            <tr>
              <th scope="col">{kind === 'gone' ? '' : t('文件行')}</th>
              <th scope="col">{t('名称')}</th>
              <th scope="col">{t('学校')}</th>
              <th scope="col">{kind === 'new' ? t('班级') : kind === 'changed' ? t('变动') : kind === 'wrong' ? t('原因') : t('说明')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is a page of a file that does not change
              <tr key={place}>
                <td>{entry.line ?? ''}</td>
                <th scope="row">{entry.name}</th>
                <td>{entry.organisation ?? ''}</td>
                <td className="wrap">
                  <What one={one} kind={kind} entry={entry} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages < 2 ? null : (
        <div className="row ik-pages">
          <button type="button" className="btn s" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('上一页')}
          </button>
          <span className="mute">{t('第{page}页，共{pages}页', { page: page + 1, pages })}</span>
          <button type="button" className="btn s" disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>
            {t('下一页')}
          </button>
        </div>
      )}
    </>
  );
}

interface Reason {
  readonly message: string;
  readonly english: string;
  readonly count: number;
  readonly lines: readonly number[];
}

function Reasons({ intake }: { readonly intake: string }) {
  const view = useView<readonly Reason[]>('roster.intakeReasons', { intake });
  if (view.value === undefined) return null;
  return (
    <ul className="ik-reasons">
      {view.value.map(reason => (
        <li key={reason.message}>
          <b>{t('{n}行', { n: reason.count })}</b> {either(reason.message, reason.english)}{' '}
          <span className="mute">{t('第{lines}行', { lines: reason.lines.join('、') })}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a file brings against what is here: looked at before anything is taken over. */
export function IntakeDifferences({ one, remap }: { readonly one: IntakeLine; readonly remap: () => void }) {
  const { found } = one.outcome;
  const [kind, setKind] = useState<DifferenceKind>(KINDS.find(key => found[key] > 0) ?? 'new');
  const take = useVerb('roster.takeOver');
  const count = found.new + found.changed + found.ask + found.gone;
  const isOpen = one.state !== 'taken';
  return (
    <>
      <p className="ik-sum">
        {t(
          '文件{lines}行：相同{same}，新增{n}，有变动{changed}，要问{ask}，不能接收{wrong}，不在籍略过{skipped}；名录里另有{gone}个文件里没有。',
          {
            lines: one.lines ?? 0,
            same: found.same,
            n: found.new,
            changed: found.changed,
            ask: found.ask,
            wrong: found.wrong,
            skipped: found.skipped,
            gone: found.gone,
          },
        )}
      </p>
      {isOpen ? (
        <div className="row ik-act">
          {count === 0 ? (
            <span className="mute">{t('没有要接收的差异。')}</span>
          ) : (
            <button type="button" className="btn p" disabled={take.running} onClick={() => void take.run({ intake: one.id })}>
              {one.state === 'stopped' ? t('接着接收') : t('接收这些差异')}
            </button>
          )}
          {one.state === 'compared' ? (
            <button type="button" className="btn" onClick={remap}>
              {t('改对照，重新比对')}
            </button>
          ) : null}
          {found.ask > 0 ? <span className="note">{t('没有答复的“要问一声”不接收。')}</span> : null}
        </div>
      ) : null}
      <Complaint failure={take.failure} />
      <Tabs id="intake" chosen={kind} choose={setKind} tabs={KINDS.map(key => ({ key, label: t(DIFFERENCES[key]), count: found[key] }))} />
      <div id="intake-panel" role="tabpanel">
        {kind === 'wrong' && found.wrong > 0 ? <Reasons intake={one.id} /> : null}
        <Listed key={kind} one={one} kind={kind} />
      </div>
    </>
  );
}
