import { Link } from '@tanstack/react-router';
import { either, t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { Pending } from '#web/kit/states.tsx';
import { kept, late, STATUSES, totalOf } from '#web/kit/status.ts';
import { useView } from '#web/kit/useView.ts';
import type { GoalsView } from '../cascade/types.ts';
import type { Counts } from '../types.ts';

/** How a branch stands: the marks of what stands below it, each with its number. */
const Rolled = ({ counts }: { readonly counts: Counts }) => (
  <span className="mark-key">
    {STATUSES.filter(status => counts[status] > 0).map(status => (
      <span key={status}>
        <StatusMark status={status} size={10} />
        {counts[status]}
      </span>
    ))}
  </span>
);

function Goal({ goal }: { readonly goal: GoalsView['goals'][number] }) {
  return (
    <details>
      <summary>
        <b>
          {goal.place} {goal.title}
        </b>
        <span className="push">
          <Rolled counts={goal.counts} />
        </span>
      </summary>
      <ul>
        {goal.promises.map(row => (
          <li key={row.id}>
            <StatusMark status={row.status} />{' '}
            <Link to="/plan/promises/$promise" params={{ promise: row.id }}>
              {t('第{n}项', { n: row.number })} {row.title}
            </Link>{' '}
            <span className="mute">{either(row.target, row.targetEnglish)}</span>
            {row.takenUp.length === 0 ? null : (
              <ul>
                {row.takenUp.map(one => (
                  <li key={one.id}>
                    <StatusMark status={one.status} size={10} />{' '}
                    <Link to="/plan/promises/$promise" params={{ promise: one.id }}>
                      {one.organisation} · {one.title}
                    </Link>{' '}
                    <span className="mute">{either(one.target, one.targetEnglish)}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The goal tree: goals, their promises, and below each what schools and departments promise, with the status rolled up. */
export function Goals({ plan }: { readonly plan: string }) {
  const view = useView<GoalsView>('plan.goals', { plan });
  if (view.value === undefined) return <Pending view={view} rows={8} />;
  const { counts, goals } = view.value;
  const below = goals.reduce((sum, goal) => sum + totalOf(goal.below), 0);
  return (
    <div className="tree">
      <p className="own-lead">
        {t('总规划{n}项承诺，守约{kept}项，落后{late}项；下面承接着单位规划的{below}项。', {
          n: totalOf(counts),
          kept: kept(counts),
          late: late(counts),
          below,
        })}
      </p>
      {goals.map(goal => (
        <Goal key={`${goal.place}${goal.title}`} goal={goal} />
      ))}
    </div>
  );
}
