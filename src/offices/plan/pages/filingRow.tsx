import { Link } from '@tanstack/react-router';
import { Complaint } from '#web/kit/complaint.tsx';
import { bytesOf, percent, unitWord, withUnit } from '#web/kit/figure.ts';
import { useSending } from '#web/kit/files.ts';
import { either, t, zh } from '#web/kit/language.ts';
import type { FilingLine, FilingState } from '../keeping/types.ts';
import type { TaskStatus } from '../types.ts';
import { type FilingDraft, isFilled } from './useFilingDrafts.ts';
import { partWord, periodWord, taskChoices, taskWord } from './words.ts';

const STATES: Readonly<Record<FilingState, string>> = {
  owed: zh('待报'),
  sentBack: zh('已退回'),
  filed: zh('待审核'),
  accepted: zh('已审定'),
  spokenFor: zh('已报全年'),
};
const TONES: Readonly<Record<FilingState, string>> = {
  owed: 'mute',
  sentBack: 'cinn',
  filed: 'amber',
  accepted: 'jade',
  spokenFor: 'mute',
};

const said = (line: Pick<FilingLine, 'unit' | 'method'>, value: number | null, step: TaskStatus | null): string =>
  value === null
    ? step === null
      ? '–'
      : taskWord(step)
    : [step === null || line.method !== 'state' ? '' : taskWord(step), withUnit(value, line.method === 'state' ? '%' : line.unit)]
        .filter(Boolean)
        .join(' ');

function valueWord({ part, gathering, method }: FilingLine): string {
  if (method === 'state') return t('形象进度');
  if (part !== 'whole' && gathering === 'sum') return t('本期完成');
  if (part !== 'whole' && gathering === 'running') return t('年内累计');
  return method === 'cumulative' ? t('当年完成') : t('实际值');
}

/** ` · 里程碑 92.4%`; for what is counted up the milestone is the sum of the years. */
export function milestoneWord({ milestone, unit, method }: Pick<FilingLine, 'milestone' | 'unit' | 'method'>): string {
  if (milestone === null) return '';
  const value = withUnit(milestone, unit);
  return ` · ${method === 'cumulative' ? t('年末累计应到{value}', { value }) : t('里程碑 {value}', { value })}`;
}

interface RowProps {
  readonly line: FilingLine;
  readonly draft: FilingDraft;
  readonly isTyped: boolean;
  readonly wrong: readonly string[];
  readonly busy: boolean;
  readonly put: (change: Partial<FilingDraft>) => void;
  readonly undo: () => void;
  readonly file: () => void;
}

function Figure({ line, draft, put }: Pick<RowProps, 'line' | 'draft' | 'put'>) {
  const unit = line.method === 'state' ? '%' : unitWord(line.unit ?? '');
  return (
    <div className="filing-figure">
      {line.method === 'state' ? (
        <select
          className="in"
          aria-label={t('{title}：办到哪一步', { title: line.title })}
          value={draft.step}
          onChange={event => put({ step: event.target.value })}
        >
          <option value="">{t('请选')}</option>
          {taskChoices().map(choice => (
            <option key={choice.key} value={choice.key}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : null}
      <label>
        <span className="hidden">
          {line.title}：{valueWord(line)}
        </span>
        <input
          className="in"
          name="value"
          inputMode="decimal"
          value={draft.value}
          onChange={event => put({ value: event.target.value })}
          placeholder={valueWord(line)}
        />
        <span className="mute unit">{unit}</span>
      </label>
    </div>
  );
}

function Evidence({ line, draft, put }: Pick<RowProps, 'line' | 'draft' | 'put'>) {
  const sending = useSending();
  const add = async (chosen: FileList | null) => {
    let files = draft.files;
    for (const file of chosen ?? []) {
      const sent = await sending.send(file);
      if (sent !== null) files = [...files.filter(one => one.hash !== sent.hash), sent];
    }
    put({ files });
  };
  return (
    <div className="filing-proof">
      {draft.files.map(file => (
        <div key={file.hash} className="proof">
          <span title={`${file.name} · ${bytesOf(file.bytes)}`}>{file.name}</span>
          <button
            type="button"
            className="as-link"
            aria-label={t('拿掉{name}', { name: file.name })}
            onClick={() => put({ files: draft.files.filter(one => one !== file) })}
          >
            ×
          </button>
        </div>
      ))}
      <label className="btn s file-pick" title={line.evidenceAsked ?? undefined}>
        {sending.share === null ? t('附上文件') : percent(sending.share)}
        <input
          type="file"
          multiple
          aria-label={t('{title}：附上佐证', { title: line.title })}
          onChange={event => void add(event.target.files)}
        />
      </label>
      {line.evidenceAsked === null ? null : <p className="note">{t('须附：{what}', { what: line.evidenceAsked })}</p>}
      <Complaint failure={sending.failure} />
    </div>
  );
}

/** What stands where nothing is to be typed: an accepted figure, or one that another body filed. */
function Still({ line }: { readonly line: FilingLine }) {
  const { filed } = line;
  return (
    <>
      <td className="filing-value">
        <b>{filed === null ? '–' : said(line, filed.value, filed.taskStatus)}</b>
        {filed !== null && line.state === 'filed' ? (
          <p className="note">{t('{organisation}报的', { organisation: filed.organisation })}</p>
        ) : null}
      </td>
      <td className="filing-note">{filed?.note ?? ''}</td>
      <td className="filing-files mute">
        {filed === null || filed.evidence.length === 0 ? '–' : t('{n}件佐证', { n: filed.evidence.length })}
      </td>
    </>
  );
}

function Typed(props: RowProps) {
  const { line, draft, put } = props;
  return (
    <>
      <td className="filing-value">
        <Figure line={line} draft={draft} put={put} />
        {props.wrong.map(word => (
          <p key={word} className="bad-word">
            {word}
          </p>
        ))}
      </td>
      <td className="filing-note">
        <textarea
          className="in"
          name="note"
          rows={draft.note.length > 40 ? 3 : 1}
          value={draft.note}
          placeholder={t('说明，选填')}
          aria-label={t('{title}：说明', { title: line.title })}
          onChange={event => put({ note: event.target.value })}
        />
      </td>
      <td className="filing-files">
        <Evidence line={line} draft={draft} put={put} />
      </td>
    </>
  );
}

function Name({ line }: { readonly line: FilingLine }) {
  return (
    <th scope="row" className="filing-name">
      <Link to="/plan/promises/$promise" params={{ promise: line.promise }}>
        <span className="mute">{line.number}</span> {line.title}
      </Link>
      <p className="note">
        {t('目标 {value}', { value: either(line.target, line.targetEnglish) })}
        {milestoneWord(line)}
        {line.part === 'whole' ? '' : ` · ${partWord(line.part)}`}
        {line.role === 'lead' ? '' : ` · ${t('{lead}牵头', { lead: line.lead })}`}
      </p>
      {line.state === 'sentBack' ? <p className="note cinn">{t('退回：{why}', { why: line.filed?.why ?? '' })}</p> : null}
    </th>
  );
}

/** One promise of the table: what was reached before, the figure to be typed, its note and evidence, and the button that files it alone. */
export function FilingRow(props: RowProps) {
  const { line, draft, isTyped, busy, undo, file } = props;
  const isReady = isTyped && isFilled(line, draft);
  return (
    <tr className={`filing-row${isTyped ? ' typed' : ''}`} data-promise={line.promise}>
      <Name line={line} />
      <td className="filing-last n" data-label={t('上一次')}>
        {line.last === null ? (
          <span className="mute">–</span>
        ) : (
          <>
            {said(line, line.last.value, line.last.taskStatus)}
            <span className="mute when">{periodWord(line.last)}</span>
          </>
        )}
      </td>
      {line.mayFile ? <Typed {...props} /> : <Still line={line} />}
      <td className="filing-state">
        {isTyped ? (
          <span className="amber">{isReady ? t('未报送') : t('还没填数')}</span>
        ) : (
          <span className={TONES[line.state]}>
            {line.state === 'owed' && line.role === 'support' ? t('牵头单位报') : t(STATES[line.state])}
          </span>
        )}
        {isReady ? (
          <button type="button" className="btn s" disabled={busy} onClick={file}>
            {line.filed === null ? t('报送这项') : t('改报')}
          </button>
        ) : null}
        {isTyped ? (
          <button type="button" className="as-link" onClick={undo}>
            {t('不改了')}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
