import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice, Line, Note, typedFigure } from '#web/kit/fields.tsx';
import { bytesOf, figure, percent, unitWord, withUnit } from '#web/kit/figure.ts';
import { useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { FileLink, PeriodPart, PromiseView } from '../../types.ts';
import type { FormProps } from '../formKinds.ts';
import { periodToFile } from '../promiseActions.tsx';
import { partChoices, periodWord, taskChoices } from '../words.ts';
import { FormFrame } from './frame.tsx';

/** What the year's end should have reached, to be compared with what is typed. */
function milestoneNote(view: PromiseView, year: string): string {
  const milestone = view.milestones.find(one => String(one.year) === year);
  if (milestone === undefined) return t('{year}年没有设里程碑。', { year });
  const value = withUnit(milestone.value, view.promise.unit);
  return view.promise.method === 'cumulative'
    ? t('到{year}年末累计应有{value}；这里只填当年完成的数。', { year, value })
    : t('{year}年的里程碑是{value}。', { year, value });
}

/** The evidence of a filing that waits or was sent back: it goes with the figure when that is filed again. */
const evidenceOf = (view: PromiseView, year: string, part: PeriodPart): readonly FileLink[] =>
  view.actuals.findLast(one => String(one.year) === year && one.part === part && one.state !== 'accepted')?.evidence ?? [];

/** Files the figure (or, for a promise without one, the step reached) of one year, with its evidence. */
export function FileActual({ view, close }: FormProps) {
  const { county } = useSession();
  const thisYear = Number(county.today.slice(0, 4));
  const first = periodToFile(view, thisYear);
  const [year, setYear] = useState(String(first.year));
  const [part, setPart] = useState<PeriodPart>(first.part);
  const [value, setValue] = useState('');
  const [step, setStep] = useState('');
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly FileLink[]>(() => evidenceOf(view, year, part));
  const sending = useSending();
  const verb = useVerb('plan.fileActual');
  const isStep = view.promise.method === 'state';
  const gathering = view.promise.gathering ?? (view.promise.method === 'cumulative' ? 'sum' : 'newest');
  const isSummed = part !== 'whole' && gathering === 'sum';
  const isRunning = part !== 'whole' && gathering === 'running';
  const yearly = view.promise.method === 'cumulative' ? t('当年完成') : t('实际值');
  const valueName = isSummed ? t('本期完成') : isRunning ? t('年内累计') : yearly;
  const valueLabel = view.promise.unit === null ? valueName : `${valueName}（${unitWord(view.promise.unit)}）`;
  const years = Array.from({ length: view.plan.toYear - view.plan.fromYear + 1 }, (_, i) => String(view.plan.fromYear + i)).filter(
    one => Number(one) <= thisYear,
  );
  const add = async (chosen: FileList | null) => {
    for (const file of chosen ?? []) {
      const kept = await sending.send(file);
      if (kept !== null) setFiles(before => [...before.filter(one => one.hash !== kept.hash), kept]);
    }
  };
  const seen = view.actuals.findLast(one => String(one.year) === year && one.part === part);
  const submit = async (version?: number) => {
    // After a change by another person: the filing that was shown then, to be filed on top of.
    const theirs = version === undefined ? null : (verb.failure?.current as { readonly id?: string } | null);
    const filing = typeof theirs?.id === 'string' ? { actual: theirs.id, version } : seen && { actual: seen.id, version: seen.version };
    const answer = await verb.run({
      ...filing,
      promise: view.promise.id,
      year: Number(year),
      part,
      ...(isStep ? { taskStatus: step } : {}),
      value: typedFigure(value),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      evidence: files.map(file => file.hash),
    });
    if (answer.ok) close();
  };
  const label = part === 'whole' ? t('报送{year}年实际值', { year }) : t('报送{period}实际值', { period: periodWord({ year, part }) });
  return (
    <FormFrame
      title={label}
      deed={label}
      ready={isStep ? step !== '' : value.trim() !== ''}
      running={verb.running}
      failure={verb.failure}
      fields={['year', 'part', 'value', 'taskStatus', 'note']}
      submit={version => void submit(version)}
      close={close}
    >
      <Choice
        name="year"
        label={t('年度')}
        value={year}
        change={next => {
          setYear(next);
          setFiles(evidenceOf(view, next, part));
        }}
        choices={years.map(one => ({ key: one, label: one }))}
        failure={verb.failure}
      />
      {view.promise.cycle === 'year' ? null : (
        <Choice
          name="part"
          label={t('报送期')}
          value={part}
          change={next => {
            setPart(next as PeriodPart);
            setFiles(evidenceOf(view, year, next as PeriodPart));
          }}
          choices={partChoices(view.promise.cycle)}
          failure={verb.failure}
        />
      )}
      {isStep ? (
        <>
          <Choice
            name="taskStatus"
            label={t('办到哪一步')}
            value={step}
            change={setStep}
            choices={taskChoices()}
            blank={t('请选')}
            failure={verb.failure}
          />
          <Line
            name="value"
            label={t('形象进度（%）')}
            value={value}
            change={setValue}
            numeric
            optional
            failure={verb.failure}
            note={t('推进中的写到百分之几，如42。')}
          />
        </>
      ) : (
        <Line
          name="value"
          label={valueLabel}
          value={value}
          change={setValue}
          numeric
          failure={verb.failure}
          note={milestoneNote(view, year)}
        />
      )}
      <Note name="note" label={t('说明')} value={note} change={setNote} optional failure={verb.failure} />
      <div className="fld tall">
        <span className="lb">{t('佐证')}</span>
        <div>
          {view.promise.evidenceAsked === null ? null : <p className="note">{t('须附：{what}', { what: view.promise.evidenceAsked })}</p>}
          {files.map(file => (
            <div className="li" key={file.hash}>
              <span className="jade">✓</span>
              <span>{file.name}</span>
              <span className="d">{bytesOf(file.bytes)}</span>
              <button type="button" className="as-link" onClick={() => setFiles(files.filter(one => one !== file))}>
                {t('拿掉')}
              </button>
            </div>
          ))}
          <label className="btn s file-pick">
            {sending.share === null ? t('附上文件') : t('正在送出 {share}', { share: percent(sending.share) })}
            <input type="file" multiple onChange={event => void add(event.target.files)} />
          </label>
          <Complaint failure={sending.failure} />
        </div>
      </div>
      {view.actuals
        .filter(actual => actual.state === 'sentBack' && String(actual.year) === year && actual.part === part)
        .map(actual => (
          <p key={actual.id} className="why w-behind">
            {t('{who}退回了{value}：{why}', {
              who: actual.decidedBy ?? '',
              value: actual.value === null ? '' : figure(actual.value),
              why: actual.why ?? '',
            })}
          </p>
        ))}
    </FormFrame>
  );
}
