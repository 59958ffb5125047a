import { Link } from '@tanstack/react-router';
import { either, t } from '#web/kit/language.ts';
import type { PromiseView } from '../types.ts';
import { actWord } from './amendWords.ts';
import './amend.css';

/** What amendments have made of a promise: old, new, reason, document. */
export function Amendments({ view }: { readonly view: PromiseView }) {
  const { amendments } = view;
  if (amendments.length === 0) return null;
  return (
    <div>
      <h2>
        {t('修订')} <small>{t('{n}次', { n: amendments.length })}</small>
      </h2>
      {amendments.map(one => (
        <div className="amended" key={one.id}>
          <div className="df-head">
            <b className={`tag tag-${one.act}`}>{actWord(one.act)}</b>
            <Link
              to="/plan/$plan/difference"
              params={{ plan: view.plan.id } as never}
              search={{ from: one.number - 1, to: one.number } as never}
            >
              {t('第{n}版', { n: one.number })}
            </Link>
            <span className="mute">
              {one.documentNumber} · {one.issuedOn}
            </span>
          </div>
          {one.fields.map(field => (
            <div key={field.field}>
              {either(field.label, field.labelEnglish)} <del>{either(field.before ?? t('空'), field.beforeEnglish ?? t('空'))}</del> →{' '}
              <ins>{either(field.after ?? t('空'), field.afterEnglish ?? t('空'))}</ins>
            </div>
          ))}
          <p className="note">{t('事由：{why}', { why: one.why })}</p>
        </div>
      ))}
    </div>
  );
}
