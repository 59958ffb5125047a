import { lazy, Suspense, useState } from 'react';
import { Box } from '#web/kit/fields.tsx';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { FormProps } from '../formKinds.ts';
import { FormFrame } from './frame.tsx';

const Pick = lazy(() => import('#web/kit/widgets.tsx').then(widgets => ({ default: widgets.Pick })));

interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

interface AssignProps {
  readonly promises: readonly string[];
  /** The versions that were seen, in the same order. */
  readonly versions?: readonly number[];
  readonly lead?: string | undefined;
  readonly support?: readonly string[];
  readonly close: () => void;
}

/** Names the body that leads one or many promises, and those that support it. */
export function AssignBodies({ promises, versions, lead: leadNow, support: supportNow = [], close }: AssignProps) {
  const bodies = useView<readonly Body[]>('plan.bodies', {});
  const [lead, setLead] = useState<readonly string[]>(leadNow === undefined ? [] : [leadNow]);
  const [support, setSupport] = useState<readonly string[]>(supportNow);
  const verb = useVerb('plan.assign');
  if (bodies.value === undefined) return <Pending view={bodies} />;
  const choices = bodies.value.map(body => ({ key: body.id, label: body.name }));
  const submit = async () => {
    const answer = await verb.run({ promises, lead: lead[0], support, ...(versions === undefined ? {} : { versions }) });
    if (answer.ok) close();
  };
  return (
    <FormFrame
      title={promises.length === 1 ? t('指定责任单位') : t('为{n}项承诺指定责任单位', { n: promises.length })}
      note={t('牵头的只有一个；它的填报员每年报送实际值。')}
      deed={t('就由它负责')}
      ready={lead.length === 1}
      running={verb.running}
      failure={verb.failure}
      fields={['lead', 'support']}
      submit={() => void submit()}
      close={close}
    >
      <Suspense fallback={null}>
        <Box name="lead" label={t('责任单位')} failure={verb.failure}>
          {({ id }) => <Pick id={id} choices={choices} value={lead} change={setLead} blank={t('输入名称可查找')} />}
        </Box>
        <Box name="support" label={t('配合单位')} optional failure={verb.failure}>
          {({ id }) => (
            <Pick id={id} choices={choices.filter(choice => choice.key !== lead[0])} value={support} change={setSupport} several />
          )}
        </Box>
      </Suspense>
    </FormFrame>
  );
}

/** The same for the promise that stands open. */
export function AssignOne({ view, close }: FormProps) {
  return (
    <AssignBodies
      promises={[view.promise.id]}
      versions={[view.promise.version]}
      lead={view.bodies.find(body => body.part === 'lead')?.organisation}
      support={view.bodies.filter(body => body.part === 'support').map(body => body.organisation)}
      close={close}
    />
  );
}
