import { useQueryClient } from '@tanstack/react-query';
import type { Failure } from './api.ts';
import { either, t } from './language.ts';
import { StatusMark } from './mark.tsx';

interface ComplaintProps {
  readonly failure: Failure | null;
  /** Names of the form's own boxes, whose problems stand under the boxes and are left out here. */
  readonly fields?: readonly string[];
  /** Does the deed again: after a fault or a lost connection as it is, after a change by another on top of theirs. */
  readonly again?: ((version: number | null) => void) | undefined;
  readonly dismiss?: (() => void) | undefined;
}

const versionOf = (current: unknown): number | null =>
  typeof current === 'object' && current !== null && 'version' in current && typeof current.version === 'number' ? current.version : null;

/** The place of a problem without the path: `promises.3` belongs to the box `promises`. */
export const boxOf = (at: string | undefined): string => at?.split(/[.[ ]/)[0] ?? '';

/** Why a deed was not done, in the words of the server, with what can be done about it. */
export function Complaint({ failure, fields = [], again, dismiss }: ComplaintProps) {
  const queries = useQueryClient();
  if (failure === null) return null;
  const { kind, problems, fault, current } = failure;
  const shown = kind === 'changed' ? [] : problems.filter(problem => !fields.includes(boxOf(problem.at)));
  if (kind === 'refused' && shown.length === 0) return null;
  const reread = () => {
    dismiss?.();
    void queries.invalidateQueries();
  };
  return (
    <div className={`em complaint ${kind === 'fault' ? 'fl' : 'tp'}`} role="alert">
      {kind === 'fault' ? (
        <>
          <h3>
            <StatusMark status="hard" silent /> {t('这次没有存上，你填的内容还在本页')}
          </h3>
          <p>{t('已存过的数据没有受影响。可以再试；若仍不行，请把编号告诉管理员。')}</p>
        </>
      ) : null}
      {kind === 'offline' ? <h3>{t('网络断了，你填的内容还在本页')}</h3> : null}
      {kind === 'tooMany' && shown.length === 0 ? <h3>{t('请求太密，请过一分钟再试')}</h3> : null}
      {kind === 'changed' ? (
        <>
          <h3>{t('你打开后，这一项被改过')}</h3>
          <p>{t('另一位同事先存了。可以看他存的，也可以在他的上面再存你的。')}</p>
        </>
      ) : null}
      {shown.map(problem => (
        <p key={problem.code + (problem.at ?? '')} className="cinn">
          {either(problem.message, problem.english)}
        </p>
      ))}
      {fault === null ? null : (
        <p className="note">
          {t('编号')} <b>{fault}</b>
        </p>
      )}
      <div className="row">
        {kind === 'changed' ? (
          <>
            {again === undefined ? null : (
              <button type="button" className="btn s p" onClick={() => again(versionOf(current))}>
                {t('在他的上面存我的')}
              </button>
            )}
            <button type="button" className="btn s" onClick={reread}>
              {t('看已存的')}
            </button>
          </>
        ) : null}
        {(kind === 'fault' || kind === 'offline') && again !== undefined ? (
          <button type="button" className="btn s" onClick={() => again(null)}>
            {t('再存一次')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
