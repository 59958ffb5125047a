import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Choice, Line, Note } from '#web/kit/fields.tsx';
import { percent } from '#web/kit/figure.ts';
import { useSending } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { SubPlansView } from '../cascade/types.ts';
import type { PlanSummary } from '../types.ts';
import { chiefPlan } from './watch.ts';
import './new.css';

function NewScreen({ view }: { readonly view: SubPlansView }) {
  const { account } = useSession();
  const planner = holds(account, 'planner');
  const [organisation, setOrganisation] = useState('');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const sending = useSending();
  const read = useVerb<{ plan: string }>('plan.readSubPlan');
  const paste = useVerb<{ plan: string }>('plan.pasteSubPlan');
  const navigate = useNavigate();
  const whose = { parent: view.plan.id, ...(organisation === '' ? {} : { organisation }) };
  const open = (plan: string) => void navigate({ to: '/plan/$plan', params: { plan } as never });
  const busy = sending.share !== null || read.running || paste.running;
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const kept = await sending.send(file);
    const answer = kept === null ? null : await read.run({ ...whose, file: kept.hash });
    if (answer?.ok) open(answer.value.plan);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await paste.run({ ...whose, title: title.trim(), text });
    if (answer.ok) open(answer.value.plan);
  };
  return (
    <div className="page new-plan">
      {planner ? (
        <Choice
          name="organisation"
          label={t('哪个单位')}
          value={organisation}
          change={setOrganisation}
          blank={view.mine?.name ?? t('请选')}
          choices={view.without.map(one => ({ key: one.id, label: one.name }))}
          failure={read.failure ?? paste.failure}
        />
      ) : null}
      <div className="drop">
        <label className="btn p file-pick">
          {busy ? (sending.share === null ? t('正在读…') : t('正在送出 {share}', { share: percent(sending.share) })) : t('选规划文件')}
          <input type="file" accept=".txt,.docx,.pdf,.html,.htm" disabled={busy} onChange={event => void take(event.target.files?.[0])} />
        </label>
        <span className="note">{t('可读 .docx、带文字的 .pdf、.txt、.html。没有写起止年份的，按总规划的年份。')}</span>
      </div>
      <Complaint failure={sending.failure ?? read.failure ?? paste.failure} fields={['title', 'text', 'organisation']} />
      <section>
        <div className="hh">
          <h2>{t('没有文件，只有文字')}</h2>
        </div>
        <form onSubmit={event => void submit(event)}>
          <Line name="title" label={t('规划名称')} value={title} change={setTitle} failure={paste.failure} />
          <Note
            name="text"
            label={t('全文')}
            value={text}
            change={setText}
            rows={12}
            failure={paste.failure}
            note={t('{n}个字', { n: text.length })}
          />
          <button type="submit" className="btn p" disabled={busy || title.trim() === '' || text.trim() === ''}>
            {paste.running ? t('正在读…') : t('读出承诺')}
          </button>
        </form>
      </section>
    </div>
  );
}

/** A school or department puts in its own plan: a file, or its text. */
export default function CascadeNewPage() {
  const { county } = useSession();
  const plans = useView<readonly PlanSummary[]>('plan.list', {});
  const chief = plans.value === undefined ? null : chiefPlan(plans.value, county.today);
  const view = useView<SubPlansView>('plan.subPlans', chief === null ? null : { plan: chief.id });
  useTitle(t('放进单位规划'));
  return (
    <>
      <div className="ph">
        <h1>{t('放进单位规划')}</h1>
        <span className="meta">{t('先成草案，逐项复核以后提交规划科审核')}</span>
      </div>
      {view.value === undefined ? (
        <div className="page">
          <Pending view={chief === null ? plans : view} />
        </div>
      ) : (
        <NewScreen view={view.value} />
      )}
    </>
  );
}
