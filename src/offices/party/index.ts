import { defineOffice } from '#register/index.ts';
import { candidate, candidateVerbs } from './candidate.ts';
import { county, countyAfter } from './county.ts';
import { decisions, duties, honours, standards, venues } from './patterns.ts';
import { candidateQuota, candidateQuotas, setQuota } from './quota.ts';

/** The office of party building (党建办): meetings of branches, decisions until they are done, standards, honours, reviews of venues, candidates. */
export const party = defineOffice({
  name: 'party',
  label: '党建工作',
  basis: ['《中国共产党支部工作条例（试行）》', '《中国共产党发展党员工作细则》'],
  serves: ['02.08', '02.09', '02.13', '02.15', '02.18'],
  roles: [
    { name: 'partyOffice', label: '党建办' },
    { name: 'partyExpert', label: '党建评审专家' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    duties.duty,
    duties.filing,
    decisions.issue,
    decisions.measure,
    standards.mark,
    honours.campaign,
    honours.entry,
    honours.review,
    honours.objection,
    venues.application,
    candidateQuota,
    candidate,
  ],
  verbs: [...duties.verbs, ...decisions.verbs, ...standards.verbs, ...honours.verbs, ...venues.verbs, setQuota, ...candidateVerbs],
  views: [...duties.views, ...decisions.views, ...standards.views, ...honours.views, ...venues.views, candidateQuotas],
  duties: async desk => [
    ...(await duties.duties(desk)),
    ...(await decisions.duties(desk)),
    ...(await standards.duties(desk)),
    ...(await honours.duties(desk)),
    ...(await venues.duties(desk)),
  ],
  errands: [decisions.escalation],
  county,
  countyAfter,
});
