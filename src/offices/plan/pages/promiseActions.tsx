import { t } from '#web/kit/language.ts';
import type { PromiseView } from '../types.ts';
import type { FormKind } from './formKinds.ts';
import { may } from './promiseParts.tsx';

/** The year that the next figure is for: the first past year of the plan without one, else this year. */
export function yearToFile(view: PromiseView, thisYear: number): number {
  const done = new Set(view.actuals.filter(actual => actual.state !== 'sentBack').map(actual => actual.year));
  const years = Array.from({ length: view.plan.toYear - view.plan.fromYear + 1 }, (_, i) => view.plan.fromYear + i);
  const past = years.filter(year => year < thisYear && !done.has(year));
  return past[0] ?? Math.min(Math.max(thisYear, view.plan.fromYear), view.plan.toYear);
}

interface Action {
  readonly key: FormKind;
  readonly label: string;
}

/** What can be done with an adopted promise, the most pressing first. */
export function actionsOf(view: PromiseView, thisYear: number): readonly Action[] {
  const waiting = view.actuals.find(actual => actual.state === 'filed');
  const actions: readonly (Action & { readonly fits: boolean })[] = [
    {
      key: 'accept',
      label: t('审核{year}年实际值', { year: waiting?.year ?? '' }),
      fits: waiting !== undefined && may(view, 'acceptActual'),
    },
    { key: 'file', label: t('报送{year}年实际值', { year: yearToFile(view, thisYear) }), fits: may(view, 'fileActual') },
    { key: 'milestones', label: t('基期与里程碑'), fits: may(view, 'setMilestones') },
    { key: 'assign', label: t('责任单位'), fits: may(view, 'assign') },
  ];
  return actions.filter(action => action.fits);
}

/** The row of buttons under a promise; only an actual to be filed or judged is solid. */
export function PromiseActions({
  view,
  thisYear,
  open,
}: {
  readonly view: PromiseView;
  readonly thisYear: number;
  readonly open: (form: FormKind) => void;
}) {
  return actionsOf(view, thisYear).map((action, i) => (
    <button
      key={action.key}
      type="button"
      className={i === 0 && (action.key === 'accept' || action.key === 'file') ? 'btn p' : 'btn'}
      onClick={() => open(action.key)}
    >
      {action.label}
    </button>
  ));
}
