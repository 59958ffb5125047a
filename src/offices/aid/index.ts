import { defineOffice } from '#register/index.ts';
import { awardDeeds, awardEntry, awardRound } from './awards.ts';
import { correction, correctionDeeds } from './corrections.ts';
import { countyAfter } from './county.ts';
import { duties } from './duties.ts';
import { hardship, hardshipDeeds } from './hardship.ts';
import { aidNotice, noticeDeeds, openly } from './notice.ts';
import { aidByRule } from './patterns.ts';
import { aidSchoolTerm, schoolTermDeeds } from './schoolTerm.ts';
import { childAid, childrenInAid, overview, policies } from './views.ts';

/** The office of student aid (学生资助中心): who is in difficulty, who is entitled to what and why, lists, payments, corrections, awards. */
export const aid = defineOffice({
  name: 'aid',
  label: '学生资助',
  basis: ['《关于做好家庭经济困难学生认定工作的指导意见》（教财〔2018〕16号）', '《学生资助资金管理办法》'],
  serves: ['05.01', '05.02', '05.03', '05.04', '05.05', '05.06', '05.07', '05.11', '05.12'],
  roles: [
    { name: 'aidOffice', label: '学生资助中心' },
    { name: 'aidCashier', label: '资助资金出纳' },
    { name: 'schoolClerk', label: '学校学籍员' },
    { name: 'leader', label: '局领导' },
    { name: 'planner', label: '规划科' },
  ],
  registers: [
    hardship,
    aidSchoolTerm,
    aidByRule.programme,
    aidByRule.right,
    aidByRule.roster,
    aidByRule.payment,
    correction,
    aidNotice,
    awardRound,
    awardEntry,
  ],
  verbs: [...hardshipDeeds, ...schoolTermDeeds, ...aidByRule.verbs, ...correctionDeeds, ...noticeDeeds, ...awardDeeds],
  views: [...aidByRule.views, childAid, childrenInAid, overview, policies],
  duties,
  openly,
  countyAfter,
});
