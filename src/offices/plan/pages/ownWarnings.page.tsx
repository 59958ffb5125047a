import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '#web/kit/dialog.tsx';
import { Choice, Note } from '#web/kit/fields.tsx';
import { withUnit } from '#web/kit/figure.ts';
import { either, t, zh } from '#web/kit/language.ts';
import { StatusMark, StatusWord } from '#web/kit/mark.tsx';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { WarningsView } from '../own/types.ts';
import { FormFrame } from './forms/frame.tsx';
import { OwnFrame } from './ownFrame.tsx';
import './forms/forms.css';

type Warning = WarningsView['warnings'][number];

const CAUSES = [
  { key: 'money', label: zh('资金未到位') },
  { key: 'land', label: zh('用地审批') },
  { key: 'posts', label: zh('编制与人员') },
  { key: 'progress', label: zh('工程进度') },
  { key: 'policy', label: zh('政策办法未出台') },
  { key: 'population', label: zh('人口与学位变化') },
  { key: 'data', label: zh('口径与数据') },
  { key: 'other', label: zh('其他') },
] as const;

/** Raises an issue from a promise that slips. */
function Raise({ warning, close }: { readonly warning: Warning; readonly close: () => void }) {
  const [words, setWords] = useState('');
  const [cause, setCause] = useState('');
  const verb = useVerb('plan.raiseIssue');
  const submit = async () => {
    const answer = await verb.run({ promise: warning.id, words, cause });
    if (answer.ok) close();
  };
  return (
    <Dialog title={t('提出问题')} close={close}>
      <FormFrame
        title={warning.title}
        note={t('责任单位是{body}。提出时的状态和数会记下来，整改以后照它评估成效。', { body: warning.lead ?? '' })}
        deed={t('提出问题')}
        ready={words.trim() !== '' && cause !== ''}
        running={verb.running}
        failure={verb.failure}
        fields={['words', 'cause']}
        submit={() => void submit()}
        close={close}
      >
        <Choice
          name="cause"
          label={t('原因')}
          value={cause}
          change={setCause}
          blank={t('请选')}
          choices={CAUSES.map(one => ({ key: one.key, label: t(one.label) }))}
          failure={verb.failure}
        />
        <Note name="words" label={t('问题')} value={words} change={setWords} failure={verb.failure} />
      </FormFrame>
    </Dialog>
  );
}

function Row({ warning, raise }: { readonly warning: Warning; readonly raise: (() => void) | null }) {
  const { outlook } = warning;
  return (
    <tr>
      <td className="n mute">{warning.number}</td>
      <th scope="row" className="wrap">
        <StatusMark status={warning.status} />{' '}
        <Link to="/plan/promises/$promise" params={{ promise: warning.id }}>
          {warning.title}
        </Link>
        <div className="note">{either(warning.reason, warning.reasonEnglish)}</div>
        {outlook === null ? null : (
          <div className="note">
            {t('照现在的速度，{year}年到{value}', { year: outlook.year, value: withUnit(outlook.value, warning.unit) })}
          </div>
        )}
      </th>
      <td>{warning.lead ?? '–'}</td>
      <td>
        <StatusWord status={warning.status} short />
      </td>
      <td className="wrap">
        {warning.said ?? ''}
        {warning.issues.map(one => (
          <div key={one.id}>
            <Link to={`/ledger/issue/${one.id}` as never}>{either(one.cause, one.causeEnglish)}</Link> ·{' '}
            {either(one.state, one.stateEnglish)}
            {one.overdue > 0 ? <span className="late-count"> {t('{n}条措施逾期', { n: one.overdue })}</span> : null}
          </div>
        ))}
      </td>
      <td>
        {raise === null || warning.issues.length > 0 ? null : (
          <button type="button" className="btn s" onClick={raise}>
            {t('提出问题')}
          </button>
        )}
      </td>
    </tr>
  );
}

function Warnings({ plan }: { readonly plan: string }) {
  const view = useView<WarningsView>('plan.warnings', { plan });
  const [raising, setRaising] = useState<Warning | null>(null);
  const found = view.value;
  if (found === undefined) return <Pending view={view} rows={8} />;
  if (found.warnings.length === 0) return <Nothing title={t('没有预警')} detail={t('没有一项承诺落后，或照现在的速度到期达不成。')} />;
  const unraised = found.warnings.filter(one => one.issues.length === 0).length;
  return (
    <>
      <p className="own-lead">
        {t('{n}项预警，{m}项还没有列入问题台账。', { n: found.warnings.length, m: unraised })}
        {found.causes.map(one => ` ${either(one.label, one.english)} ${one.count}`).join(' ·')}
      </p>
      <div className="own-wide">
        <table className="tl">
          <thead>
            <tr>
              <th scope="col" className="n">
                {t('项')}
              </th>
              <th scope="col">{t('承诺')}</th>
              <th scope="col">{t('责任')}</th>
              <th scope="col">{t('状态')}</th>
              <th scope="col">{t('原因与整改')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {found.warnings.map(one => (
              <Row
                key={one.id}
                warning={one}
                raise={found.may.includes('raiseIssue') && one.lead !== null ? () => setRaising(one) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {raising === null ? null : <Raise warning={raising} close={() => setRaising(null)} />}
    </>
  );
}

/** Early warnings with their causes, and the way to the issue ledger. */
export default function WarningsPage() {
  return (
    <OwnFrame
      title={t('预警与整改')}
      actions={() => (
        <>
          <Link className="btn" to={'/ledger/issue' as never}>
            {t('问题台账')}
          </Link>
          <Link className="btn" to={'/ledger/measure' as never}>
            {t('整改措施')}
          </Link>
        </>
      )}
    >
      {plan => <Warnings plan={plan.id} />}
    </OwnFrame>
  );
}
