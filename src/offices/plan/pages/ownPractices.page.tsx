import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInSentence } from '#web/kit/figure.ts';
import { fileAddress } from '#web/kit/files.ts';
import { t } from '#web/kit/language.ts';
import { holds, useSession } from '#web/kit/session.ts';
import { Nothing, Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { PracticesView } from '../own/types.ts';
import { OwnFrame } from './ownFrame.tsx';

type Practice = PracticesView['practices'][number];

function Article({ one, tag }: { readonly one: Practice; readonly tag: (promise: Practice['promises'][number]) => void }) {
  return (
    <article className="practice">
      <h2>{one.title}</h2>
      <div className="note">
        {[one.organisation, one.publishedOn === null ? null : dayInSentence(one.publishedOn)].filter(part => part !== null).join(' · ')}
      </div>
      <p>{one.words}</p>
      <p>
        <b>{t('实效')}</b> {one.result}
      </p>
      <div className="own-filters">
        {one.promises.map(promise => (
          <button key={promise.id} type="button" className="btn s" onClick={() => tag(promise)}>
            {t('第{n}项', { n: promise.number })} {promise.title}
          </button>
        ))}
        {one.files.map(file => (
          <a key={file.hash} href={fileAddress(file)}>
            {file.name}
          </a>
        ))}
      </div>
    </article>
  );
}

function Library({ plan }: { readonly plan: string }) {
  const [search, setSearch] = useState('');
  const [tag, setTag] = useState<Practice['promises'][number] | null>(null);
  const input = { plan, ...(search.trim() === '' ? {} : { search: search.trim() }), ...(tag === null ? {} : { promise: tag.id }) };
  const view = useView<PracticesView>('plan.practices', input, { keep: true });
  const found = view.value;
  if (found === undefined) return <Pending view={view} />;
  const empty = search.trim() === '' && tag === null;
  return (
    <>
      <div className="own-filters">
        <input
          className="in"
          type="search"
          value={search}
          placeholder={t('找经验')}
          aria-label={t('找经验')}
          onChange={event => setSearch(event.target.value)}
        />
        {tag === null ? null : (
          <button type="button" className="btn on" onClick={() => setTag(null)}>
            {t('第{n}项', { n: tag.number })} {tag.title} ×
          </button>
        )}
        <span className="sub">{t('{n}篇', { n: found.total })}</span>
      </div>
      {found.total === 0 ? (
        <Nothing
          title={empty ? t('经验库还是空的') : t('没有找到')}
          detail={empty ? t('学校和单位报送、规划科审核刊发以后，各单位都能看到。') : t('换个词，或去掉承诺再找。')}
        />
      ) : null}
      {found.practices.map(one => (
        <Article key={one.id} one={one} tag={setTag} />
      ))}
    </>
  );
}

/** The library of good practice. */
export default function PracticesPage() {
  const { account } = useSession();
  return (
    <OwnFrame
      title={t('经验库')}
      actions={() =>
        holds(account, 'planner', 'filer', 'leader') ? (
          <Link className="btn" to={'/ledger/practice' as never}>
            {holds(account, 'planner') ? t('审核与刊发') : t('报送经验')}
          </Link>
        ) : null
      }
    >
      {plan => <Library plan={plan.id} />}
    </OwnFrame>
  );
}
