import { Link, useParams } from '@tanstack/react-router';
import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useTitle } from '#web/kit/useTitle.ts';
import { useView } from '#web/kit/useView.ts';
import type { CockpitView } from '../cockpit/types.ts';
import { CockpitChapters } from './cockpitChapters.tsx';
import { CockpitHead } from './cockpitHead.tsx';
import { CockpitMoved } from './cockpitMoved.tsx';
import { CockpitProjects } from './cockpitProjects.tsx';
import { CockpitBodies, CockpitDue, WorstPromises } from './cockpitSide.tsx';
import './mine.css';
import './board.css';
import './cockpit.css';

/** The whole plan on one screen: a conclusion, the chapters, the projects, the laggards with their causes, the bodies, what falls due. */
export default function CockpitPage() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const found = useView<CockpitView>('plan.cockpit', { plan });
  useTitle(t('监测总览'));
  const whole = found.value;
  if (whole === undefined)
    return (
      <div className="page">
        <Pending view={found} rows={10} />
      </div>
    );
  return (
    <div className="board cockpit">
      <CockpitHead whole={whole} />
      <div className="g2">
        <div>
          <CockpitChapters whole={whole} />
          <CockpitProjects whole={whole} />
        </div>
        <div>
          <WorstPromises whole={whole} />
          <div className="two-side">
            <CockpitBodies whole={whole} />
            <div>
              <CockpitDue whole={whole} />
              <CockpitMoved whole={whole} />
            </div>
          </div>
        </div>
      </div>
      <p className="cp-more no-print">
        <Link className="btn" to="/plan/$plan/board" params={{ plan }}>
          {t('承诺清单')}
        </Link>
        <Link className="btn" to="/plan/$plan" params={{ plan }}>
          {t('看原文')}
        </Link>
      </p>
    </div>
  );
}
