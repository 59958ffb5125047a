import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { shortDay, withUnit } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { either, t, zh } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { Doubt, WaitingLine } from '../keeping/types.ts';
import type { TaskStatus } from '../types.ts';
import { milestoneWord } from './filingRow.tsx';
import { periodWord, taskWord } from './words.ts';

const DOUBTS: Readonly<Record<Doubt, string>> = {
  noEvidence: zh('没有附佐证'),
  wrongWay: zh('比上一次退步'),
  farFromLast: zh('与上一次相差过半'),
  shortOfMilestone: zh('没到里程碑'),
  correction: zh('更正已审定的数'),
};

const said = (unit: string | null, value: number | null, step: TaskStatus | null): string =>
  [step === null ? '' : taskWord(step), value === null ? '' : withUnit(value, unit)].filter(Boolean).join(' ') || '–';

/** Sends one filing back: the reason is asked for in the row. */
function SendBack({ line, close }: { readonly line: WaitingLine; readonly close: () => void }) {
  const [why, setWhy] = useState('');
  const verb = useVerb('plan.sendBackActual');
  const send = async () => {
    const answer = await verb.run({ actual: line.actual, version: line.version, why: why.trim() });
    if (answer.ok) close();
  };
  return (
    <div className="send-back">
      <Note
        name="why"
        label={t('退回事由')}
        value={why}
        change={setWhy}
        rows={2}
        failure={verb.failure}
        note={t('写明缺什么、怎么改，填报人会在“今日”看到。')}
      />
      <Complaint failure={verb.failure} fields={['why']} />
      <div className="row">
        <button type="button" className="btn s p" disabled={why.trim() === '' || verb.running} onClick={() => void send()}>
          {t('退回给填报人')}
        </button>
        <button type="button" className="btn s" onClick={close}>
          {t('不退回了')}
        </button>
      </div>
    </div>
  );
}

function Proofs({ line }: { readonly line: WaitingLine }) {
  return (
    <td className="filing-note">
      {line.note === null ? null : <p>{line.note}</p>}
      {line.evidence.map(file => (
        <div key={file.hash} className="proof">
          <a href={fileAddress(file)} download={file.name} title={file.name}>
            {file.name}
          </a>
        </div>
      ))}
      {line.evidenceAsked === null ? null : <p className="note">{t('须附：{what}', { what: line.evidenceAsked })}</p>}
    </td>
  );
}

interface RowProps {
  readonly line: WaitingLine;
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

function Figures({ line }: { readonly line: WaitingLine }) {
  return (
    <>
      <td className="n review-value" data-label={t('报送')}>
        <b>{said(line.unit, line.value, line.taskStatus)}</b>
        <span className="mute when">{periodWord(line)}</span>
      </td>
      <td className="filing-last n" data-label={t('上一次')}>
        {line.last === null ? <span className="mute">–</span> : said(line.unit, line.last.value, line.last.taskStatus)}
        {line.last === null ? null : <span className="mute when">{periodWord(line.last)}</span>}
      </td>
      <td className="review-who">
        {line.organisation}
        <span className="note when">
          {line.filedBy} · {shortDay(line.filedOn)}
        </span>
      </td>
    </>
  );
}

/** One filing that waits: the figure beside the last one, who filed it, its proofs, and what is worth a second look. */
export function ReviewRow({ line, isChosen, toggle }: RowProps) {
  const [sending, setSending] = useState(false);
  return (
    <>
      <tr className={isChosen ? 'filing-row typed' : 'filing-row'}>
        <td className="pick">
          <input
            type="checkbox"
            aria-label={t('选中{title}', { title: line.title })}
            checked={isChosen}
            disabled={line.isOwn}
            onChange={toggle}
          />
        </td>
        <th scope="row" className="filing-name">
          <Link to="/plan/promises/$promise" params={{ promise: line.promise }}>
            <span className="mute">{line.number}</span> {line.title}
          </Link>
          <p className="note">
            {t('目标 {value}', { value: either(line.target, line.targetEnglish) })}
            {milestoneWord(line)}
          </p>
        </th>
        <Figures line={line} />
        <Proofs line={line} />
        <td className="review-doubts amber">
          {line.doubts.map(doubt => (
            <div key={doubt}>{t(DOUBTS[doubt])}</div>
          ))}
        </td>
        <td className="review-deed">
          {line.isOwn ? (
            <span className="note">{t('自己报的，由另一人审核')}</span>
          ) : (
            <button type="button" className="btn s" aria-expanded={sending} onClick={() => setSending(!sending)}>
              {t('退回')}
            </button>
          )}
        </td>
      </tr>
      {sending ? (
        <tr className="send-back-row">
          <td colSpan={8}>
            <SendBack line={line} close={() => setSending(false)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
