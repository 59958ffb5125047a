import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Complaint } from '#web/kit/complaint.tsx';
import { t } from '#web/kit/language.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { Tabs } from '#web/kit/tabs.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useVerb } from '#web/kit/useVerb.ts';
import { useView } from '#web/kit/useView.ts';
import type { AmendmentView, ChangeLine } from '../amend/types.ts';
import { DifferenceLine } from './amendLine.tsx';
import { Pairing } from './amendPairing.tsx';
import { TextDifference } from './amendText.tsx';
import { changeStateWord, issuedWord } from './amendWords.ts';
import './amend.css';

const DocumentDialog = lazy(() => import('./amendDocument.tsx'));
const AmendForm = lazy(() => import('./amendForm.tsx'));

const named = (lines: readonly ChangeLine[]) => ({ changes: lines.map(one => one.id), versions: lines.map(one => one.version) });

/** What can be done with one change of a draft. */
function Verdict({ view, line, edit }: { readonly view: AmendmentView; readonly line: ChangeLine; readonly edit: () => void }) {
  const decide = useVerb('plan.decideChanges');
  const remove = useVerb('plan.removeChange');
  if (!view.mayAmend) return null;
  const verdict = (way: 'accept' | 'reject') => void decide.run({ ...named([line]), verdict: way });
  return (
    <div className="df-do">
      {view.way === 'form' ? (
        <>
          {line.act === 'change' ? (
            <button type="button" className="btn s" onClick={edit}>
              {t('再改')}
            </button>
          ) : null}
          <button
            type="button"
            className="btn s t"
            disabled={remove.running}
            onClick={() => void remove.run({ change: line.id, version: line.version })}
          >
            {t('删去这一处')}
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            className={line.state === 'accepted' ? 'btn s on' : 'btn s'}
            disabled={decide.running}
            aria-pressed={line.state === 'accepted'}
            onClick={() => verdict('accept')}
          >
            {t('采纳')}
          </button>
          <button
            type="button"
            className={line.state === 'rejected' ? 'btn s on' : 'btn s'}
            disabled={decide.running}
            aria-pressed={line.state === 'rejected'}
            onClick={() => verdict('reject')}
          >
            {t('不采纳')}
          </button>
          <span className={line.state === 'proposed' ? 'amber' : 'mute'}>{changeStateWord(line.state)}</span>
          {line.act === 'end' ? <Pairing view={view} line={line} /> : null}
        </>
      )}
      <Complaint failure={decide.failure ?? remove.failure} />
    </div>
  );
}

function DraftHead({ view, open }: { readonly view: AmendmentView; readonly open: (what: 'adopt' | 'change' | 'add' | 'end') => void }) {
  const decide = useVerb('plan.decideChanges');
  const withdraw = useVerb('plan.withdrawAmendment');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const waiting = view.changes.filter(one => one.state === 'proposed');
  const giveUp = async () => {
    const answer = await withdraw.run({ amendment: view.id, version: view.version });
    if (answer.ok) void navigate({ to: '/plan/$plan/versions', params: { plan: view.plan.id } as never });
  };
  return (
    <div className="r">
      {view.way === 'form' ? (
        <>
          <button type="button" className="btn" onClick={() => open('change')}>
            {t('改一项')}
          </button>
          <button type="button" className="btn" onClick={() => open('add')}>
            {t('加一项')}
          </button>
          <button type="button" className="btn" onClick={() => open('end')}>
            {t('终止一项')}
          </button>
        </>
      ) : waiting.length > 0 ? (
        <button
          type="button"
          className="btn"
          disabled={decide.running}
          onClick={() => void decide.run({ ...named(waiting), verdict: 'accept' })}
        >
          {t('其余{n}处都采纳', { n: waiting.length })}
        </button>
      ) : null}
      <button
        type="button"
        className={asking ? 'btn' : 'btn t'}
        disabled={withdraw.running}
        onClick={() => (asking ? void giveUp() : setAsking(true))}
      >
        {asking ? t('撤回，改动都作废') : t('撤回修订')}
      </button>
      <button type="button" className="btn p" disabled={view.undecided > 0 || view.changes.length === 0} onClick={() => open('adopt')}>
        {t('登记修订')}
      </button>
      <Complaint failure={decide.failure ?? withdraw.failure} />
    </div>
  );
}

type Shown = 'all' | 'change' | 'add' | 'end' | 'text';

function Screen({ view }: { readonly view: AmendmentView }) {
  const [shown, setShown] = useState<Shown>('all');
  const [open, setOpen] = useState<'adopt' | 'change' | 'add' | 'end' | null>(null);
  const [editing, setEditing] = useState<ChangeLine | null>(null);
  useTitle(t('第{n}版修订', { n: view.number }));
  const tabs = (['all', 'change', 'add', 'end', 'text'] as const).map(key => ({
    key,
    label: { all: t('全部改动'), change: t('改动'), add: t('新增'), end: t('终止'), text: t('全文') }[key],
    ...(key === 'text' ? {} : { count: key === 'all' ? view.changes.length : view.counts[key] }),
  }));
  const lines = view.changes.filter(one => shown === 'all' || one.act === shown);
  const close = () => {
    setOpen(null);
    setEditing(null);
  };
  return (
    <>
      <div className="ph">
        <h1>{view.state === 'draft' ? t('起草第{n}版', { n: view.number }) : t('第{n}版修订', { n: view.number })}</h1>
        <span className="meta">
          <Link to="/plan/$plan/versions" params={{ plan: view.plan.id } as never}>
            {view.plan.title}
          </Link>
          {view.state === 'withdrawn' ? ` · ${t('已撤回')}` : issuedWord(view) === '' ? '' : ` · ${issuedWord(view)}`}
        </span>
        {view.mayAmend ? <DraftHead view={view} open={setOpen} /> : null}
      </div>
      <div className="page amend">
        <p>{t('事由：{why}', { why: view.reason })}</p>
        {view.state === 'draft' ? (
          <p className={view.undecided > 0 ? 'why w-near' : 'why w-on'}>
            {view.undecided > 0
              ? t('还有{n}处没有核定。登记以前，读者看到的仍是现行版本。', { n: view.undecided })
              : t('登记以前，读者看到的仍是现行版本。')}
          </p>
        ) : null}
        <Tabs id="amend" tabs={tabs} chosen={shown} choose={setShown} />
        <div id="amend-panel" role="tabpanel">
          {shown === 'text' ? (
            <TextDifference
              input={
                view.state === 'adopted'
                  ? { plan: view.plan.id, from: view.number - 1, to: view.number }
                  : { plan: view.plan.id, amendment: view.id }
              }
            />
          ) : lines.length === 0 ? (
            <Nothing
              title={t('还没有改动')}
              detail={view.way === 'form' ? t('用上面的按钮改一项、加一项或终止一项。') : t('修订文本里的承诺与现行版本一致。')}
            />
          ) : (
            <ul className="dfs">
              {lines.map(line => (
                <DifferenceLine key={line.id} line={line}>
                  <Verdict
                    view={view}
                    line={line}
                    edit={() => {
                      setEditing(line);
                      setOpen('change');
                    }}
                  />
                </DifferenceLine>
              ))}
            </ul>
          )}
        </div>
        <Suspense fallback={null}>
          {open === 'adopt' ? (
            <DocumentDialog
              verb="plan.adoptAmendment"
              input={{ amendment: view.id, version: view.version }}
              title={t('登记修订')}
              note={t('登记以后，承诺按新目标判定；旧版留存可查，已审定的实际值不动。')}
              deed={t('登记第{n}版', { n: view.number })}
              issuer={view.plan.issuer ?? ''}
              close={close}
            />
          ) : null}
          {open === 'change' || open === 'add' || open === 'end' ? (
            <AmendForm view={view} act={open} editing={editing} close={close} />
          ) : null}
        </Suspense>
      </div>
    </>
  );
}

/** An amendment as it is drawn up, reviewed and kept. */
export default function AmendmentPage() {
  const { amendment } = useParams({ strict: false }) as { amendment: string };
  const view = useView<AmendmentView>('plan.amendment', { amendment });
  return view.value === undefined ? (
    <div className="page">
      <Pending view={view} rows={8} />
    </div>
  ) : (
    <Screen view={view.value} />
  );
}
