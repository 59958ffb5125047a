import { useState } from 'react';
import { Dialog } from '#web/kit/dialog.tsx';
import { Line, typedFigure } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import type { ReaderView } from '../types.ts';
import { FormFrame } from './forms/frame.tsx';
import './forms/forms.css';

/** Corrects the title or the years that were read from the text of a draft. */
export default function CorrectPlan({ plan, close }: { readonly plan: ReaderView['plan']; readonly close: () => void }) {
  const [title, setTitle] = useState(plan.title);
  const [from, setFrom] = useState(String(plan.fromYear));
  const [to, setTo] = useState(String(plan.toYear));
  const verb = useVerb('plan.correctPlan');
  const submit = async (version = plan.version) => {
    const answer = await verb.run({ plan: plan.id, version, title: title.trim(), fromYear: typedFigure(from), toYear: typedFigure(to) });
    if (answer.ok) close();
  };
  return (
    <Dialog title={t('更正名称与年份')} close={close}>
      <FormFrame
        title={plan.title}
        deed={t('按此更正')}
        ready={title.trim() !== ''}
        running={verb.running}
        failure={verb.failure}
        fields={['title', 'fromYear', 'toYear']}
        submit={version => void submit(version)}
        close={close}
      >
        <Line name="title" label={t('规划名称')} value={title} change={setTitle} failure={verb.failure} />
        <Line name="fromYear" label={t('起始年')} value={from} change={setFrom} numeric failure={verb.failure} />
        <Line name="toYear" label={t('截止年')} value={to} change={setTo} numeric failure={verb.failure} />
      </FormFrame>
    </Dialog>
  );
}
