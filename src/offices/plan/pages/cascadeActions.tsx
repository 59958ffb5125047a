import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Note } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ReaderView } from '../types.ts';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';

function SendBack({ read, close }: { readonly read: ReaderView; readonly close: () => void }) {
  const [why, setWhy] = useState('');
  const verb = useVerb('plan.sendBackPlan');
  const submit = async () => {
    const answer = await verb.run({ plan: read.plan.id, version: read.plan.version, why });
    if (answer.ok) close();
  };
  return (
    <Dialog title={t('退回规划')} close={close}>
      <FormFrame
        title={read.plan.title}
        note={t('写明要改什么，单位改好再提交。')}
        deed={t('退回')}
        ready={why.trim() !== ''}
        running={verb.running}
        failure={verb.failure}
        fields={['why']}
        submit={() => void submit()}
        close={close}
      >
        <Note name="why" label={t('事由')} value={why} change={setWhy} failure={verb.failure} />
      </FormFrame>
    </Dialog>
  );
}

/** What can be done with the plan of a school or department: submit it, decide on it, see what it takes up. */
export function CascadeActions({ read }: { readonly read: ReaderView }) {
  const { account } = useSession();
  const submit = useVerb('plan.submitPlan');
  const accept = useVerb('plan.acceptPlan');
  const [back, setBack] = useState(false);
  const { plan } = read;
  const named = { plan: plan.id, version: plan.version };
  const isDraft = plan.state === 'draft' || plan.state === 'sentBack';
  return (
    <>
      <Link className="btn" to="/cascade/links/$plan" params={{ plan: plan.id } as never}>
        {t('承接关系')}
      </Link>
      {isDraft && read.mayDraft ? (
        <Link className="btn" to="/cascade/revise/$plan" params={{ plan: plan.id } as never}>
          {t('换上修改稿')}
        </Link>
      ) : null}
      {isDraft && read.mayDraft ? (
        <button
          type="button"
          className="btn p"
          disabled={submit.running || plan.toReview > 0}
          title={plan.toReview > 0 ? t('先复核完再提交') : ''}
          onClick={() => void submit.run(named)}
        >
          {t('提交规划科')}
        </button>
      ) : null}
      {plan.state === 'submitted' && holds(account, 'planner') ? (
        <>
          <button type="button" className="btn" onClick={() => setBack(true)}>
            {t('退回')}
          </button>
          <button type="button" className="btn p" disabled={accept.running} onClick={() => void accept.run(named)}>
            {t('审核通过')}
          </button>
        </>
      ) : null}
      <Complaint failure={submit.failure ?? accept.failure} />
      {back ? <SendBack read={read} close={() => setBack(false)} /> : null}
    </>
  );
}
