import { Link } from '@tanstack/react-router';
import { either, t } from '#web/kit/language.ts';
import { Nothing } from '#web/kit/states.tsx';
import type { Contradiction } from '../cascade/types.ts';
import { contradictionWord } from './ownWords.ts';

function Pair({ one }: { readonly one: Contradiction }) {
  return (
    <article className="pair">
      <h3>
        <span className="late-count">{contradictionWord(one.kind)}</span> {one.own.organisation} · {one.own.title}
        {one.confirmed ? null : <span className="mute"> {t('承接待确认')}</span>}
      </h3>
      <div>
        <div className="note">
          {t('总规划第{n}项', { n: one.county.number })} {either(one.county.target, one.county.targetEnglish)} · {one.county.until}
        </div>
        <blockquote>
          <Link to="/plan/promises/$promise" params={{ promise: one.county.id }}>
            {one.county.quote}
          </Link>
        </blockquote>
      </div>
      <div>
        <div className="note">
          {one.own.organisation} {either(one.own.target, one.own.targetEnglish)} · {one.own.until}
        </div>
        <blockquote className="theirs">
          <Link to="/plan/promises/$promise" params={{ promise: one.own.id }}>
            {one.own.quote}
          </Link>
        </blockquote>
      </div>
    </article>
  );
}

/** Where the plan of a school or department says less than the county's: the two sentences side by side. */
export function Contradictions({ found }: { readonly found: readonly Contradiction[] }) {
  if (found.length === 0) return <Nothing title={t('没有不一致的地方')} detail={t('单位规划的目标、期限、方向、范围都没有低于总规划。')} />;
  return (
    <>
      {found.map(one => (
        <Pair key={`${one.link}${one.kind}`} one={one} />
      ))}
    </>
  );
}
