import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { withUnit } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { either, t, zh } from '#web/kit/language.ts';
import { useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { PriorityView } from '../own/types.ts';
import { type Chief, OwnFrame, YearPick, yearsOf } from './ownFrame.tsx';

const RESULTS = { met: zh('落实'), partly: zh('部分落实'), notMet: zh('未落实') } as const;

function Head({ head }: { readonly head: PriorityView['heads'][number] }) {
  return (
    <section className="own-block">
      <h2>{either(head.label, head.english)}</h2>
      <table className="tl">
        <tbody>
          {head.checks.map(one => (
            <tr key={one.id}>
              <th scope="row" className="wrap">
                <Link to={`/ledger/priorityCheck/${one.id}` as never}>{either(one.item, one.itemEnglish)}</Link>
                <div className="note">{one.statement ?? ''}</div>
              </th>
              <td className="n">{one.figure === null ? '' : withUnit(one.figure, one.unit)}</td>
              <td>
                {one.result === null ? (
                  <span className="mute">{t('待检查')}</span>
                ) : (
                  <span className={one.result === 'met' ? 'jade' : 'amber'}>{t(RESULTS[one.result])}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Check({ plan }: { readonly plan: Chief }) {
  const { county } = useSession();
  const years = yearsOf(plan, county.today);
  const [year, setYear] = useState(years[1] ?? years[0] ?? plan.fromYear);
  const view = useView<PriorityView>('plan.priority', { year }, { keep: true });
  const open = useVerb('plan.openChecks');
  const confirm = useVerb<{ file: string; name: string }>('plan.confirmChecks');
  const found = view.value;
  if (found === undefined) return <Pending view={view} />;
  const checks = found.heads.flatMap(head => head.checks);
  const print = async () => {
    const answer = await confirm.run({ year });
    if (answer.ok) window.location.assign(fileAddress({ hash: answer.value.file, name: answer.value.name }));
  };
  return (
    <>
      <div className="own-filters">
        <YearPick years={years} year={year} choose={setYear} />
        {found.may.includes('confirmChecks') ? (
          <button type="button" className="btn p" disabled={confirm.running} onClick={() => void print()}>
            {checks.every(one => one.state === 'confirmed') ? t('打印检查说明') : t('确认并打印检查说明')}
          </button>
        ) : null}
      </div>
      <Complaint failure={open.failure ?? confirm.failure} />
      {checks.length === 0 ? (
        <Nothing
          title={t('{year}年还没有检查', { year })}
          detail={t('规划、投入、资源三个方面十项，逐项填结果、数值和佐证，齐了出具说明。')}
        >
          {found.may.includes('openChecks') ? (
            <button type="button" className="btn p" disabled={open.running} onClick={() => void open.run({ plan: plan.id, year })}>
              {t('开列{year}年检查', { year })}
            </button>
          ) : null}
        </Nothing>
      ) : (
        found.heads.map(head => <Head key={head.key} head={head} />)
      )}
    </>
  );
}

/** The yearly check whether education comes first: in plans, in spending, in resources. */
export default function PriorityPage() {
  return <OwnFrame title={t('教育优先发展检查')}>{plan => <Check plan={plan} />}</OwnFrame>;
}
