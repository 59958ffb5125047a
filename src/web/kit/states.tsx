import type { ReactNode } from 'react';
import type { Failure } from './api.ts';
import { either, t } from './language.ts';
import { StatusMark } from './mark.tsx';
import type { Viewed } from './useView.ts';

/** Nothing for 0.3 seconds, then still grey bars where rows will stand. */
export function Waiting({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div className="wait" role="status" aria-label={t('正在取数')}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars that stand for nothing yet
        <i key={i} className="sk" style={{ width: `${90 - ((i * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

interface NothingProps {
  readonly title: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}

/** An empty place: one fact, one way on. */
export function Nothing({ title, detail, children }: NothingProps) {
  return (
    <div className="em tp">
      <h3>{title}</h3>
      {detail === undefined ? null : <p>{detail}</p>}
      {children === undefined ? null : <div className="row">{children}</div>}
    </div>
  );
}

const titleOf = (failure: Failure): string => {
  switch (failure.kind) {
    case 'offline':
      return t('网络断了，这一页没有取到');
    case 'fault':
      return t('这一页没有取到，是我们的差错');
    case 'forbidden':
      return t('这一页不在你的职责之内');
    case 'notFound':
      return t('没有这一页，或它已被移走');
    case 'tooMany':
      return t('请求太密，请过一分钟再试');
    case 'signIn':
      return t('登录已到时，请重新登录');
    default:
      return t('这一页没有取到');
  }
};

/** A page that could not be read: why, its number if it is a fault of ours, and the button to try again. */
export function Unread({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const ours = failure.kind === 'fault';
  return (
    <div className={`em ${ours ? 'fl' : 'tp'}`} role="alert">
      <h3>
        {ours ? <StatusMark status="hard" silent /> : null} {titleOf(failure)}
      </h3>
      {failure.problems.map(problem => (
        <p key={problem.code}>{either(problem.message, problem.english)}</p>
      ))}
      {ours ? <p>{t('已存过的数据没有受影响。可以再试；若仍不行，请把编号告诉管理员。')}</p> : null}
      {failure.kind === 'forbidden' && failure.problems.length === 0 ? <p>{t('要看的话，请系统管理员为你加上相应的角色。')}</p> : null}
      {failure.fault === null ? null : (
        <p className="note">
          {t('编号')} <b>{failure.fault}</b>
        </p>
      )}
      <div className="row">
        <button type="button" className="btn" onClick={retry}>
          {failure.kind === 'offline' ? t('现在重试') : t('再取一次')}
        </button>
      </div>
    </div>
  );
}

/** What stands in place of a view that is not here: the wait, or why it did not come. */
export function Pending({ view, rows }: { readonly view: Viewed<unknown>; readonly rows?: number }) {
  return view.failure === null ? (
    <Waiting {...(rows === undefined ? {} : { rows })} />
  ) : (
    <Unread failure={view.failure} retry={view.retry} />
  );
}
