import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Note } from '#web/kit/fields.tsx';
import { percent } from '#web/kit/figure.ts';
import { useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { ReaderView } from '../types.ts';
import './new.css';

interface Revised {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
}

/** What the revised text did, and the way to what is to be reviewed now. */
function Done({ plan, done }: { readonly plan: string; readonly done: Revised }) {
  return (
    <Nothing
      title={t('修改稿换上了')}
      detail={t('{same}项没有变，复核和承接都保留；{changed}项改了、{added}项是新的，请再复核；{gone}项不再写，已经去掉。', { ...done })}
    >
      <Link className="btn p" to="/plan/$plan" params={{ plan }}>
        {t('去复核')}
      </Link>
    </Nothing>
  );
}

function ReviseScreen({ read }: { readonly read: ReaderView }) {
  const { plan } = read;
  const [text, setText] = useState('');
  const [done, setDone] = useState<Revised | null>(null);
  const sending = useSending();
  const verb = useVerb<Revised>('plan.reviseSubPlan');
  const busy = sending.share !== null || verb.running;
  const put = async (given: { readonly file?: string; readonly text?: string }) => {
    const answer = await verb.run({ plan: plan.id, version: plan.version, ...given });
    if (answer.ok) setDone(answer.value);
  };
  const take = async (file: File | undefined) => {
    const kept = file === undefined ? null : await sending.send(file);
    if (kept !== null) await put({ file: kept.hash });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void put({ text });
  };
  if (done !== null) return <Done plan={plan.id} done={done} />;
  return (
    <>
      {plan.sentBackBecause === null ? null : <p className="why w-behind">{t('退回：{why}', { why: plan.sentBackBecause })}</p>}
      <div className="drop">
        <label className="btn p file-pick">
          {busy ? (sending.share === null ? t('正在读…') : t('正在送出 {share}', { share: percent(sending.share) })) : t('选修改稿')}
          <input type="file" accept=".txt,.docx,.pdf,.html,.htm" disabled={busy} onChange={event => void take(event.target.files?.[0])} />
        </label>
        <span className="note">{t('没有改动的承诺，复核、里程碑和已确认的承接都保留；改了的和新写的要再复核。')}</span>
      </div>
      <Complaint failure={sending.failure ?? verb.failure} fields={['text']} />
      <section>
        <div className="hh">
          <h2>{t('没有文件，只有文字')}</h2>
          <button type="button" className="as-link" onClick={() => setText(read.text)}>
            {t('从现在的文字改起')}
          </button>
        </div>
        <form onSubmit={submit}>
          <Note
            name="text"
            label={t('全文')}
            value={text}
            change={setText}
            rows={14}
            failure={verb.failure}
            note={t('{n}个字', { n: text.length })}
          />
          <button type="submit" className="btn p" disabled={busy || text.trim() === ''}>
            {verb.running ? t('正在读…') : t('换上修改稿')}
          </button>
        </form>
      </section>
    </>
  );
}

/** A school or department puts a revised text in place of the one that was sent back. */
export default function CascadeRevisePage() {
  const { plan } = useParams({ strict: false }) as { readonly plan: string };
  const view = useView<ReaderView>('plan.reader', { plan });
  useTitle(t('换上修改稿'));
  return (
    <>
      <div className="ph">
        <h1>{t('换上修改稿')}</h1>
        <span className="meta">{view.value?.plan.title ?? ''}</span>
      </div>
      <div className="page new-plan">{view.value === undefined ? <Pending view={view} /> : <ReviseScreen read={view.value} />}</div>
    </>
  );
}
