import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { countsOf, worst } from '#web/kit/status.ts';
import type { PromiseMark, Section } from '../types.ts';
import { marksIn } from './readerText.ts';

interface OutlineProps {
  readonly sections: readonly Section[];
  readonly marks: readonly PromiseMark[];
  readonly draft: boolean;
  readonly current: number;
  readonly go: (section: number) => void;
}

const counted = (mark: PromiseMark) => mark.kind !== 'baseline' && mark.restates === null && mark.review !== 'dropped';

/** What stands beside a heading: in a draft how many wait for review, afterwards how many are late. */
function Count({ section, marks, draft }: { readonly section: Section; readonly marks: readonly PromiseMark[]; readonly draft: boolean }) {
  const here = marksIn(section, marks).filter(counted);
  if (draft) {
    const waiting = here.filter(mark => mark.review === 'proposed').length;
    return (
      <span className="k" title={waiting === 0 ? '' : t('待复核{n}', { n: waiting })}>
        {waiting === 0 ? (here.length === 0 ? '' : '✓') : waiting}
      </span>
    );
  }
  const counts = countsOf(here.map(mark => mark.status));
  const mark = worst(counts);
  return (
    <span className="k">
      {mark === null ? null : <StatusMark status={mark} size={9} />}
      {mark === null ? '' : counts.behind + counts.hard}
    </span>
  );
}

/** The headings of the plan, with what calls for a hand under each. */
export function Outline({ sections, marks, draft, current, go }: OutlineProps) {
  const shown = sections.map((section, i) => ({ section, i })).filter(({ section }) => section.level <= 2);
  const at = shown.filter(({ i }) => i <= current).at(-1)?.i ?? -1;
  return (
    <ol>
      {shown.map(({ section, i }) => {
        const hasParts = section.level === 1 && sections[i + 1]?.level === 2;
        return (
          <li key={section.start}>
            <button
              type="button"
              className={`${section.level === 1 ? 'c' : 's'}${i === at ? ' on' : ''}`}
              aria-current={i === at ? 'location' : undefined}
              onClick={() => go(i)}
            >
              <span>{section.number}</span>
              <span className="name">{section.title}</span>
              {hasParts ? null : <Count section={section} marks={marks} draft={draft} />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
