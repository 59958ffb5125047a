import { t } from '#web/kit/language.ts';
import type { PeriodPart, PromiseView } from '../types.ts';
import type { FormKind } from './formKinds.ts';
import { may } from './promiseParts.tsx';
import { periodWord } from './words.ts';

/** The period that the next figure is for: one that waits to be filed again, else the one owed, else this year so far. */
export function periodToFile(view: PromiseView, thisYear: number): { readonly year: number; readonly part: PeriodPart } {
  const back = view.actuals.find(actual => actual.state === 'sentBack');
  if (back !== undefined) return { year: back.year, part: back.part };
  if (view.promise.cycle !== 'year') return view.collectedPeriod ?? { year: thisYear, part: 'whole' };
  const done = new Set(view.actuals.filter(actual => actual.part === 'whole').map(actual => actual.year));
  const years = Array.from({ length: view.plan.toYear - view.plan.fromYear + 1 }, (_, i) => view.plan.fromYear + i);
  const past = years.filter(year => year < thisYear && !done.has(year));
  return { year: past[0] ?? Math.min(Math.max(thisYear, view.plan.fromYear), view.plan.toYear), part: 'whole' };
}

interface Action {
  readonly key: FormKind;
  readonly label: string;
}

const fileLabel = (period: { readonly year: number; readonly part: PeriodPart }): string =>
  period.part === 'whole' ? t('报送{year}年实际值', { year: period.year }) : t('报送{period}实际值', { period: periodWord(period) });

/** What can be done with an adopted promise, the most pressing first. */
export function actionsOf(view: PromiseView, thisYear: number): readonly Action[] {
  const waiting = view.actuals.find(actual => actual.state === 'filed');
  const actions: readonly (Action & { readonly fits: boolean })[] = [
    {
      key: 'accept',
      label:
        waiting === undefined || waiting.part === 'whole'
          ? t('审核{year}年实际值', { year: waiting?.year ?? '' })
          : t('审核{period}实际值', { period: periodWord(waiting) }),
      fits: waiting !== undefined && may(view, 'acceptActual'),
    },
    { key: 'file', label: fileLabel(periodToFile(view, thisYear)), fits: may(view, 'fileActual') },
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
