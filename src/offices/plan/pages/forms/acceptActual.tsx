import { useState } from 'react';
import { Note } from '#web/kit/fields.tsx';
import { bytesOf, withUnit } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { FormProps } from '../formKinds.ts';
import { periodWord, taskWord } from '../words.ts';
import { FormFrame } from './frame.tsx';

/** Accepts a filed figure after looking at its evidence, or sends it back with the reason. */
export function AcceptActual({ view, close }: FormProps) {
  const waiting = view.actuals.find(actual => actual.state === 'filed');
  const accept = useVerb('plan.acceptActual');
  const back = useVerb('plan.sendBackActual');
  const [why, setWhy] = useState('');
  const [sending, setSending] = useState(false);
  if (waiting === undefined) return <p className="note">{t('没有等着审核的实际值。')}</p>;
  const milestone = view.milestones.find(one => one.year === waiting.year);
  const decide = async (version = waiting.version) => {
    const answer = sending
      ? await back.run({ actual: waiting.id, version, why: why.trim() })
      : await accept.run({ actual: waiting.id, version });
    if (answer.ok) close();
  };
  return (
    <FormFrame
      title={
        waiting.part === 'whole'
          ? t('审核{year}年实际值', { year: waiting.year })
          : t('审核{period}实际值', { period: periodWord(waiting) })
      }
      deed={
        sending
          ? t('退回给填报人')
          : waiting.part === 'whole'
            ? t('审定{year}年实际值', { year: waiting.year })
            : t('审定{period}实际值', { period: periodWord(waiting) })
      }
      ready={!sending || why.trim() !== ''}
      running={accept.running || back.running}
      failure={sending ? back.failure : accept.failure}
      fields={['why']}
      submit={version => void decide(version)}
      close={close}
      more={
        <button type="button" className="btn" onClick={() => setSending(!sending)}>
          {sending ? t('不退回了') : t('退回')}
        </button>
      }
    >
      <dl className="ft one">
        <dt>{t('报送')}</dt>
        <dd>
          <b>
            {waiting.taskStatus !== null && waiting.value === null
              ? taskWord(waiting.taskStatus)
              : withUnit(waiting.value, view.promise.unit)}
          </b>
          {milestone === undefined ? '' : ` · ${t('里程碑 {value}', { value: withUnit(milestone.value, view.promise.unit) })}`}
        </dd>
        <dt>{t('谁报')}</dt>
        <dd>
          {waiting.filedBy} · {waiting.filedOn}
        </dd>
        {waiting.note === null ? null : (
          <>
            <dt>{t('说明')}</dt>
            <dd>{waiting.note}</dd>
          </>
        )}
        <dt>{t('佐证')}</dt>
        <dd>
          {waiting.evidence.length === 0 ? <span className="amber">{t('没有附佐证')}</span> : null}
          {waiting.evidence.map(file => (
            <div key={file.hash}>
              <a href={fileAddress(file)} download={file.name}>
                {file.name}
              </a>{' '}
              <span className="mute">{bytesOf(file.bytes)}</span>
            </div>
          ))}
        </dd>
      </dl>
      {sending ? (
        <Note
          name="why"
          label={t('退回事由')}
          value={why}
          change={setWhy}
          failure={back.failure}
          note={t('写明缺什么、怎么改，填报人会在“今日”看到。')}
        />
      ) : null}
    </FormFrame>
  );
}
