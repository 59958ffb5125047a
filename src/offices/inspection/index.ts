import { defineOffice } from '#register/index.ts';
import { dayOff } from './calendar/dayOff.ts';
import { enterDaysOff } from './calendar/enterDaysOff.ts';
import { county } from './county.ts';
import { duties } from './duties.ts';
import { peopleDeeds } from './people/deeds.ts';
import { inspector } from './people/inspector.ts';
import { inspectorPost } from './people/inspectorPost.ts';
import { inspectorTraining } from './people/inspectorTraining.ts';
import { educationWeight } from './results/educationWeight.ts';
import { evaluation } from './results/evaluation.ts';
import { evaluationScore } from './results/evaluationScore.ts';
import { inspectionCircular } from './results/inspectionCircular.ts';
import { objection } from './results/objection.ts';
import { openly } from './results/openly.ts';
import { resultNotice } from './results/resultNotice.ts';
import { scoringDeeds } from './results/scoring.ts';
import { showingDeeds } from './results/showing.ts';
import { overview } from './views/overview.ts';
import { timeline } from './views/timeline.ts';
import { visitSheet } from './views/visitSheet.ts';
import { zones } from './views/zones.ts';
import { visitDeeds } from './visits/deeds.ts';
import { inspectionItem } from './visits/inspectionItem.ts';
import { issueNotice } from './visits/issueNotice.ts';
import { loop } from './visits/loop.ts';
import { rectificationNotice } from './visits/rectificationNotice.ts';
import { visit } from './visits/visit.ts';
import { visitMark } from './visits/visitMark.ts';
import { zoneDeeds } from './zones/deeds.ts';
import { inspectionZone } from './zones/inspectionZone.ts';
import { zoneSchool } from './zones/zoneSchool.ts';

/** The office of inspection (督导室): who inspects which school, what is found, how it is put right, what becomes of the year's results. */
export const inspection = defineOffice({
  name: 'inspection',
  label: '教育督导',
  basis: ['《教育督导条例》（国务院令第624号）', '《中小学校责任督学挂牌督导办法》（国教督办〔2013〕3号）'],
  serves: ['03.01', '03.02', '03.03', '03.05', '03.06', '03.07', '03.08', '03.09', '03.10', '03.11'],
  roles: [
    { name: 'inspectionOffice', label: '督导室' },
    { name: 'inspector', label: '责任督学' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'planner', label: '规划科' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    inspector,
    inspectorTraining,
    inspectorPost,
    inspectionZone,
    zoneSchool,
    inspectionItem,
    visit,
    loop.issue,
    loop.measure,
    visitMark,
    rectificationNotice,
    evaluation,
    evaluationScore,
    educationWeight,
    resultNotice,
    objection,
    inspectionCircular,
    dayOff,
  ],
  verbs: [...peopleDeeds, ...visitDeeds, ...loop.verbs, issueNotice, ...scoringDeeds, ...showingDeeds, ...zoneDeeds, enterDaysOff],
  views: [...loop.views, overview, timeline, zones, visitSheet],
  duties,
  openly,
  errands: [loop.escalation],
  county,
});
