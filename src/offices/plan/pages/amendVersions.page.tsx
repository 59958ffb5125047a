import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { VersionLine, VersionsView } from '../amend/types.ts';
import { issuedWord } from './amendWords.ts';
import './amend.css';

const Begin = lazy(() => import('./amendBegin.tsx'));
const DocumentDialog = lazy(() => import('./amendDocument.tsx'));

function VersionRow({ plan, line }: { readonly plan: string; readonly line: VersionLine }) {
  const moved = [
    line.changed > 0 ? t('改动{n}', { n: line.changed }) : '',
    line.added > 0 ? t('新增{n}', { n: line.added }) : '',
    line.ended > 0 ? t('终止{n}', { n: line.ended }) : '',
  ].filter(part => part !== '');
  return (
    <li className="version">
      <div className="df-head">
        <b>{t('第{n}版', { n: line.number })}</b>
        {line.isCurrent ? <span className="jade">{t('现行')}</span> : null}
        <span>{issuedWord(line)}</span>
        {line.document === null ? null : (
          <a href={fileAddress(line.document)} download={line.document.name}>
            {line.document.name}
          </a>
        )}
      </div>
      {line.reason === null ? null : <p>{t('事由：{why}', { why: line.reason })}</p>}
      <p className="row">
        <Link to="/plan/$plan/version/$number" params={{ plan, number: String(line.number) } as never}>
          {t('看这一版')}
        </Link>
        {line.number > 1 ? (
          <Link to="/plan/$plan/difference" params={{ plan } as never} search={{ from: line.number - 1, to: line.number } as never}>
            {t('与上一版对照')}
          </Link>
        ) : null}
        <span className="mute">{moved.join(' · ')}</span>
      </p>
    </li>
  );
}

/** The versions of a plan with their documents, the amendment at work, and the way to close the plan. */
export default function VersionsPage() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const view = useView<VersionsView>('plan.versions', { plan });
  const navigate = useNavigate();
  const [open, setOpen] = useState<'form' | 'text' | 'close' | null>(null);
  const found = view.value;
  useTitle(t('版本与修订'));
  return (
    <>
      <div className="ph">
        <h1>{t('版本与修订')}</h1>
        <span className="meta">{found?.plan.title}</span>
        {found?.mayAmend ? (
          <div className="r amend-ways">
            {found.draft === null ? (
              <>
                <button type="button" className="btn p" onClick={() => setOpen('form')}>
                  {t('逐项修订')}
                </button>
                <button type="button" className="btn" onClick={() => setOpen('text')}>
                  {t('读入修订文本')}
                </button>
              </>
            ) : null}
            <Link className="btn" to="/plan/$plan/judging" params={{ plan } as never}>
              {t('判定规则')}
            </Link>
            <button type="button" className="btn" onClick={() => setOpen('close')}>
              {t('规划收官')}
            </button>
          </div>
        ) : (
          <div className="r">
            <Link className="btn" to="/plan/$plan/judging" params={{ plan } as never}>
              {t('判定规则')}
            </Link>
            <Link className="btn" to="/plan/$plan/succession" params={{ plan } as never}>
              {t('规划接续')}
            </Link>
          </div>
        )}
      </div>
      <div className="page amend">
        {found === undefined ? <Pending view={view} /> : null}
        {found?.plan.closedOn ? (
          <div className="why w-done">
            <p>{t('本规划已于{day}收官，不再收数，状态以当日为准。', { day: found.plan.closedOn })}</p>
            {found.closing === null ? null : (
              <p>
                {issuedWord(found.closing)}{' '}
                {found.closing.document === null ? null : (
                  <a href={fileAddress(found.closing.document)} download={found.closing.document.name}>
                    {found.closing.document.name}
                  </a>
                )}
              </p>
            )}
            {found.closing?.note ? <p className="note">{found.closing.note}</p> : null}
          </div>
        ) : null}
        {found?.draft ? (
          <p className="why w-near">
            {t('正在起草第{n}版（{why}），改动{changes}处，登记以前读者看到的仍是现行版本。', {
              n: found.draft.number,
              why: found.draft.reason,
              changes: found.draft.changes,
            })}{' '}
            <Link to="/plan/amendments/$amendment" params={{ amendment: found.draft.id } as never}>
              {t('打开修订')}
            </Link>
          </p>
        ) : null}
        <ol className="versions">
          {found?.versions.map(line => (
            <VersionRow key={line.number} plan={plan} line={line} />
          ))}
        </ol>
        <Suspense fallback={null}>
          {open === 'form' || open === 'text' ? (
            <Begin
              plan={plan}
              way={open}
              opened={amendment => void navigate({ to: '/plan/amendments/$amendment', params: { amendment } as never })}
              close={() => setOpen(null)}
            />
          ) : null}
          {open === 'close' && found !== undefined ? (
            <DocumentDialog
              verb="plan.close"
              input={{ plan, version: found.version }}
              title={t('规划收官')}
              note={t('收官以后不再报送，每项承诺的状态停在今天；下一份规划可以从这里接续。')}
              deed={t('登记收官')}
              issuer={found.plan.issuer ?? ''}
              withNote
              close={() => setOpen(null)}
            />
          ) : null}
        </Suspense>
      </div>
    </>
  );
}
