import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { percent } from '#web/kit/figure.ts';
import { either, t } from '#web/kit/language.ts';
import type { ChangeLine } from '../amend/types.ts';
import { actWord } from './amendWords.ts';
import { Marked } from './amendWordsMarked.tsx';

/** Both sentences of a change side by side; one of them where there is only one. */
export function Sides({ line }: { readonly line: Pick<ChangeLine, 'before' | 'after' | 'words'> }) {
  const marked = line.words.length > 0;
  return (
    <>
      <div className="side was" data-label={t('原文')}>
        {line.before === null ? (
          <span className="mute">{t('原来没有')}</span>
        ) : marked ? (
          <Marked words={line.words} side="before" />
        ) : (
          <del>{line.before}</del>
        )}
      </div>
      <div className="side is" data-label={t('新文')}>
        {line.after === null ? (
          <span className="mute">{t('不再有')}</span>
        ) : marked ? (
          <Marked words={line.words} side="after" />
        ) : (
          <ins>{line.after}</ins>
        )}
      </div>
    </>
  );
}

/** One promise of a difference: what it is, old and new side by side, the fields that moved, the reason, and what can be done. */
export function DifferenceLine({ line, children }: { readonly line: ChangeLine; readonly children?: ReactNode }) {
  const fields = line.act === 'change' ? line.fields : [];
  return (
    <li className={`df df-${line.act}`}>
      <div className="df-head">
        <b className={`tag tag-${line.act}`}>{actWord(line.act)}</b>
        <span className="mute">{line.number === null ? '' : t('第{n}项', { n: line.number })}</span>
        {line.promise === null ? (
          <b>{line.title}</b>
        ) : (
          <Link to="/plan/promises/$promise" params={{ promise: line.promise }}>
            {line.title}
          </Link>
        )}
        <span className="mute">
          {[line.place, line.lead, line.kind === 'baseline' ? t('现状') : null, line.isRestatement ? t('重述') : null]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {line.likeness !== null && line.likeness < 1 ? (
          <span className="mute push">{t('相似{share}', { share: percent(line.likeness) })}</span>
        ) : null}
      </div>
      <div className="df-sides">
        <Sides line={line} />
      </div>
      {fields.length === 0 ? null : (
        <dl className="df-fields">
          {fields.map(field => (
            <div key={field.field}>
              <dt>{either(field.label, field.labelEnglish)}</dt>
              <dd>
                <del>{either(field.before ?? t('空'), field.beforeEnglish ?? t('空'))}</del> →{' '}
                <ins>{either(field.after ?? t('空'), field.afterEnglish ?? t('空'))}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {line.why === null ? null : <p className="note">{t('事由：{why}', { why: line.why })}</p>}
      {children}
    </li>
  );
}
