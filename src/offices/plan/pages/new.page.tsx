import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Line, Note } from '#web/kit/fields.tsx';
import { bytesOf, percent } from '#web/kit/figure.ts';
import { useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import './new.css';

interface Read {
  readonly plan: string;
}

/** The first and the last year, where the text does not say them. */
interface Years {
  readonly fromYear?: number;
  readonly toYear?: number;
}

const yearsOf = (from: string, to: string): Years =>
  /^\d{4}$/.test(from) && /^\d{4}$/.test(to) ? { fromYear: Number(from), toYear: Number(to) } : {};

/** Sends a file and has its text read into promises; the plan's id when it is read. */
function useReading() {
  const sending = useSending();
  const read = useVerb<Read>('plan.read');
  const stratml = useVerb<Read>('plan.readStratml');
  const paste = useVerb<Read>('plan.paste');
  const navigate = useNavigate();
  const opened = (plan: string) => void navigate({ to: '/plan/$plan', params: { plan } as never });
  return {
    share: sending.share,
    stop: sending.stop,
    running: read.running || stratml.running || paste.running,
    failure: sending.failure ?? read.failure ?? stratml.failure ?? paste.failure,
    file: async (file: File, years: Years) => {
      const kept = await sending.send(file);
      if (kept === null) return;
      const reader = /\.xml$/i.test(file.name) ? stratml : read;
      const answer = await reader.run({ file: kept.hash, ...years });
      if (answer.ok) opened(answer.value.plan);
    },
    text: async (title: string, text: string, years: Years) => {
      const answer = await paste.run({ title, text, ...years });
      if (answer.ok) opened(answer.value.plan);
    },
  };
}

function Progress({
  name,
  share,
  bytes,
  stop,
}: {
  readonly name: string;
  readonly share: number | null;
  readonly bytes: number;
  readonly stop: () => void;
}) {
  return (
    <div className="sending" role="status">
      <div className="row">
        <span>
          {share === null ? t('正在读“{name}”，把承诺找出来…', { name }) : t('正在送出“{name}” · {size}', { name, size: bytesOf(bytes) })}
        </span>
        <span className="push mute">{share === null ? '' : percent(share)}</span>
      </div>
      <div className="bar4">
        <i style={{ width: percent(share ?? 1) }} />
      </div>
      {share === null ? null : (
        <button type="button" className="btn s" onClick={stop}>
          {t('停止')}
        </button>
      )}
    </div>
  );
}

function FileDrop({ reading, years }: { readonly reading: ReturnType<typeof useReading>; readonly years: Years }) {
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const take = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    void reading.file(chosen, years);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const busy = reading.share !== null || reading.running;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it is the first
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      {busy && file !== null ? (
        <Progress name={file.name} share={reading.share} bytes={file.size} stop={reading.stop} />
      ) : (
        <>
          <label className="btn p file-pick">
            {t('选规划文件')}
            <input type="file" accept=".txt,.docx,.pdf,.html,.htm,.xml" onChange={event => take(event.target.files?.[0])} />
          </label>
          <span className="note">
            {t('或把文件拖到这里。可读 .docx、带文字的 .pdf、.txt、.html，也可读 StratML 的 .xml；扫描件和 .wps 请先转成 .docx。')}
          </span>
        </>
      )}
    </div>
  );
}

/** Puts a plan in: a file, or its text pasted. */
export default function NewPage() {
  useTitle(t('放进一份规划'));
  const reading = useReading();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [pasting, setPasting] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const years = yearsOf(from, to);
  const asksYears = reading.failure?.problems.some(problem => problem.code === 'plan.noYears') ?? from !== '';
  const read = (event: FormEvent) => {
    event.preventDefault();
    void reading.text(title.trim(), text, years);
  };
  return (
    <>
      <div className="ph">
        <h1>{t('放进一份规划')}</h1>
        <span className="meta">{t('先成草案，复核、印发之前不进任何报表')}</span>
      </div>
      <div className="page new-plan">
        <FileDrop reading={reading} years={years} />
        <Complaint failure={reading.failure} fields={pasting ? ['title', 'text'] : []} />
        {asksYears ? (
          <section className="years">
            <Line name="fromYear" label={t('起始年')} value={from} change={setFrom} numeric />
            <Line name="toYear" label={t('截止年')} value={to} change={setTo} numeric note={t('填好以后再选一次文件，或再读一次全文。')} />
          </section>
        ) : null}
        <section>
          <div className="hh">
            <h2>{t('没有文件，只有文字')}</h2>
            {pasting ? null : (
              <button type="button" className="btn s" onClick={() => setPasting(true)}>
                {t('贴上全文')}
              </button>
            )}
          </div>
          {pasting ? (
            <form onSubmit={read}>
              <Line name="title" label={t('规划名称')} value={title} change={setTitle} failure={reading.failure} />
              <Note
                name="text"
                label={t('全文')}
                value={text}
                change={setText}
                rows={14}
                failure={reading.failure}
                note={t('{n}个字', { n: text.length })}
              />
              <button type="submit" className="btn p" disabled={reading.running || title.trim() === '' || text.trim() === ''}>
                {reading.running ? t('正在读…') : t('读出承诺')}
              </button>
            </form>
          ) : null}
        </section>
      </div>
    </>
  );
}
